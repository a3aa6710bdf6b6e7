import { avalanche, fnv1a } from './hash.ts';

/** A reproducible source of random values. The same seed, path and calls give the same values on every machine. */
export interface Random {
  /** At least 0 and below 1, with 53 random bits. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** Lower-case hex digits. */
  hex(length: number): string;
  /** Decimal digits. The first is never 0, so that the text survives being read as a number. */
  digits(length: number): string;
  /** One of the list's values. Throws a `RangeError` when the list is empty. */
  pick<T>(list: readonly T[]): T;
  /** True with probability `p`: never for 0, always for 1. */
  chance(p: number): boolean;
  /**
   * A source of its own, decided by the seed and the names that lead to it alone. How much was drawn before, here or in
   * another fork, changes nothing in it; two forks of one name are the same sequence.
   */
  fork(name: string): Random;
}

/**
 * Makes a random source from a seed and the names of the concern it serves.
 *
 * @param seed Any number.
 * @param path Names that set this source apart from others of the same seed, as successive `fork` calls would.
 *
 * @example
 * const random = createRandom(42, 'webhook-events');
 * random.fork('ids').hex(32);
 */
export function createRandom(seed: number, ...path: string[]): Random {
  return resumeRandom(randomState(seed, ...path), (name) => createRandom(seed, ...path, name));
}

/** A source that has come as far as `state`, which moves on with it. */
export function resumeRandom(state: RandomState, fork: Random['fork']): Random {
  const next32 = (): number => draw32(state) >>> 0;
  const next = (): number => ((next32() >>> 5) * 0x400_0000 + (next32() >>> 6)) / 0x20_0000_0000_0000;
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    hex: (length) => {
      let text = '';
      while (text.length < length) {
        const word = next32();
        text += hexOf[word >>> 24]! + hexOf[(word >>> 16) & 255]! + hexOf[(word >>> 8) & 255]! + hexOf[word & 255]!;
      }
      return text.slice(0, length);
    },
    digits: (length) => {
      let text = length > 0 ? String(int(1, 9)) : '';
      // Nine digits at a time, those behind a 1.
      while (text.length < length) text += String(int(1_000_000_000, 1_999_999_999)).slice(1);
      return text.slice(0, length);
    },
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('Failed to pick a random value: the list is empty.');
      return list[int(0, list.length - 1)] as T;
    },
    chance: (p) => next() < p,
    fork,
  };
}

/** Of each byte: V8 takes five times as long to write a number of more than 31 bits in hex. */
const hexOf = Array.from({ length: 256 }, (_, byte) => (byte + 256).toString(16).slice(1));

/** State of {@link draw32}. */
export interface RandomState {
  a: number;
  b: number;
  c: number;
  counter: number;
}

/** 32 random bits as a signed number, by sfc32: 128 bits of state, passes PractRand, four additions a draw. */
export function draw32(state: RandomState): number {
  const { b, c } = state;
  const sum = (((state.a + b) | 0) + state.counter) | 0;
  state.counter = (state.counter + 1) | 0;
  state.a = b ^ (b >>> 9);
  state.b = (c + (c << 3)) | 0;
  state.c = (((c << 21) | (c >>> 11)) + sum) | 0;
  return sum;
}

/** The state in which a source begins that is made of the same. */
export function randomState(seed: number, ...path: string[]): RandomState {
  const key = JSON.stringify([String(seed), ...path]);
  const hash = (basis: number): number => avalanche(fnv1a(key, basis)) | 0;
  const state = { a: hash(0x9e37_79b9), b: hash(0x243f_6a88), c: hash(0xb7e1_5162), counter: 1 };
  // Keys that differ in one bit start from states that differ in few: the first draws spread the difference.
  for (let round = 0; round < 12; round += 1) draw32(state);
  return state;
}
