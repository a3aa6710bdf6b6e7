import type { Bilingual } from '../core/journal/entry.ts';

/** No body that is looked at is longer, however it is spelt. In bytes. */
const longestText = 4 * 1_048_576;

/** How much room stays between entries, in bytes. */
const roomKept = 1_048_576;

/** An entry that would fill the memory. */
export class EntryTooLongError extends Error {
  readonly reason: Bilingual;

  constructor(longest: number) {
    const reason = { en: `one of its entries is over ${longest} bytes`, zh: `其中有一项超过 ${longest} 字节` };
    super(reason.en);
    this.reason = reason;
  }
}

const encoder = new TextEncoder();
const nothing = encoder.encode('null');

/** The bytes of an entry that is being read. A text over 4 MiB is not kept: `null` takes its place. */
export interface HeldEntry {
  add(bytes: Uint8Array): void;
  /** A text begins with the next byte. */
  beginText(): void;
  endText(): void;
  /** All of it as text. What is added next is of another. */
  take(): string;
  /** How many bytes are held. */
  readonly size: number;
}

/** @param longest what an entry may take without its long texts, in bytes */
export function createHeldEntry(longest: number): HeldEntry {
  const decoder = new TextDecoder();
  let room = new Uint8Array(65_536);
  let size = 0;
  let textStart: number | undefined;

  function write(bytes: Uint8Array): void {
    if (size + bytes.length > longest) throw new EntryTooLongError(longest);
    if (size + bytes.length > room.length) {
      const larger = new Uint8Array(Math.max(room.length * 2, size + bytes.length));
      larger.set(room.subarray(0, size));
      room = larger;
    }
    room.set(bytes, size);
    size += bytes.length;
  }

  const isTooLong = (): boolean => textStart !== undefined && size - textStart > longestText;

  return {
    add(bytes) {
      if (!isTooLong()) write(bytes);
    },
    beginText() {
      textStart = size;
    },
    endText() {
      if (isTooLong()) {
        size = textStart!;
        write(nothing);
      }
      textStart = undefined;
    },
    take() {
      const text = decoder.decode(room.subarray(0, size));
      size = 0;
      if (room.length > roomKept) room = new Uint8Array(65_536);
      return text;
    },
    get size() {
      return size;
    },
  };
}
