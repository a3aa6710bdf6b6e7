import { fromLocal, localDay } from './time.ts';
import type { Row } from './timeline.ts';

/** What is searched for: fields by name, a beginning in time, and words that stand anywhere. */
export interface Search {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly words: readonly string[];
  /** Milliseconds since the epoch. */
  readonly since?: number;
}

/** Names that the search knows. `since:10m` counts back from the tenant's now; `since:08:30` is a time of its day. */
const searchNames = ['user', 'code', 'operation', 'status', 'type', 'since', 'receiver', 'fault'] as const;

const units = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

export function parseSearch(text: string, now: number, timezone: string): Search {
  const fields: [string, string][] = [];
  const words: string[] = [];
  let since: number | undefined;
  for (const [, name = '', quoted, plain = ''] of text.matchAll(/(?:(\w+):)?(?:"([^"]*)"?|([^\s"]+))/g)) {
    const value = (quoted ?? plain).toLowerCase();
    if (name === 'since') since = readSince(value, now, timezone);
    else if ((searchNames as readonly string[]).includes(name)) fields.push([name, value]);
    else if (value !== '' || name !== '') words.push(name === '' ? value : `${name}:${value}`.toLowerCase());
  }
  return { fields, words, ...(since !== undefined && { since }) };
}

function readSince(value: string, now: number, timezone: string): number | undefined {
  const [, count, unit] = /^(\d+)([smhd])$/.exec(value) ?? [];
  if (count !== undefined) return now - Number(count) * units[unit as keyof typeof units];
  // What neither can read is no beginning.
  return fromLocal(`${localDay(now, timezone)}T${value}`, timezone) ?? (Date.parse(value.toUpperCase()) || undefined);
}

export function isEmptySearch({ fields, words, since }: Search): boolean {
  return fields.length === 0 && words.length === 0 && since === undefined;
}

export function matches(row: Row, { fields, words, since }: Search): boolean {
  if (since !== undefined && row.at < since) return false;
  for (const [name, value] of fields) {
    const held = name === 'type' ? `${row.type} ${row.fields['kind'] ?? ''}` : row.fields[name];
    if (held === undefined || !held.toLowerCase().includes(value)) return false;
  }
  if (words.length === 0) return true;
  const { en = '', zh = '' } = row.reason ?? {};
  const text = `${row.title} ${row.detail} ${Object.values(row.fields).join(' ')} ${en} ${zh}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
