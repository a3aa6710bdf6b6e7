import { bodyPieces } from '../core/faults/body-pieces.ts';
import type { TransportFault } from '../core/plain-http.ts';
import { waitFor, type Delay } from './delay.ts';

export interface Waiting {
  /** How time passes. Default: in real time. */
  readonly delay?: Delay | undefined;
  /** Once it is aborted, nobody waits any more. */
  readonly signal: AbortSignal;
}

/** A response that comes as a fault lets it come: late, slowly, only its first half, or not at all. */
export async function faultyResponse(
  whole: Response,
  transport: TransportFault,
  { delay = waitFor, signal }: Waiting,
): Promise<Response> {
  const { latency = 0, reset, chunked } = transport;
  const { body, headers } = whole;
  const bytes = new Uint8Array(await whole.arrayBuffer());
  if (latency > 0) await delay(latency, signal);
  signal.throwIfAborted();
  // A body without a middle is reset before it begins.
  if (reset === 'before' || (reset === 'mid-body' && bytes.length < 2)) throw connectionReset('Failed to fetch');
  if (chunked === true) headers.delete('content-length');
  const pieces = bodyPieces(bytes, transport);
  const slow: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      const { value } = pieces.next();
      if (value !== undefined && value.wait > 0) await delay(value.wait, signal);
      if (signal.aborted) controller.error(signal.reason);
      else if (value !== undefined) controller.enqueue(value.bytes);
      else if (reset === 'mid-body') controller.error(connectionReset('The body broke off'));
      else controller.close();
    },
    cancel: () => void pieces.return(),
  };
  // Nothing is made ahead of need: an error would swallow what is not read yet.
  return new Response(body && new ReadableStream(slow, { highWaterMark: 0 }), whole);
}

/** What fetch throws for a broken connection. */
function connectionReset(message: string): TypeError {
  const cause = Object.assign(new Error('An injected fault reset the connection.'), { code: 'ECONNRESET' });
  return new TypeError(message, { cause });
}
