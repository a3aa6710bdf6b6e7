import type { NextFunction, Request, Response } from 'express';
import { bodyLimit } from '../../core/plain-http.ts';
import { controlPrefix, createControlAnswer, isControl, loadOnce, type LoadControl } from './control-answer.ts';
import { createProviderAnswer, type ProviderAnswerOptions } from './provider-answer.ts';
import { readBody } from './read-body.ts';
import { send } from './send.ts';

export interface ExpressHandlerOptions extends ProviderAnswerOptions {
  /** Whether paths that are not the provider's go to the app's next handler, instead of a 404 of the provider. */
  readonly passOn: boolean;
  /** Answers `/_mock`. Called once, when the first such request comes. */
  readonly loadControl?: LoadControl | undefined;
  /** Whether a browser that asks for `/` is led to the control routes: there is nothing else for it to see. */
  readonly leadBrowsers?: boolean | undefined;
}

export type ExpressHandler = (request: Request, response: Response, next: NextFunction) => void;

/** Answers the provider's operations and media, and the control routes when there are any. */
export function createExpressHandler({
  emulator,
  passOn,
  loadControl,
  leadBrowsers = false,
  onAnswer,
  closing,
}: ExpressHandlerOptions): ExpressHandler {
  const answerControl = loadControl && createControlAnswer(loadOnce(loadControl));
  const answerProvider = createProviderAnswer({ emulator, onAnswer, closing });

  return (request, response, next) => {
    if (leadBrowsers && isBrowserAtRoot(request)) return lead(request, response);
    if (answerControl !== undefined && isControl(request.url)) {
      return answerControl(request, response, { baseUrl: request.baseUrl, origin: originOf(request) }, next);
    }
    if (passOn && !emulator.serves(request.path)) return next();
    readBody(request, bodyLimit, (body) => {
      const origin = originOf(request);
      // A client that names no host gets whatever the core makes of that.
      const base = origin === undefined ? undefined : `${origin}${request.baseUrl}`;
      answerProvider(request, response, { origin: base, body }, next);
    });
  };
}

function originOf(request: Request): string | undefined {
  const host = hostOf(request);
  return host === undefined ? undefined : `${request.protocol}://${host}`;
}

/**
 * What `request.host` is in Express 5: in Express 4 it has no port. A proxy is believed where the app trusts it. Who
 * calls the router by themselves have none.
 */
function hostOf({
  app,
  headers,
  socket,
}: Partial<Pick<Request, 'app'>> & Pick<Request, 'headers' | 'socket'>): string | undefined {
  const forwarded = headers['x-forwarded-host'];
  const isTrusted = app?.get('trust proxy fn') as ((address: string | undefined, hop: number) => boolean) | undefined;
  if (typeof forwarded !== 'string' || isTrusted?.(socket.remoteAddress, 0) !== true) return headers.host;
  return forwarded.split(',', 1)[0]?.trimEnd();
}

function isBrowserAtRoot({ method, url, headers }: Request): boolean {
  return (url === '/' || url.startsWith('/?')) && method === 'GET' && /\btext\/html\b/i.test(headers.accept ?? '');
}

/** With the query: it may hold the control token. */
function lead({ url }: Request, response: Response): void {
  const location = `${controlPrefix}${url.slice(1)}`;
  send(response, { status: 302, headers: { location, vary: 'accept', 'cache-control': 'no-store' }, body: '' });
}
