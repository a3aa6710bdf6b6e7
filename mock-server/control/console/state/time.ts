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

function shifted(at: number, timezone: string): string {
  return new Date(at + minutesEast(timezone) * 60_000).toISOString();
}
