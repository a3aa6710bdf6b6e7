import type { Call } from './exchange.ts';

/** How soon one request came after another. `unknown`: the tenant's time stood still, so nobody can say. */
export type Timing = 'at once' | 'later' | 'unknown';

/** Sooner than this there was no pause, in ms. */
const pause = 1000;

/** How soon `later` came after `earlier`, on the tenant's clock. */
export function timeBetween({ entry: earlier }: Call, { entry: later }: Call): Timing {
  const gap = later.at - earlier.at;
  if (gap >= pause) return 'later';
  if (gap > 0) return 'at once';
  // A clock that was set back tells no more than one that stands.
  return gap < 0 || earlier.frozen === true || later.frozen === true ? 'unknown' : 'at once';
}

/**
 * Which stretch of time each call is of: where somebody moved the tenant's clock another begins, as a client with a clock of
 * its own saw nothing of the time between.
 */
export function stretchesOf(calls: readonly Call[]): (call: Call) => number {
  let stretch = 0;
  const byCall = new Map(calls.map((call) => [call, call.entry.moved === true ? (stretch += 1) : stretch]));
  return (call) => byCall.get(call) ?? 0;
}

/** Whether there was no pause between them, as far as the clock can tell. */
export function isClose(earlier: Call, later: Call): boolean {
  return timeBetween(earlier, later) !== 'later';
}
