/** What is known of a body that went through. */
export type BodyCopy =
  /** All of it; empty where there was none. */
  | { readonly bytes: Uint8Array }
  /** Why it is not known. */
  | { readonly unknown: string };

/** Collects a body up to a limit, while it goes through. */
export interface BodyCopier {
  add(chunk: Uint8Array): void;
  copy(): BodyCopy;
}

export function createBodyCopier(limit: number): BodyCopier {
  let chunks: Uint8Array[] = [];
  let size = 0;
  return {
    add(chunk) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks = [];
    },
    copy: () => (size > limit ? { unknown: `more than ${limit} bytes` } : { bytes: joined(chunks, size) }),
  };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
