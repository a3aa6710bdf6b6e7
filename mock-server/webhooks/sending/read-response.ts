import { bodyKept, type TransportResponse } from './transport.ts';

/** Reads a response to its end and keeps the first 64 kB of its body. */
export async function readResponse(response: Response): Promise<TransportResponse> {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await readBody(response.body),
  };
}

async function readBody(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const collected = createBodyCollector();
  if (stream === null) return collected.bytes();
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return collected.bytes();
    collected.add(value);
  }
}

/** Puts chunks together up to 64 kB and lets go of the rest. */
export interface BodyCollector {
  add(chunk: Uint8Array): void;
  bytes(): Uint8Array;
}

export const noBytes = new Uint8Array();

export function createBodyCollector(): BodyCollector {
  let bytes = noBytes;
  return {
    add(chunk) {
      const room = bodyKept - bytes.length;
      if (room === 0) return;
      const joined = new Uint8Array(bytes.length + Math.min(chunk.length, room));
      joined.set(bytes);
      joined.set(chunk.subarray(0, room), bytes.length);
      bytes = joined;
    },
    bytes: () => bytes,
  };
}
