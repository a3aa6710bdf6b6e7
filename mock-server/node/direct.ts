import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createProviderAnswer, type ProviderAnswerOptions } from '../adapters/express/provider-answer.ts';
import { readBody } from '../adapters/express/read-body.ts';
import { targetOf } from '../core/pipeline/identify.ts';
import { bodyLimit } from '../core/plain-http.ts';
import type { MadeAnswers } from './plain-requests/made-answers.ts';

export interface DirectOptions extends ProviderAnswerOptions {
  /** Answers what is not the provider's: the Express app. */
  readonly others: RequestListener;
  /** Answers that only have to be sent. */
  readonly made: MadeAnswers;
  /** Answers with a fault of the mock's own. */
  readonly onFailure: (error: unknown, response: ServerResponse) => void;
}

/**
 * Answers the provider's own paths without Express. It changes the prototype of every request and response, after which
 * the engine reads both the slow way, and looks for handlers of which there is one: a fifth of the time of a request.
 */
export function createDirectListener({ others, made, onFailure, ...options }: DirectOptions): RequestListener {
  const { serves } = options.emulator;
  const answerProvider = createProviderAnswer(options);
  return (request, response) => {
    if (!isWhole(request) || !serves(targetOf(request.url).path)) return others(request, response);
    const { host } = request.headers;
    const scheme = 'encrypted' in request.socket ? 'https' : 'http';
    // A client that names no host gets whatever the core makes of that.
    const origin = host === undefined ? undefined : `${scheme}://${host}`;
    readBody(request, bodyLimit, (body) => {
      answerProvider(request, response, { origin, body, made: made.take(request.socket) }, (error) =>
        onFailure(error, response),
      );
    });
  };
}

/** Node has these of every request that a server gets. */
function isWhole(
  request: IncomingMessage,
): request is IncomingMessage & { readonly method: string; readonly url: string } {
  return request.method !== undefined && request.url !== undefined;
}
