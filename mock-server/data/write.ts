import type { JournalEntry } from '../core/journal/journal.ts';
import type { DatabaseSync } from './database.ts';
import { isRecordPart, type Part } from './entry.ts';
import type { Kept } from './flusher.ts';
import { chunkText } from './journal-chunk.ts';
import type { KeptServer } from './kept-server.ts';
import type { KeptTenant } from './kept-tenant.ts';
import type { PendingPart } from './pending.ts';

/** From so many on, records of one change are written in packs. */
const manyRecords = 500;
const packLength = 1000;

/** Writes what is pending: all of it, or nothing. */
export type Write = (kept: Iterable<Kept>) => void;

export function createWrite(database: DatabaseSync): Write {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');
  const addTenant = database.prepare('INSERT INTO tenant (appid) VALUES (?)');
  const drop = ['entry WHERE tenant', 'pack WHERE tenant', 'journal WHERE tenant', 'tenant WHERE id'].map((rows) =>
    database.prepare(`DELETE FROM ${rows} = ?`),
  );
  const writePart = createWritePart(database);
  const writeJournal = createWriteJournal(database);
  const writeServer = createWriteServer(database);

  /** The number of the tenant in the file. */
  function writeTenant({ id: known, appid, isDropped, pending }: KeptTenant): number | undefined {
    if (isDropped) {
      if (known !== undefined) for (const statement of drop) statement.run(known);
      return undefined;
    }
    const id = known ?? Number(addTenant.run(appid).lastInsertRowid);
    for (const [part, changes] of pending.parts) {
      if (part === 'journal') writeJournal.add(id, changes);
      else writePart(id, part, changes);
    }
    const counts = pending.parts.get('tenant')?.puts.get('journal') as { toJSON(): { oldestId: number } } | undefined;
    if (counts !== undefined) writeJournal.trim(id, counts.toJSON().oldestId);
    return id;
  }

  return (kept) => {
    begin.run();
    const written: (readonly [KeptTenant, number | undefined])[] = [];
    const servers: KeptServer[] = [];
    try {
      for (const one of kept) {
        if ('keeper' in one) {
          writeServer(one);
          servers.push(one);
          continue;
        }
        one.noteRest();
        written.push([one, writeTenant(one)]);
      }
      commit.run();
    } catch (error) {
      if (database.isTransaction) rollback.run();
      throw error;
    }
    for (const [tenant, id] of written) {
      tenant.id = id;
      tenant.pending.written();
    }
    for (const server of servers) server.written();
  };
}

function createWriteServer(database: DatabaseSync): (server: KeptServer) => void {
  const put = database.prepare(
    'INSERT INTO server (part, id, value) VALUES (?, ?, ?) ON CONFLICT (part, id) DO UPDATE SET value = excluded.value',
  );
  const remove = database.prepare('DELETE FROM server WHERE part = ? AND id = ?');
  return ({ changes }) => {
    for (const { part, id, value } of changes) {
      if (value === undefined) remove.run(part, id);
      else put.run(part, id, JSON.stringify(value));
    }
  };
}

/** Records as packs have them. */
export function* packs(records: readonly unknown[]): Generator<string, void> {
  for (let start = 0; start < records.length; start += packLength) {
    yield JSON.stringify(records.slice(start, start + packLength));
  }
}

function createWritePart(database: DatabaseSync): (tenant: number, part: Part, changes: PendingPart) => void {
  const put = database.prepare(
    'INSERT INTO entry (tenant, part, key, value) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (tenant, part, key) DO UPDATE SET value = excluded.value',
  );
  const remove = database.prepare('DELETE FROM entry WHERE tenant = ? AND part = ? AND key = ?');
  const clearEntries = database.prepare('DELETE FROM entry WHERE tenant = ? AND part = ?');
  const clearPacks = database.prepare('DELETE FROM pack WHERE tenant = ? AND part = ?');
  const addPack = database.prepare('INSERT INTO pack (tenant, part, value) VALUES (?, ?, ?)');
  const removeAll = database.prepare(
    'DELETE FROM entry WHERE tenant = ? AND part = ? AND key IN (SELECT value FROM json_each(?))',
  );

  function addPacks(tenant: number, part: Part, { puts, isCleared }: PendingPart): void {
    // What is in an entry stands above all packs: of these it would be out of date.
    if (!isCleared) removeAll.run(tenant, part, JSON.stringify([...puts.keys()]));
    for (const pack of packs([...puts.values()])) addPack.run(tenant, part, pack);
  }

  return (tenant, part, changes) => {
    const isRecords = isRecordPart(part);
    if (changes.isCleared) {
      clearEntries.run(tenant, part);
      if (isRecords) clearPacks.run(tenant, part);
    }
    if (isRecords && changes.puts.size >= manyRecords) return addPacks(tenant, part, changes);
    for (const [key, value] of changes.puts) {
      if (value === undefined) remove.run(tenant, part, key);
      else put.run(tenant, part, key, JSON.stringify(value));
    }
  };
}

function createWriteJournal(database: DatabaseSync): {
  add(tenant: number, changes: PendingPart): void;
  /** Lets go of what is before the oldest entry that is kept. */
  trim(tenant: number, oldestId: number): void;
} {
  const addChunk = database.prepare('INSERT INTO journal (tenant, last, value) VALUES (?, ?, ?)');
  const clear = database.prepare('DELETE FROM journal WHERE tenant = ?');
  const trim = database.prepare('DELETE FROM journal WHERE tenant = ? AND last < ?');
  return {
    add(tenant, { isCleared, puts }) {
      if (isCleared) clear.run(tenant);
      const entries = [...puts.values()] as JournalEntry[];
      const last = entries.at(-1)?.id;
      if (last !== undefined) addChunk.run(tenant, last, chunkText(entries));
    },
    trim: (tenant, oldestId) => void trim.run(tenant, oldestId),
  };
}
