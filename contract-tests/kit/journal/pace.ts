import type { Call } from './call.ts';

/** How soon one request came after another. `untold`: the tenant's time stood still, so nobody can say. */
export type Pace = 'at once' | 'later' | 'untold';

/** Sooner than this there was no pause, in ms. */
export const pause = 1000;

/** How soon `later` came after `earlier`, on the tenant's clock. */
export function paceBetween({ entry: earlier }: Call, { entry: later }: Call): Pace {
  const gap = later.at - earlier.at;
  if (gap >= pause) return 'later';
  if (gap > 0) return 'at once';
  // A clock that was set back tells no more than one that stands.
  return gap < 0 || earlier.frozen === true || later.frozen === true ? 'untold' : 'at once';
}

/** Whether there was no pause between them, as far as the clock can tell. */
export function isClose(earlier: Call, later: Call): boolean {
  return paceBetween(earlier, later) !== 'later';
}
