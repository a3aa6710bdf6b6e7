import type { PlainResponse } from '../core/plain-http.ts';
import type { Delay } from './delay.ts';

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

const encoder = new TextEncoder();

/**
 * A WHATWG response of a plain one, with what faults do to its connection. As off a socket, it says how long its body
 * is: one that ends early is noticed, and MSW keeps its connections.
 *
 * @throws (rejects with) a `TypeError` where a fault resets the connection before the first byte; the signal's reason
 * where the request is aborted meanwhile.
 */
export async function toResponse(answer: PlainResponse, options: ToResponseOptions): Promise<Response> {
  const { transport } = answer;
  const { method, delay, signal } = options;
  if (transport === undefined) return responseOf(answer, method);
  // What faults do to a connection is loaded with the first that does something.
  const { faultyBody, passFault } = await import('./faulty-response.ts');
  await passFault(transport, delay, signal);
  return responseOf(answer, method, (bytes) => faultyBody(bytes, { transport, delay, signal }));
}

type Bytes = Uint8Array<ArrayBuffer>;

function responseOf(
  { status, headers, body }: PlainResponse,
  method: string,
  toBody: (bytes: Bytes) => BodyInit = (bytes) => bytes,
): Response {
  if (method === 'HEAD' || bodiless.has(status)) return new Response(null, { status, headers });
  // TypeScript's BodyInit leaves out bytes that may be shared memory; these never are.
  const bytes = (typeof body === 'string' ? encoder.encode(body) : body) as Bytes;
  return new Response(toBody(bytes), { status, headers: { 'content-length': String(bytes.length), ...headers } });
}
