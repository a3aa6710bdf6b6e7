const pattern = /^GMT([+-])(0\d|1[0-4]):([0-5]\d)$/;

/** Offset of `GMT+08:00` in milliseconds, or `undefined` when it is not written like that, or none that there is. */
export function timezoneOffset(timezone: string): number | undefined {
  const match = pattern.exec(timezone);
  if (match === null) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -1 : 1) * minutes * 60_000;
}

/** The offset of a timezone that was checked when it came in. */
function offsetOf(timezone: string): number {
  return timezoneOffset(timezone) ?? 0;
}

/** The last second that is written with a year of four digits. */
const lastFourDigits = 253_402_300_799_999;

/** As ISO writes it: `2025-03-10T08:00:00.000`, and a Z that says nothing. */
export function isoIn(timezone: string, instant: number): string {
  return new Date(Math.min(instant + offsetOf(timezone), lastFourDigits)).toISOString();
}

/** `YYYY-MM-DD HH:mm:ss` in `timezone`, the way responses of the provider write times. */
export function formatLocalTime(instant: number, timezone: string): string {
  return isoIn(timezone, instant).slice(0, 19).replace('T', ' ');
}

/** The instant that `YYYY-MM-DD HH:mm:ss` names in `timezone`, in milliseconds; NaN where it is none. */
export function parseLocalTime(text: string, timezone: string): number {
  return Date.parse(`${text.replace(' ', 'T')}Z`) - offsetOf(timezone);
}

/** `YYYYMMDD` in `timezone`. */
export function formatLocalDay(instant: number, timezone: string): string {
  return isoIn(timezone, instant).slice(0, 10).replaceAll('-', '');
}

/** Midnight of the day of `instant` in `timezone`, in milliseconds. */
export function startOfLocalDay(instant: number, timezone: string): number {
  const offset = offsetOf(timezone);
  return Math.floor((instant + offset) / 86_400_000) * 86_400_000 - offset;
}

/**
 * The same time of day one calendar month earlier in `timezone`; the last day of that month where it is shorter
 * (31 March → 28 or 29 February).
 */
export function oneMonthBefore(instant: number, timezone: string): number {
  const offset = offsetOf(timezone);
  const local = new Date(instant + offset);
  const day = local.getUTCDate();
  local.setUTCMonth(local.getUTCMonth() - 1);
  if (local.getUTCDate() !== day) local.setUTCDate(0);
  return local.getTime() - offset;
}
