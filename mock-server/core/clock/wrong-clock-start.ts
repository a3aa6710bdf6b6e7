import { isObject } from '../../../common/json.ts';
import { unknownOption, type OptionNames } from '../../../common/known-options.ts';
import type { ClockStart } from './clock.ts';

const names: OptionNames<ClockStart> = { now: true, frozen: true };

/**
 * What is wrong with the form of a clock's start, for the end of a sentence; nothing where it is right, or absent. The
 * time itself is left to the clock. A page does without: it has no room for it.
 */
export function wrongClockStart(clock: unknown): string | undefined {
  if (clock === undefined) return undefined;
  if (!isObject(clock)) return 'clock must be an object: { now, frozen }, now in milliseconds since the epoch';
  const wrong = unknownOption<ClockStart>(clock, names);
  if (wrong !== undefined) return `of clock, ${wrong}`;
  const { frozen } = clock;
  return frozen === undefined || typeof frozen === 'boolean' ? undefined : 'clock.frozen must be true or false';
}
