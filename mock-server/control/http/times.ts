import { parseDuration } from '../../../common/duration.ts';
import { parseInstant } from '../../../common/instant.ts';
import { badRequest } from './problem.ts';

/** How an instant is written, for the descriptions of fields. */
export const instantForm = 'ISO 8601 with a zone (2025-03-10T08:00:00+08:00) or milliseconds since the epoch.';

export const instantFormZh = '带时区的 ISO 8601（2025-03-10T08:00:00+08:00），或自 1970 年起的毫秒数。';

/** The JSON Schema of a moment in words. */
export const momentText = {
  type: 'string',
  description: `+1h (from the tenant's now), ${instantForm}`,
};

/** The JSON Schema of a duration in words. */
export const durationText = {
  type: 'string',
  pattern: '^(?:[0-9]+(?:\\.[0-9]+)?(?:ms|[smhdw]))+$',
  description: '24h, 1h30m or 500ms.',
};

/** The JSON Schema of a duration. */
export const durationSchema = { anyOf: [durationText, { type: 'integer', minimum: 0, description: 'Milliseconds.' }] };

/** The JSON Schema of a shortest and a longest duration in words, or of one that stands for both. */
export const durationRangeText = {
  anyOf: [durationText, { type: 'array', items: durationSchema, minItems: 2, maxItems: 2 }],
};

/** Milliseconds since the epoch. Throws a problem that names `name` when `value` is no instant. */
export function readInstant(name: string, value: string | number): number {
  const milliseconds = typeof value === 'number' ? value : parseInstant(value);
  if (Number.isInteger(milliseconds)) return milliseconds;
  throw badRequest(
    'INSTANT_INVALID',
    `Failed to read the request: ${name} is ${JSON.stringify(value)}, which is not a time.`,
    `Give ${instantForm}`,
    { member: name },
  );
}

/** As `readInstant`, for what may be absent. */
export function readOptionalInstant(name: string, value: string | number | undefined): number | undefined {
  return value === undefined ? undefined : readInstant(name, value);
}

/** Milliseconds since the epoch of a text; anything else is left for its schema to judge. */
export function readMoment(name: string, value: unknown, now: number): unknown {
  if (typeof value !== 'string') return value;
  return value.startsWith('+') ? now + parseDuration(value.slice(1)) : readInstant(name, value);
}
