import { lastInstant, type Clock } from '../core/clock/clock.ts';

/** How a clock was left. */
export interface KeptClock {
  readonly now: number;
  readonly frozen: boolean;
  /** Of the machine, in ms. */
  readonly real: number;
}

/**
 * How a clock goes on. Its first request is marked as after a move where others were asked before: nobody knows whether one
 * was still to be marked, nor what was lost of the journal.
 *
 * @param now real time, in ms
 * @param isAsked whether its journal has a request
 */
export function readClock(clock: KeptClock, now: number, isAsked: boolean): Parameters<Clock['reset']>[0] {
  const { frozen } = clock;
  const passed = frozen ? 0 : Math.max(0, now - clock.real);
  return { now: Math.min(Math.floor(clock.now + passed), lastInstant), frozen, moved: isAsked || undefined };
}
