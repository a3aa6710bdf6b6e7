/**
 * What each send record has of its own, in rows of 48 bytes: to write a record of a million takes one or two looks at memory
 * that is not at hand, and not one for each of its members. Chunks never move: arrays that grow by being copied leave holes
 * behind them where the next one does not fit.
 */
export interface RecordRows {
  /** The chunk with the row of a slot, for which room was made: `rowStart` tells where in it. */
  numbersAt(slot: number): Float64Array;
  /** The same bytes. */
  wordsAt(slot: number): Uint32Array;
  /** Makes room for a row; those before are there. */
  reserve(slot: number): void;
  clear(): void;
}

/** Numbers of a row. */
export const numberAt = { id: 0, sendTime: 1, updateTime: 2 } as const;
/** Words of a row: codes of what it shares with others, and its message ids as a text heap keeps them. */
export const wordAt = { common: 6, recipient: 7, kind: 8, form: 9, high: 10, low: 11 } as const;

const numbersInRow = 6;
const chunkBits = 12;
const chunkLength = 1 << chunkBits;
const inChunk = chunkLength - 1;

/** The place of a row's first number in its chunk; of its first word it is twice that. */
export function rowStart(slot: number): number {
  return (slot & inChunk) * numbersInRow;
}

export function createRecordRows(): RecordRows {
  let numbers: Float64Array[] = [];
  let words: Uint32Array[] = [];
  let room = 0;

  return {
    numbersAt: (slot) => numbers[slot >>> chunkBits] as Float64Array,
    wordsAt: (slot) => words[slot >>> chunkBits] as Uint32Array,
    reserve(slot) {
      if (slot < room) return;
      // The first chunk begins small: most sets never fill it.
      room = slot < chunkLength ? Math.min(chunkLength, 2 * slot + 16) : slot - (slot & inChunk) + chunkLength;
      const index = slot >>> chunkBits;
      const chunk = new Float64Array((room - (index << chunkBits)) * numbersInRow);
      chunk.set(numbers[index] ?? []);
      numbers[index] = chunk;
      words[index] = new Uint32Array(chunk.buffer);
    },
    clear() {
      numbers = [];
      words = [];
      room = 0;
    },
  };
}
