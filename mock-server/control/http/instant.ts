import { badRequest } from './problem.ts';

const isoForm = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** How an instant is written, for the descriptions of fields. */
export const instantForm = 'ISO 8601 with a zone (2025-03-10T08:00:00+08:00) or milliseconds since the epoch.';

/** Milliseconds since the epoch. Throws a problem that names `name` when `value` is no instant. */
export function readInstant(name: string, value: string | number): number {
  const milliseconds = typeof value === 'number' ? value : fromText(value);
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

function fromText(text: string): number {
  if (/^-?\d{1,16}$/.test(text)) return Number(text);
  return isoForm.test(text) ? Date.parse(text) : Number.NaN;
}
