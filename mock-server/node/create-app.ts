import type { RequestListener, ServerResponse } from 'node:http';
import express, { type NextFunction, type Request, type Response } from 'express';
import { createExpressHandler, type ExpressHandlerOptions } from '../adapters/express/handler.ts';
import { send } from '../adapters/express/send.ts';
import { encodeRetCode } from '../core/operations/answer.ts';
import { createDirectListener } from './direct.ts';
import type { PlainProvider } from './plain-requests/connection.ts';
import { createMadeAnswers } from './plain-requests/made-answers.ts';

export interface AppOptions extends Pick<ExpressHandlerOptions, 'emulator' | 'loadControl' | 'onAnswer' | 'closing'> {
  readonly onError: (error: unknown) => void;
  /** Answers in the place of the provider. Default: the emulator does. */
  readonly forward?: RequestListener | undefined;
}

/** What a server of ours answers with. */
export interface App {
  readonly listener: RequestListener;
  /** Answers plain requests before Node's own HTTP has them. Absent: nobody does. */
  readonly plain?: PlainProvider | undefined;
}

/**
 * The server's listener: the provider at its root, the control routes below `/_mock`, nothing else. Only what is not the
 * provider's goes to Express.
 */
export function createApp({ onError, forward, emulator, ...options }: AppOptions): App {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  const served = forward === undefined ? emulator : { ...emulator, serves: () => false };
  app.use(createExpressHandler({ ...options, emulator: served, passOn: forward !== undefined, leadBrowsers: true }));
  if (forward !== undefined) app.use((request: Request, response: Response) => forward(request, response));
  // Express tells a handler of errors by its four parameters.
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => onFailure(error, response));
  function onFailure(error: unknown, response: ServerResponse): void {
    onError(error);
    const headers = { 'content-type': 'application/json;charset=UTF-8', 'access-control-allow-origin': '*' };
    send(response, { status: 200, headers, body: encodeRetCode('999999', 'zh') });
  }
  if (forward !== undefined) return { listener: app };
  const made = createMadeAnswers();
  return {
    listener: createDirectListener({ ...options, emulator, others: app, made, onFailure }),
    plain: { handle: emulator.handle, onAnswer: options.onAnswer, onError, made },
  };
}
