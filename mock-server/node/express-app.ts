import type { RequestListener } from 'node:http';
import express, { type NextFunction, type Request, type Response } from 'express';
import { createExpressHandler, type ExpressHandlerOptions } from '../adapters/express/handler.ts';
import type { DirectOptions } from './direct.ts';

export interface ExpressAppOptions
  extends
    Pick<ExpressHandlerOptions, 'emulator' | 'loadControl' | 'onAnswer' | 'closing'>,
    Pick<DirectOptions, 'onFailure'> {
  /** Answers in the place of the provider. Default: the emulator does. */
  readonly forward?: RequestListener | undefined;
}

/** The Express app of a server of ours: the provider at its root, the control routes below `/_mock`, nothing else. */
export function createExpressApp({ emulator, forward, onFailure, ...options }: ExpressAppOptions): RequestListener {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  const served = forward === undefined ? emulator : { ...emulator, serves: () => false };
  app.use(createExpressHandler({ ...options, emulator: served, passOn: forward !== undefined, leadBrowsers: true }));
  if (forward !== undefined) app.use((request: Request, response: Response) => forward(request, response));
  // Express tells a handler of errors by its four parameters.
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => onFailure(error, response));
  return app;
}
