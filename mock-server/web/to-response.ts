import { bodiless, type PlainResponse } from '../core/plain-http.ts';
import type { Awaitable } from '../core/platform.ts';
import type { Waiting } from './faulty-response.ts';

/** How faults that make an answer late or slow let time pass, and the request's signal and method. */
export interface ToResponseOptions extends Waiting {
  /** The answer to HEAD has no body. */
  readonly method: string;
}

const encoder = new TextEncoder();

/**
 * A WHATWG response of a plain one, with what faults do to its connection. As off a socket, it says how long its body
 * is: one that ends early is noticed, and MSW keeps its connections.
 *
 * @returns at once where nothing holds it up.
 * @throws (rejects with) a `TypeError` where a fault resets the connection before the first byte; the signal's reason
 * where the request is aborted meanwhile.
 */
export function toResponse(answer: PlainResponse, options: ToResponseOptions): Awaitable<Response> {
  const { transport } = answer;
  const response = responseOf(answer, options.method);
  // What faults do to a connection is loaded with the first that does something.
  return transport === undefined
    ? response
    : import('./faulty-response.ts').then(({ faultyResponse }) => faultyResponse(response, transport, options));
}

function responseOf(answer: PlainResponse, method: string): Response {
  const { status, headers } = answer;
  if (method === 'HEAD' || bodiless.has(status)) return new Response(null, { status, headers });
  // The text of a page is told from its bytes: asked for here, it would be made only to be encoded again.
  const content = answer.encoded?.bytes() ?? answer.body;
  // TypeScript's BodyInit leaves out bytes that may be shared memory; these never are.
  const bytes = (typeof content === 'string' ? encoder.encode(content) : content) as Uint8Array<ArrayBuffer>;
  return new Response(bytes, { status, headers: { 'content-length': String(bytes.length), ...headers } });
}
