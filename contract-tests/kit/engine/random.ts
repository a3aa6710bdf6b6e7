import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Reproducible random values: the same seed, name and calls give the same on every machine. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** One of the values. */
  pick<T>(values: readonly [T, ...T[]]): T;
  /** The values in another order. */
  shuffle<T>(values: readonly T[]): T[];
  /** True once in `times`, on average. */
  oneIn(times: number): boolean;
  /** Lower-case hex digits. */
  hex(length: number): string;
}

/** Makes the random values of one concern: more draws in one change nothing in another. */
export function createRandom(seed: number, name: string): Random {
  const generator = xoroshiro128plus(mix(seed, name));
  const int = (min: number, max: number): number => uniformInt(generator, min, max);
  return {
    int,
    pick: (values) => values[int(0, values.length - 1)]!,
    shuffle(values) {
      const shuffled = [...values];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = int(0, last);
        [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
      }
      return shuffled;
    },
    oneIn: (times) => int(1, times) === 1,
    hex: (length) => Array.from({ length }, () => int(0, 15).toString(16)).join(''),
  };
}

/** One 32-bit number of a seed and a name (FNV-1a). */
function mix(seed: number, name: string): number {
  let hash = 0x811c_9dc5;
  for (const character of `${seed}\n${name}`) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x0100_0193);
  return hash | 0;
}
