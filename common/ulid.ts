import type { Random } from './random.ts';

/** The digits of Crockford's base 32. */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const latestTime = 2 ** 48 - 1;

/**
 * A ULID, the form of `webhookEventId`: 10 characters of time and 16 of chance, in Crockford's base 32. Ids of different
 * milliseconds sort by time; within one millisecond the order is random.
 *
 * @param timeMs Milliseconds since the epoch, 0 to 2^48 - 1. Throws a `RangeError` outside of it.
 */
export function ulid(timeMs: number, random: Pick<Random, 'int'>): string {
  if (!Number.isInteger(timeMs) || timeMs < 0 || timeMs > latestTime) {
    throw new RangeError(
      `Failed to make a ULID: the time is ${timeMs}. Give whole milliseconds from 0 to ${latestTime}.`,
    );
  }
  const chance = (): string => base32(random.int(0, 2 ** 40 - 1), 8);
  return ulidTime(timeMs) + chance() + chance();
}

/** The first ten characters of the ULIDs of a millisecond. */
export function ulidTime(timeMs: number): string {
  return base32(timeMs, 10);
}

/** The last `length` digits of a whole number in Crockford's base 32. */
function base32(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = crockford.charAt(rest % 32) + text;
  return text;
}

/** The milliseconds since the epoch that the first ten characters of a ULID tell. */
export function timeOfUlid(id: string): number {
  return [...id.slice(0, 10)].reduce((time, digit) => time * 32 + crockford.indexOf(digit), 0);
}
