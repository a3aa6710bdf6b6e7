import { bodiless, type PlainResponse, type TransportFault } from '../core/plain-http.ts';
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
  return transport === undefined ? responseOf(answer, options.method) : faulty(answer, transport, options);
}

async function faulty(answer: PlainResponse, transport: TransportFault, options: ToResponseOptions): Promise<Response> {
  // What faults do to a connection is loaded with the first that does something.
  const { faultyBody, passFault } = await import('./faulty-response.ts');
  await passFault(transport, options);
  return responseOf(answer, options.method, (bytes) => faultyBody(bytes, transport, options));
}

type Bytes = Uint8Array<ArrayBuffer>;

function responseOf(
  answer: PlainResponse,
  method: string,
  toBody: (bytes: Bytes) => BodyInit = (bytes) => bytes,
): Response {
  const { status, headers } = answer;
  if (method === 'HEAD' || bodiless.has(status)) return new Response(null, { status, headers });
  const bytes = bytesOf(answer);
  return new Response(toBody(bytes), { status, headers: { 'content-length': String(bytes.length), ...headers } });
}

/** The text of a page is told from its bytes: asked for here, it would be made only to be encoded again. */
function bytesOf(answer: PlainResponse): Bytes {
  const content = answer.encoded?.bytes() ?? answer.body;
  // TypeScript's BodyInit leaves out bytes that may be shared memory; these never are.
  return (typeof content === 'string' ? encoder.encode(content) : content) as Bytes;
}
