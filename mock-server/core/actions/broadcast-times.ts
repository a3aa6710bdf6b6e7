import type { DurationInput, parseDuration } from '../../../common/duration.ts';
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

/** What times are read with. */
interface Reading {
  /** The tenant's time, in ms. */
  readonly now: number;
  /** Given, so that a page keeps it beside its clock alone. */
  readonly durationOf: typeof parseDuration;
}

/**
 * Its times in milliseconds; what is neither text nor number is left for the schema.
 *
 * @throws a failure `DURATION_INVALID`, or `BROADCAST_INVALID` for a beginning that is no time
 */
export function withMilliseconds(input: unknown, { now, durationOf }: Reading): unknown {
  if (!isObject(input)) return input;
  const { startAt, deliveredAfter, readAfter, ...others } = input;
  return {
    ...others,
    ...(startAt !== undefined && { startAt: readMoment(startAt, { now, durationOf }) }),
    ...(deliveredAfter !== undefined && { deliveredAfter: readRange(deliveredAfter, durationOf) }),
    ...(readAfter !== undefined && { readAfter: readRange(readAfter, durationOf) }),
  };
}

function readMoment(value: unknown, { now, durationOf }: Reading): unknown {
  if (typeof value !== 'string') return value;
  const instant = value.startsWith('+') ? now + durationOf(value.slice(1)) : parseInstant(value);
  if (Number.isInteger(instant)) return instant;
  throw createFailure(
    'BROADCAST_INVALID',
    `Failed to make the broadcast task: startAt is ${JSON.stringify(value)}, which is not a time. ` +
      'Write it like +1h, 2025-03-10T08:00:00+08:00, or milliseconds since the epoch.',
  );
}

function readRange(value: unknown, durationOf: Reading['durationOf']): unknown {
  const read = (one: unknown): unknown => (typeof one === 'string' ? durationOf(one) : one);
  if (Array.isArray(value)) return value.map(read);
  return typeof value === 'string' || typeof value === 'number' ? [read(value), read(value)] : value;
}
