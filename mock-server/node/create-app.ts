import express, { type NextFunction, type Request, type Response } from 'express';
import type { RequestListener } from 'node:http';
import { createExpressHandler, type ExpressHandlerOptions } from '../adapters/express/handler.ts';
import { send } from '../adapters/express/send.ts';
import { encodeRetCode } from '../core/operations/answer.ts';

export interface AppOptions extends Pick<ExpressHandlerOptions, 'emulator' | 'loadControl' | 'onAnswer' | 'closing'> {
  readonly onError: (error: unknown) => void;
}

/** The server's Express app: the provider at its root, the control routes below `/_mock`, nothing else. */
export function createApp({ onError, ...options }: AppOptions): RequestListener {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.use(createExpressHandler({ ...options, passOn: false }));
  // Express tells a handler of errors by its four parameters.
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    onError(error);
    const headers = { 'content-type': 'application/json;charset=UTF-8', 'access-control-allow-origin': '*' };
    send(response, { status: 200, headers, body: encodeRetCode('999999', 'zh') });
  });
  return app;
}
