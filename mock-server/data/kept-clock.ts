import { lastInstant, type Clock } from '../core/clock/clock.ts';

/** How a clock was left. */
export interface KeptClock {
  readonly now: number;
  readonly frozen: boolean;
  /** Of the machine, in ms. */
  readonly real: number;
  /** The newest journal entry when it was moved last. Absent: it was not, or an older version wrote it. */
  readonly movedAfter?: number | undefined;
}

/**
 * How a clock goes on.
 *
 * @param now real time, in ms
 * @param lastEntry the newest journal entry
 */
export function readClock(clock: KeptClock, now: number, lastEntry: number): Parameters<Clock['reset']>[0] {
  const { frozen, movedAfter } = clock;
  const passed = frozen ? 0 : Math.max(0, now - clock.real);
  const moved = movedAfter === lastEntry || undefined;
  return { now: Math.min(Math.floor(clock.now + passed), lastInstant), frozen, moved };
}
