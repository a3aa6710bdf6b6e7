/** The longest body that is read, in bytes: a page of 100 rows has some 60,000. */
export const bodyLimit = 4 * 1024 * 1024;

/** A body, and whether it went on past the limit. */
export interface ReadBody {
  readonly bytes: Uint8Array;
  readonly cut: boolean;
}

/** Reads a body up to the limit; the rest is refused, so that one without an end ends. */
export async function readBody(response: Response): Promise<ReadBody> {
  const reader = response.body?.getReader();
  if (reader === undefined) return { bytes: new Uint8Array(), cut: false };
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { bytes: joined(chunks, length), cut: false };
    chunks.push(value);
    length += value.length;
    if (length <= bodyLimit) continue;
    await reader.cancel().catch(() => undefined);
    return { bytes: joined(chunks, length), cut: true };
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
