import type { DatabaseSync } from './database.ts';
import type { KeptServer } from './kept-server.ts';
import type { KeptTenant } from './kept-tenant.ts';
import type { Kept } from './kept.ts';
import { createLog } from './log.ts';
import { createSweeper } from './sweep.ts';
import { createTransaction } from './transaction.ts';
import { createWriteJournal } from './write-journal.ts';
import { createWritePart } from './write-part.ts';

/** Writes what is pending: all that it is asked for, or nothing. */
export interface Write {
  /** What answers wait for, in one row. False: it takes more than that, and nothing was written. */
  toLog(kept: Iterable<Kept>): boolean;
  /** Everything, into its place. */
  all(kept: Iterable<Kept>): void;
}

export function createWrite(database: DatabaseSync): Write {
  const transaction = createTransaction(database);
  const addTenant = database.prepare('INSERT INTO tenant (appid) VALUES (?)');
  const drop = ['entry WHERE tenant', 'pack WHERE tenant', 'tenant WHERE id'].map((rows) =>
    database.prepare(`DELETE FROM ${rows} = ?`),
  );
  const log = createLog(database, transaction);
  const writePart = createWritePart(database);
  const writeJournal = createWriteJournal(database);
  const writeServer = createWriteServer(database);
  const sweeper = createSweeper(database);

  /** The number of the tenant in the file. */
  function writeTenant({ id: known, appid, isDropped, pending, held }: KeptTenant): number | undefined {
    if (isDropped) {
      if (known === undefined) return undefined;
      for (const statement of drop) statement.run(known);
      writeJournal.drop(known);
      sweeper.drop(known);
      return undefined;
    }
    const id = known ?? Number(addTenant.run(appid).lastInsertRowid);
    const parts = pending.unsettled();
    for (const [part, changes] of parts) {
      if (part === 'journal') writeJournal.add(id, changes);
      else writePart(id, part, changes);
    }
    sweeper.sweep(id, parts, held);
    const counts = parts.get('tenant')?.puts.get('journal') as { toJSON(): { oldestId: number } } | undefined;
    if (counts !== undefined) writeJournal.trim(id, counts.toJSON().oldestId);
    return id;
  }

  return {
    toLog(kept) {
      const tenants: KeptTenant[] = [];
      const servers: KeptServer[] = [];
      for (const one of kept) {
        if (!('keeper' in one)) tenants.push(one);
        else if (!one.isWritten) servers.push(one);
      }
      // Who called is noted with each call: that is one row in any place.
      const beside = servers.length === 0 ? undefined : () => servers.forEach(writeServer);
      if (!log.add(tenants, beside)) return false;
      for (const server of servers) server.written();
      return true;
    },
    all(kept) {
      const written: (readonly [KeptTenant, number | undefined])[] = [];
      const servers: KeptServer[] = [];
      try {
        transaction(() => {
          for (const one of kept) {
            if ('keeper' in one) {
              writeServer(one);
              servers.push(one);
              continue;
            }
            one.noteRest();
            one.noteHappened();
            written.push([one, writeTenant(one)]);
          }
          log.clear();
        });
      } catch (error) {
        writeJournal.forget();
        sweeper.forget();
        throw error;
      }
      log.cleared();
      for (const [tenant, id] of written) {
        tenant.id = id;
        tenant.pending.written();
      }
      for (const server of servers) server.written();
    },
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
