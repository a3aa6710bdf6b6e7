import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { hostInUrl } from '../../common/loopback.ts';
import { createControlAnswer, isControl, type LoadControl } from '../adapters/express/control-answer.ts';
import { createProviderAnswer, type ProviderAnswerOptions } from '../adapters/express/provider-answer.ts';
import { readBody } from '../adapters/express/read-body.ts';
import { targetOf } from '../core/pipeline/identify.ts';
import { bodyLimit } from '../core/plain-http.ts';
import type { PlainProvider } from './plain-requests/ask.ts';
import type { PlainControl } from './plain-requests/plain-control.ts';

export interface DirectOptions extends ProviderAnswerOptions {
  /** Answers what is neither the provider's nor a control request: the Express app. */
  readonly others: RequestListener;
  /** Loads the control routes. Absent: there are none. */
  readonly loadControl?: LoadControl | undefined;
  /** Answers that only have to be sent. */
  readonly made: PlainProvider['made'];
  readonly madeControl?: PlainControl['made'] | undefined;
  /** Answers with a fault of the mock's own. */
  readonly onFailure: (error: unknown, response: ServerResponse) => void;
}

/**
 * Answers the provider's own paths and the control routes without Express, which changes the prototype of every request and
 * response, so that the engine reads both the slow way, and looks for handlers of which there is one: a fifth of the time of a
 * request.
 */
export function createDirectListener({
  others,
  loadControl,
  made,
  madeControl,
  onFailure,
  ...options
}: DirectOptions): RequestListener {
  const { serves } = options.emulator;
  const answerProvider = createProviderAnswer(options);
  const answerControl = loadControl && createControlAnswer(loadControl);
  return (request, response) => {
    if (!isWhole(request)) return others(request, response);
    const { url, socket, headers } = request;
    const failed = (error: unknown): void => onFailure(error, response);
    // HTTP/1.0 names no host.
    const host = headers.host ?? addressOf(socket);
    const scheme = 'encrypted' in socket ? 'https' : 'http';
    if (answerControl !== undefined && isControl(url)) {
      const origin = host === '' ? undefined : `${scheme}://${host}`;
      return answerControl(request, response, { origin, made: madeControl?.take(socket)?.answer }, failed);
    }
    if (!serves(targetOf(url).path)) return others(request, response);
    const origin = `${scheme}://${host}`;
    readBody(request, bodyLimit, (body) => {
      answerProvider(request, response, { origin, body, made: made.take(socket) }, failed);
    });
  };
}

/** Where a connection came in. */
function addressOf({ localAddress = 'localhost', localPort }: Socket): string {
  return `${hostInUrl(localAddress)}:${localPort}`;
}

/** Node has these of every request that a server gets. */
function isWhole(
  request: IncomingMessage,
): request is IncomingMessage & { readonly method: string; readonly url: string } {
  return request.method !== undefined && request.url !== undefined;
}
