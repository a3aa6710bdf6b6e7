import { parseDuration } from '../../../common/duration.ts';
import { instantForm, readInstant } from './instant.ts';

/** How a moment is written, for the descriptions of fields. */
export const momentForm = `+1h (from the tenant's now), ${instantForm}`;

/** How a duration is written, for the descriptions of fields. */
export const durationForm = '24h, 1h30m, 500ms, or milliseconds.';

/** The JSON Schema of a moment. */
export const momentSchema = { type: ['string', 'integer'], description: momentForm };

/** The JSON Schema of a duration. */
export const durationSchema = { type: ['string', 'integer'], description: durationForm };

/** The JSON Schema of a shortest and a longest duration, or of one that stands for both. */
export const durationRangeSchema = {
  oneOf: [durationSchema, { type: 'array', items: durationSchema, minItems: 2, maxItems: 2 }],
};

/** Milliseconds since the epoch of a text; anything else is left for its schema to judge. */
export function readMoment(name: string, value: unknown, now: number): unknown {
  if (typeof value !== 'string') return value;
  return value.startsWith('+') ? now + parseDuration(value.slice(1)) : readInstant(name, value);
}

/** Milliseconds of a text; anything else is left for its schema to judge. */
export function readDuration(value: unknown): unknown {
  return typeof value === 'string' ? parseDuration(value) : value;
}

/** Shortest and longest, in ms: of a pair, or of one that stands for both. What is neither is left for its schema. */
export function readDurationRange(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readDuration);
  return typeof value === 'string' || typeof value === 'number' ? [readDuration(value), readDuration(value)] : value;
}
