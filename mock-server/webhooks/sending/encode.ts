/** UTF-8 bytes of a text. */
export type Encode = (text: string) => Uint8Array;

const slabLength = 32_768;

/**
 * Makes an encoder that puts short texts side by side into shared memory, for an allocation of its own costs more than
 * the bytes. Whoever keeps the bytes for long takes a copy, or keeps what lies beside them too.
 */
export function createEncode(): Encode {
  const encoder = new TextEncoder();
  let slab = new Uint8Array(slabLength);
  let used = 0;
  return (text) => {
    // A UTF-16 code unit takes three bytes at most.
    const most = text.length * 3;
    if (most > slabLength / 4) return encoder.encode(text);
    if (used + most > slabLength) {
      slab = new Uint8Array(slabLength);
      used = 0;
    }
    const { written } = encoder.encodeInto(text, slab.subarray(used, used + most));
    const bytes = slab.subarray(used, used + written);
    used += written;
    return bytes;
  };
}
