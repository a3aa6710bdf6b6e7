import { sumOf } from './duration.ts';
import { longestTimer } from './timer.ts';

/** What is wrong with what {@link readWait} does not take, for the end of a sentence. */
export function notAWait(given: unknown): string {
  return `must be a duration like 500ms, 30s or 2m, or whole milliseconds up to ${longestTimer}, got ${told(given)}`;
}

/** The same in Chinese. */
export function notAWaitZh(given: unknown): string {
  return `须为 500ms、30s 或 2m 这样的时长，或至多 ${longestTimer} 的整毫秒数，实际为 ${told(given)}`;
}

function told(given: unknown): string {
  return typeof given === 'string' ? JSON.stringify(given) : String(given);
}

/** Milliseconds of a duration that a timer waits, `shortest` ms or more; `undefined` for anything else. */
export function readWait(duration: unknown, shortest = 1): number | undefined {
  const milliseconds = typeof duration === 'string' ? Math.round(sumOf(duration)) : duration;
  if (!Number.isInteger(milliseconds)) return undefined;
  const whole = milliseconds as number;
  return whole >= shortest && whole <= longestTimer ? whole : undefined;
}
