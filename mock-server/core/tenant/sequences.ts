import type { Random } from '../../../common/random.ts';

/** How often random values were drawn for each concern: the number decides what comes next, and nothing else does. */
export interface Sequences {
  /** A fresh source for one use of a concern. */
  draw(concern: string): Random;
  /** Uses a draw that counts only where nothing is refused: what is refused changes nothing, later numbers included. */
  withDraw<T>(concern: string, use: (random: Random) => Promise<T>): Promise<T>;
  restore(counts?: Readonly<Record<string, number>>): void;
  counts(): Record<string, number>;
}

/** `sourceOf` makes the source of the nth use of a concern, counted from 1. */
export function createSequences(sourceOf: (concern: string, nth: number) => Random): Sequences {
  let drawn = new Map<string, number>();

  function draw(concern: string): Random {
    const nth = (drawn.get(concern) ?? 0) + 1;
    drawn.set(concern, nth);
    return sourceOf(concern, nth);
  }

  return {
    draw,
    async withDraw(concern, use) {
      const before = drawn.get(concern);
      try {
        return await use(draw(concern));
      } catch (error) {
        if (before === undefined) drawn.delete(concern);
        else drawn.set(concern, before);
        throw error;
      }
    },
    restore(counts = {}) {
      drawn = new Map(Object.entries(counts));
    },
    counts: () => Object.fromEntries(drawn),
  };
}
