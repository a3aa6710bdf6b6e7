import { isRecordPart } from '../../data/entry.ts';
import type { LedgerChange } from '../ledger.ts';

/** From so many on, records of one change are written in packs. */
const manyRecords = 500;
const packLength = 1000;

type List = readonly (string | number | null)[];

/** A change, as the functions `write_change` take it: a list for each of their parameters. */
interface ChangeValues {
  readonly before: readonly List[];
  /** What is added to logs. */
  readonly texts: readonly string[];
  readonly after: readonly List[];
}

export function changeValues({ parts, logs }: LedgerChange): ChangeValues {
  const cleared: string[] = [];
  const puts = { parts: [] as string[], keys: [] as string[], values: [] as (string | null)[] };
  const packs = { parts: [] as string[], values: [] as string[] };
  const packed = { parts: [] as string[], keys: [] as string[] };
  const renewed = { parts: [] as string[], keys: [] as string[] };
  for (const [part, change] of parts) {
    if (change.isCleared) cleared.push(part);
    for (const key of change.renewed ?? []) {
      renewed.parts.push(part);
      renewed.keys.push(JSON.stringify(key));
    }
    const isPacked = isRecordPart(part) && change.puts.size >= manyRecords;
    const many: string[] = [];
    for (const [key, value] of change.puts) {
      if (isPacked && value !== undefined) {
        const name = JSON.stringify(key);
        many.push(`[${name},${JSON.stringify(value)}]`);
        // What a part that was cleared has single is none of before.
        if (change.isCleared) continue;
        packed.parts.push(part);
        packed.keys.push(name);
        continue;
      }
      puts.parts.push(part);
      puts.keys.push(JSON.stringify(key));
      puts.values.push(value === undefined ? null : JSON.stringify(value));
    }
    for (let start = 0; start < many.length; start += packLength) {
      packs.parts.push(part);
      packs.values.push(`[${many.slice(start, start + packLength).join(',')}]`);
    }
  }
  const { before, texts, after } = logValues(logs);
  return {
    before: [
      cleared,
      ...[puts.parts, puts.keys, puts.values],
      ...[packs.parts, packs.values, packed.parts, packed.keys],
      ...before,
    ],
    texts,
    after: renewed.keys.length === 0 ? after : [...after, renewed.parts, renewed.keys],
  };
}

function logValues(logs: LedgerChange['logs']): ChangeValues {
  const all = [...logs];
  const chunks = all.flatMap(([log, change]) => change.chunks.map((chunk) => ({ log, ...chunk })));
  const old = all.flatMap(([log, { oldest }]) => (oldest === undefined ? [] : [{ log, oldest }]));
  return {
    before: [
      all.filter(([, { isCleared }]) => isCleared).map(([log]) => log),
      ...[chunks.map(({ log }) => log), chunks.map(({ last }) => last)],
    ],
    texts: chunks.map(({ text }) => text),
    after: [old.map(({ log }) => log), old.map(({ oldest }) => oldest)],
  };
}
