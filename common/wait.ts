import { sumOf } from './duration.ts';
import { longestTimer } from './timer.ts';

/** What is wrong with what {@link readWait} does not take, for the end of a sentence. */
export function notAWait(given: unknown): string {
  const told = typeof given === 'string' ? JSON.stringify(given) : String(given);
  return `must be a duration like 500ms, 30s or 2m, or whole milliseconds up to ${longestTimer}, got ${told}`;
}

/** Milliseconds of a duration that a timer waits, `shortest` ms or more; `undefined` for anything else. */
export function readWait(duration: unknown, shortest = 1): number | undefined {
  const milliseconds = typeof duration === 'string' ? Math.round(sumOf(duration)) : duration;
  if (!Number.isInteger(milliseconds)) return undefined;
  const whole = milliseconds as number;
  return whole >= shortest && whole <= longestTimer ? whole : undefined;
}
