import { parseDuration, type DurationInput } from '../../../common/duration.ts';
import { createFailure } from '../../../common/failure.ts';
import { parseInstant } from '../../../common/instant.ts';
import { isObject } from '../../../common/json.ts';
import type { Broadcast } from '../../../generators/generated/types.ts';

/** Shortest and longest, or one that stands for both. */
type DurationRange = DurationInput | readonly DurationInput[];

/** A broadcast as it is asked for: its times may be written as people do. */
export interface BroadcastInput extends Omit<Broadcast, 'startAt' | 'deliveredAfter' | 'readAfter'> {
  /** `+1h` from the tenant's now, ISO 8601 with a zone, or milliseconds since the epoch. */
  readonly startAt?: string | number;
  readonly deliveredAfter?: DurationRange;
  readonly readAfter?: DurationRange;
}

/**
 * Its times in milliseconds; what is neither text nor number is left for the schema.
 *
 * @throws a failure `DURATION_INVALID`, or `BROADCAST_INVALID` for a beginning that is no time
 */
export function withMilliseconds(input: unknown, now: number): unknown {
  if (!isObject(input)) return input;
  const { startAt, deliveredAfter, readAfter, ...others } = input;
  return {
    ...others,
    ...(startAt !== undefined && { startAt: readMoment(startAt, now) }),
    ...(deliveredAfter !== undefined && { deliveredAfter: readRange(deliveredAfter) }),
    ...(readAfter !== undefined && { readAfter: readRange(readAfter) }),
  };
}

function readMoment(value: unknown, now: number): unknown {
  if (typeof value !== 'string') return value;
  const instant = value.startsWith('+') ? now + parseDuration(value.slice(1)) : parseInstant(value);
  if (Number.isInteger(instant)) return instant;
  throw createFailure('BROADCAST_INVALID', {
    en:
      `Failed to make the broadcast task: startAt is ${JSON.stringify(value)}, which is not a time. ` +
      'Write it like +1h, 2025-03-10T08:00:00+08:00, or milliseconds since the epoch.',
    zh:
      `无法创建群发任务：startAt 是 ${JSON.stringify(value)}，不是时间。` +
      '请写成 +1h、2025-03-10T08:00:00+08:00，或自 1970 年起的毫秒数。',
  });
}

function readRange(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readDuration);
  return typeof value === 'string' || typeof value === 'number' ? [readDuration(value), readDuration(value)] : value;
}

function readDuration(value: unknown): unknown {
  return typeof value === 'string' ? parseDuration(value) : value;
}
