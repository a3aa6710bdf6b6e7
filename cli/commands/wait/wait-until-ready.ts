import type { Text } from '../../language.ts';

/** What one attempt met. */
export interface Sighting {
  readonly ready: boolean;
  /** In words, to end a sentence with. */
  readonly seen: Text;
}

export interface WaitUntilReadyOptions {
  /** Milliseconds. At least one attempt is made whatever it is. */
  readonly timeout: number;
  /** Makes one attempt that takes no longer than `limit` milliseconds; never rejects. */
  readonly look: (limit: number) => Promise<Sighting>;
  /** Milliseconds, only ever growing. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/**
 * Milliseconds. Pauses between attempts grow from the first to the last. An attempt may take the time that is left, but
 * no longer than the longest; the shortest is enough to be told that nobody is there.
 */
const pace = { firstPause: 50, lastPause: 1000, shortestLook: 250, longestLook: 5000 } as const;

/** Looks until the server is ready or the time is over; the answer is what was seen last. */
export async function waitUntilReady({ timeout, look, now, sleep }: WaitUntilReadyOptions): Promise<Sighting> {
  const end = now() + timeout;
  for (let pause: number = pace.firstPause; ; pause = Math.min(pause * 1.5, pace.lastPause)) {
    const sighting = await look(Math.max(Math.min(end - now(), pace.longestLook), pace.shortestLook));
    if (sighting.ready || now() >= end) return sighting;
    await sleep(Math.min(pause, end - now()));
  }
}
