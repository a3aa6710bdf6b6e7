import { bodyPieces } from '../core/faults/body-pieces.ts';
import type { TransportFault } from '../core/plain-http.ts';
import { waitFor, type Delay } from './delay.ts';

export interface Waiting {
  /** How time passes. Default: in real time. */
  readonly delay?: Delay | undefined;
  /** Once it is aborted, nobody waits any more. */
  readonly signal: AbortSignal;
}

/** Lets the time pass that a fault wants, and breaks the connection where it wants that before the first byte. */
export async function passFault(
  { latency = 0, reset }: TransportFault,
  { delay = waitFor, signal }: Waiting,
): Promise<void> {
  if (latency > 0) await delay(latency, signal);
  signal.throwIfAborted();
  if (reset === 'before') throw connectionReset('Failed to fetch');
}

/** A body that comes as a fault lets it come: slowly, or only its first half. */
export function faultyBody(
  bytes: Uint8Array,
  transport: TransportFault,
  { delay = waitFor, signal }: Waiting,
): ReadableStream<Uint8Array> {
  const pieces = bodyPieces(bytes, transport);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value } = pieces.next();
        if (value !== undefined && value.wait > 0) await delay(value.wait, signal);
        if (signal.aborted) controller.error(signal.reason);
        else if (value !== undefined) controller.enqueue(value.bytes);
        else if (transport.reset === 'mid-body') controller.error(connectionReset('The body broke off'));
        else controller.close();
      },
      cancel: () => void pieces.return(),
    },
    // Nothing is made ahead of need: an error would swallow what is not read yet.
    { highWaterMark: 0 },
  );
}

/** What fetch throws for a broken connection. */
function connectionReset(message: string): TypeError {
  const cause = Object.assign(new Error('An injected fault reset the connection.'), { code: 'ECONNRESET' });
  return new TypeError(message, { cause });
}
