/** Minutes east of Greenwich of `GMT+08:00`. */
function minutesEast(timezone: string): number {
  const [, sign, hours, minutes] = /^GMT([+-])(\d\d):(\d\d)$/.exec(timezone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/** `2025-03-10 08:00:00` of a time in ms, as clocks in the tenant's timezone show it. */
export function localTime(at: number, timezone: string): string {
  return shifted(at, timezone).slice(0, 19).replace('T', ' ');
}

/** `08:00:00.123`. */
export function localClock(at: number, timezone: string): string {
  return shifted(at, timezone).slice(11, 23);
}

export function localDay(at: number, timezone: string): string {
  return shifted(at, timezone).slice(0, 10);
}

/** Milliseconds since the epoch of what a field of a form holds: `2025-03-10T08:00`. */
export function fromLocal(text: string, timezone: string): number | undefined {
  const at = Date.parse(`${text}Z`);
  return Number.isNaN(at) ? undefined : at - minutesEast(timezone) * 60_000;
}

/** What a field of a form shows of a time. */
export function toLocal(at: number, timezone: string): string {
  return shifted(at, timezone).slice(0, 19);
}

/** `2 h 5 min`, the two largest units. */
export function duration(milliseconds: number): string {
  const units = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1000],
  ] as const;
  let rest = Math.max(0, Math.round(milliseconds / 1000) * 1000);
  const parts: string[] = [];
  for (const [name, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${name}`);
  }
  return parts.length === 0 ? '0 s' : parts.slice(0, 2).join(' ');
}

function shifted(at: number, timezone: string): string {
  return new Date(at + minutesEast(timezone) * 60_000).toISOString();
}
