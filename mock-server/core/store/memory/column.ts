/**
 * Numbers by slot. They lie in chunks that never move: arrays that grow by being copied leave holes behind them where the
 * next one does not fit, which took as much memory again.
 */
export interface Column {
  at(slot: number): number;
  /** The slots before were set. */
  set(slot: number, value: number): void;
  clear(): void;
}

type Numbers = Uint8Array | Int32Array | Uint32Array | Float64Array;

const chunkBits = 14;
const chunkLength = 1 << chunkBits;
const inChunk = chunkLength - 1;

/** @param create makes a typed array of the numbers' kind; until one is set, they are 0 */
export function createColumn(create: (length: number) => Numbers): Column {
  let chunks: Numbers[] = [];

  /** The first chunk begins small: most sets never fill it. */
  const grown = (slot: number): Numbers => {
    const longer = create(slot < chunkLength ? Math.min(chunkLength, 2 * slot + 16) : chunkLength);
    const index = slot >>> chunkBits;
    longer.set(chunks[index] ?? []);
    return (chunks[index] = longer);
  };

  return {
    at: (slot) => chunks[slot >>> chunkBits]?.[slot & inChunk] ?? 0,
    set: (slot, value) => {
      const chunk = chunks[slot >>> chunkBits];
      const at = slot & inChunk;
      (chunk !== undefined && at < chunk.length ? chunk : grown(slot))[at] = value;
    },
    clear: () => {
      chunks = [];
    },
  };
}

/** How long an array that is copied to grow should be: long ones get little room to spare, which costs some copies more. */
export function roomFor(length: number): number {
  return Math.ceil(length < 65_536 ? length * 1.5 : length * 1.125);
}

/** Values of which there are few, numbered as they come. */
export interface Values<T> {
  /** The number of a value; it has one from now on. */
  codeOf(value: T): number;
  at(code: number): T;
  /** How many there are. */
  count(): number;
  clear(): void;
}

interface ValuesOptions<T> {
  /** Tells values apart. */
  readonly keyOf: (value: T) => unknown;
  /** Tells sooner than keys do: neighbours mostly have the same value. */
  readonly isSame?: (left: T, right: T) => boolean;
  /** What is kept of a value. Default: itself. */
  readonly copy?: (value: T) => T;
}

export function createValues<T>({ keyOf, isSame = () => false, copy = (value) => value }: ValuesOptions<T>): Values<T> {
  let values: T[] = [];
  let last = 0;
  const codes = new Map<unknown, number>();
  return {
    codeOf: (value) => {
      if (last < values.length && isSame(values[last] as T, value)) return last;
      const key = keyOf(value);
      const known = codes.get(key);
      if (known !== undefined) return (last = known);
      codes.set(key, values.length);
      return (last = values.push(copy(value)) - 1);
    },
    at: (code) => values[code] as T,
    count: () => values.length,
    clear: () => {
      values = [];
      codes.clear();
    },
  };
}
