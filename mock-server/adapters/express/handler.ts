import type { NextFunction, Request, Response } from 'express';
import type { Control } from '../../control/index.ts';
import { bodyLimit } from '../../core/plain-http.ts';
import { createProviderAnswer, plainHeaders, type ProviderAnswerOptions } from './provider-answer.ts';
import { readBody } from './read-body.ts';
import { sendStream } from './send-stream.ts';
import { send } from './send.ts';

export interface ExpressHandlerOptions extends ProviderAnswerOptions {
  /** Whether paths that are not the provider's go to the app's next handler, instead of a 404 of the provider. */
  readonly passOn: boolean;
  /** Answers `/_mock`. Called once, when the first such request comes. */
  readonly loadControl?: (() => Promise<Control>) | undefined;
  /** Whether a browser that asks for `/` is led to the control routes: there is nothing else for it to see. */
  readonly leadBrowsers?: boolean | undefined;
}

export type ExpressHandler = (request: Request, response: Response, next: NextFunction) => void;

const controlPrefix = '/_mock';

/** Answers the provider's operations and media, and the control routes when there are any. */
export function createExpressHandler({
  emulator,
  passOn,
  loadControl,
  leadBrowsers = false,
  onAnswer,
  closing,
}: ExpressHandlerOptions): ExpressHandler {
  let control: Promise<Control> | undefined;
  const answerProvider = createProviderAnswer({ emulator, onAnswer, closing });

  async function answerControl(request: Request, response: Response, next: NextFunction): Promise<void> {
    try {
      control ??= loadControl!();
      const { accept } = await control;
      const { method, url, host, baseUrl, socket } = request;
      const accepted = await accept({
        method,
        url: url.slice(controlPrefix.length),
        base: `${baseUrl}${controlPrefix}`,
        origin: host === undefined ? undefined : `${request.protocol}://${host}`,
        headers: plainHeaders(request),
        remoteAddress: socket.remoteAddress,
      });
      if ('status' in accepted) return send(response, accepted);
      readBody(request, accepted.bodyLimit, (body) => {
        accepted
          .answer(body)
          .then((answer) => ('open' in answer ? sendStream(response, answer) : send(response, answer)), next);
      });
    } catch (error) {
      next(error);
    }
  }

  return (request, response, next) => {
    if (leadBrowsers && isBrowserAtRoot(request)) return lead(request, response);
    if (loadControl !== undefined && isControl(request.url)) return void answerControl(request, response, next);
    if (passOn && !emulator.serves(request.path)) return next();
    readBody(request, bodyLimit, (body) => {
      const { host, baseUrl } = request;
      // A client that names no host gets whatever the core makes of that.
      const origin = host === undefined ? undefined : `${request.protocol}://${host}${baseUrl}`;
      answerProvider(request, response, { origin, body }, next);
    });
  };
}

function isControl(url: string): boolean {
  if (!url.startsWith(controlPrefix)) return false;
  const after = url.charCodeAt(controlPrefix.length);
  return Number.isNaN(after) || after === slash || after === questionMark;
}

const slash = '/'.charCodeAt(0);
const questionMark = '?'.charCodeAt(0);

function isBrowserAtRoot({ method, url, headers }: Request): boolean {
  return (url === '/' || url.startsWith('/?')) && method === 'GET' && /\btext\/html\b/i.test(headers.accept ?? '');
}

/** With the query: it may hold the control token. */
function lead({ url }: Request, response: Response): void {
  const location = `${controlPrefix}${url.slice(1)}`;
  send(response, { status: 302, headers: { location, vary: 'accept', 'cache-control': 'no-store' }, body: '' });
}
