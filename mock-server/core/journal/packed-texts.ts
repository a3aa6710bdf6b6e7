import { createNumberRing, createRing } from './ring.ts';

/** A text of more characters, or with others than Latin-1 has, stays as it is. */
const mostPacked = 4096;
const chunkSize = 16_384;

/** Texts that come at the end and go at the beginning. */
interface PackedTexts {
  push(text: string | undefined): void;
  /** Lets the oldest go without making a text of it. */
  drop(): void;
  /** The text at a place; 0 is that of the oldest. */
  at(place: number): string | undefined;
}

/** Most of them are bytes in chunks, which no collection of garbage looks into. */
export function createPackedTexts(): PackedTexts {
  const texts = createRing<string | Uint8Array>();
  const starts = createNumberRing();
  const ends = createNumberRing();
  let chunk = new Uint8Array(0);
  let used = 0;

  /** @returns whether all of it has its place; else nothing has */
  const write = (text: string): boolean => {
    if (text.length > mostPacked) return false;
    if (used + text.length > chunk.length) {
      chunk = new Uint8Array(chunkSize);
      used = 0;
    }
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code > 0xff) return false;
      chunk[used + index] = code;
    }
    return true;
  };

  return {
    push(text) {
      const isWritten = text !== undefined && write(text);
      texts.push(isWritten ? chunk : text);
      starts.push(used);
      if (isWritten) used += text.length;
      ends.push(used);
    },
    drop() {
      texts.shift();
      starts.shift();
      ends.shift();
    },
    at: (place) => textOf(texts.at(place), starts.at(place), ends.at(place)),
  };
}

function textOf(kept: string | Uint8Array | undefined, start: number, end: number): string | undefined {
  return kept instanceof Uint8Array ? String.fromCharCode(...kept.subarray(start, end)) : kept;
}
