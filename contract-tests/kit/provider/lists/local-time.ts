import { parseLocalTime, timezoneOffset } from '../../../../common/local-time.ts';

const time = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u;

/**
 * Milliseconds since the epoch of `YYYY-MM-DD HH:mm:ss` in a timezone like `GMT+08:00`; `undefined` where they are not
 * written like that. The moment meant may lie up to a second later.
 */
export function localTime(text: unknown, timezone: unknown): number | undefined {
  if (typeof text !== 'string' || typeof timezone !== 'string' || !time.test(text)) return undefined;
  if (timezoneOffset(timezone) === undefined) return undefined;
  const instant = parseLocalTime(text, timezone);
  return Number.isNaN(instant) ? undefined : instant;
}
