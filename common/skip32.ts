import type { RandomState } from './random.ts';

/**
 * Moves on by so many draws of `draw32`, and makes nothing of them: in a third of the time. In a file of its own, for pages
 * load it with what needs it.
 */
export function skip32(state: RandomState, draws: number): void {
  isBelow(state, draws, 0);
}

/** What `chance` says of `p` once so many draws have been passed over: in a quarter of the time. */
export function chanceAfter(state: RandomState, draws: number, p: number): boolean {
  return isBelow(state, draws + 2, p);
}

/**
 * Makes so many draws, and keeps the state out of memory in between. The number of 53 bits that the last two of them make
 * stays in here: one that is handed on is an object for the collector.
 *
 * @returns whether that number, as a part of one, is below `p`
 */
function isBelow(state: RandomState, draws: number, p: number): boolean {
  let { a, b, c, counter } = state;
  let sum = 0;
  let high = 0;
  for (let left = draws; left > 0; left -= 1) {
    high = sum;
    sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
  }
  state.a = a;
  state.b = b;
  state.c = c;
  state.counter = counter;
  return (high >>> 5) * 0x400_0000 + (sum >>> 6) < p * 0x20_0000_0000_0000;
}
