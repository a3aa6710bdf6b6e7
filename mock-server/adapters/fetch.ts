import { bodyLimit, type PlainRequest, type PlainResponse } from '../core/plain-http.ts';
import type { Delay } from '../web/delay.ts';
import { toResponse } from '../web/to-response.ts';

/** As the global `fetch`, answered by the emulator instead of the network. */
export type EmulatorFetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/**
 * Turns the emulator's `handle` into a `fetch`. `delay` is how faults that make an answer late or slow let time pass;
 * default: in real time.
 *
 * @throws (rejects with) the signal's reason when the request was aborted, as `fetch` does; a `TypeError` when a
 * fault resets the connection.
 *
 * @example
 * const response = await createFetch(emulator.handle, delay)('http://sobot.test/api/get_token?appid=1');
 */
export function createFetch(handle: (request: PlainRequest) => Promise<PlainResponse>, delay?: Delay): EmulatorFetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { method, url, headers, signal } = request;
    signal.throwIfAborted();
    const body = await readBody(request);
    const { host, origin } = new URL(url);
    const answer = await handle({ method, url, headers: { host, ...Object.fromEntries(headers) }, body, origin });
    signal.throwIfAborted();
    return toResponse(answer, { method, delay, signal });
  };
}

/** At most one byte past the limit: enough to be refused. */
async function readBody({ body }: Request): Promise<Uint8Array | undefined> {
  if (body === null) return undefined;
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
    if (size <= bodyLimit) continue;
    await reader.cancel();
    break;
  }
  return concat(chunks, Math.min(size, bodyLimit + 1));
}

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk.subarray(0, size - offset), offset);
    offset += chunk.length;
  }
  return bytes;
}
