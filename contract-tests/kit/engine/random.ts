import { createRandom as createSource, type Random as Source } from '../../../common/random.ts';

/** Reproducible random values: the same seed, name and calls give the same on every machine. */
export interface Random extends Pick<Source, 'int' | 'hex'> {
  /** One of the values. */
  pick<T>(values: readonly [T, ...T[]]): T;
  /** The values in another order. */
  shuffle<T>(values: readonly T[]): T[];
  /** True once in `times`, on average. */
  oneIn(times: number): boolean;
}

/** Makes the random values of one concern: more draws in one change nothing in another. */
export function createRandom(seed: number, name: string): Random {
  const { int, hex, pick } = createSource(seed, name);
  return {
    int,
    hex,
    pick,
    shuffle(values) {
      const shuffled = [...values];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = int(0, last);
        [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
      }
      return shuffled;
    },
    oneIn: (times) => int(1, times) === 1,
  };
}
