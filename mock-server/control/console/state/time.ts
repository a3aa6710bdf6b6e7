import { isoIn, parseLocalTime } from '../../../../common/local-time.ts';

export { formatLocalTime as localTime } from '../../../../common/local-time.ts';

/** `08:00:00.123`. */
export function localClock(at: number, timezone: string): string {
  return isoIn(timezone, at).slice(11, 23);
}

export function localDay(at: number, timezone: string): string {
  return isoIn(timezone, at).slice(0, 10);
}

/** Milliseconds since the epoch of what a field of a form holds: `2025-03-10T08:00`. */
export function fromLocal(text: string, timezone: string): number | undefined {
  const at = parseLocalTime(text, timezone);
  return Number.isNaN(at) ? undefined : at;
}

/** What a field of a form shows of a time. */
export function toLocal(at: number, timezone: string): string {
  return isoIn(timezone, at).slice(0, 19);
}

/** `2 h 5 min`, the two largest units. */
export function duration(milliseconds: number): string {
  let rest = Math.round(milliseconds / 1000);
  const parts = Object.entries({ d: 86_400, h: 3600, min: 60, s: 1 }).flatMap(([name, size]) => {
    const count = Math.floor(rest / size);
    rest %= size;
    return count > 0 ? `${count} ${name}` : [];
  });
  return parts.slice(0, 2).join(' ') || '0 s';
}
