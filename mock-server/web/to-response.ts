import type { PlainResponse } from '../core/plain-http.ts';
import type { Delay } from './delay.ts';
import { faultyBody, passFault } from './faulty-response.ts';

export interface ToResponseOptions {
  /** Of the request: the answer to HEAD has no body. */
  readonly method: string;
  /** How faults that make an answer late or slow let time pass. */
  readonly delay: Delay;
  /** Of the request: once it is aborted, nobody waits any more. */
  readonly signal: AbortSignal;
}

/** Statuses whose response has no body, not even an empty one. */
const bodiless = new Set([204, 205, 304]);

/**
 * A WHATWG response of a plain one, with what faults do to its connection.
 *
 * @throws (rejects with) a `TypeError` where a fault resets the connection before the first byte; the signal's reason
 * where the request is aborted meanwhile.
 */
export async function toResponse(answer: PlainResponse, options: ToResponseOptions): Promise<Response> {
  const { status, headers, transport } = answer;
  const { method, delay, signal } = options;
  const hasBody = method !== 'HEAD' && !bodiless.has(status);
  // TypeScript's BodyInit leaves out bytes that may be shared memory; these never are.
  const body = answer.body as string | Uint8Array<ArrayBuffer>;
  if (transport === undefined) return new Response(hasBody ? body : null, { status, headers });
  await passFault(transport, delay, signal);
  return new Response(hasBody ? faultyBody(body, { transport, delay, signal }) : null, { status, headers });
}
