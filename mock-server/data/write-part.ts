import type { DatabaseSync } from './database.ts';
import { isRecordPart, type Part, type RecordPart } from './entry.ts';
import { packsOf } from './pack.ts';
import { pairs, type PendingPart } from './pending.ts';

/** From so many on, records of one change are written in packs. */
const manyRecords = 100;

type Puts = Iterable<readonly [key: string | number, value: unknown]>;

/** Puts values under their keys; one without a value goes. */
export function createPutEntries(database: DatabaseSync): (tenant: number, part: Part, puts: Puts) => void {
  const put = database.prepare(
    'INSERT INTO entry (tenant, part, key, value) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (tenant, part, key) DO UPDATE SET value = excluded.value',
  );
  const remove = database.prepare('DELETE FROM entry WHERE tenant = ? AND part = ? AND key = ?');
  return (tenant, part, puts) => {
    for (const [key, value] of puts) {
      if (value === undefined) remove.run(tenant, part, key);
      else put.run(tenant, part, key, JSON.stringify(value));
    }
  };
}

/** Adds packs of records. */
export function createAddPacks(
  database: DatabaseSync,
): (tenant: number, part: RecordPart, records: Iterable<object>) => void {
  const add = database.prepare('INSERT INTO pack (tenant, part, value, length) VALUES (?, ?, ?, ?)');
  return (tenant, part, records) => {
    for (const { text, length } of packsOf(records)) add.run(tenant, part, text, length);
  };
}

/** Writes what was put of a part, the journal left out. */
export function createWritePart(database: DatabaseSync): (tenant: number, part: Part, changes: PendingPart) => void {
  const putEntries = createPutEntries(database);
  const addPacks = createAddPacks(database);
  const clearEntries = database.prepare('DELETE FROM entry WHERE tenant = ? AND part = ?');
  const clearPacks = database.prepare('DELETE FROM pack WHERE tenant = ? AND part = ?');
  const removeAll = database.prepare(
    'DELETE FROM entry WHERE tenant = ? AND part = ? AND key IN (SELECT value FROM json_each(?))',
  );

  return (tenant, part, changes) => {
    const { isCleared, puts } = changes;
    if (isCleared) {
      clearEntries.run(tenant, part);
      if (isRecordPart(part)) clearPacks.run(tenant, part);
    }
    if (!isRecordPart(part) || puts.size < manyRecords) return putEntries(tenant, part, pairs(changes));
    // What is in an entry stands above all packs: of these it would be out of date.
    if (!isCleared) removeAll.run(tenant, part, JSON.stringify([...puts.keys()]));
    addPacks(tenant, part, puts.values() as Iterable<object>);
  };
}
