import type { DatabaseSync } from './database.ts';
import type { KeptTenant } from './kept-tenant.ts';
import { forLog, type LoggedPart } from './pending.ts';
import type { Transaction } from './transaction.ts';
import { createPutEntries } from './write-part.ts';

// A change that an answer waits for is one row here, at the end of one table: to put its values into their places would touch
// a page of the file for each. A moment later, those of many answers go there together, each value once.

type LoggedTenant = readonly [tenant: number, parts: readonly LoggedPart[]];

/** How much may be in the log, in characters. */
const room = 4 * 1_048_576;

export interface Log {
  /**
   * Writes all that answers wait for. False: it is not for the log, and nothing was written.
   *
   * @param beside writes what else there is, into its place
   */
  add(tenants: Iterable<KeptTenant>, beside?: () => void): boolean;
  /** In a transaction: all that is in it is in its place. */
  clear(): void;
  /** That transaction is written. */
  cleared(): void;
}

export function createLog(database: DatabaseSync, transaction: Transaction): Log {
  const insert = database.prepare('INSERT INTO log (value) VALUES (?)');
  const clear = database.prepare('DELETE FROM log');
  let length = 0;

  return {
    add(tenants, beside) {
      const logged: KeptTenant[] = [];
      const values: LoggedTenant[] = [];
      for (const tenant of tenants) {
        tenant.noteRest();
        const { id, isDropped, pending } = tenant;
        if (id === undefined || isDropped || pending.isLarge) return false;
        if (pending.isWritten) continue;
        logged.push(tenant);
        values.push([id, forLog(pending.parts)]);
      }
      if (values.length === 0 && beside === undefined) return true;
      const text = values.length === 0 ? '' : JSON.stringify(values);
      if (length + text.length > room) return false;
      // One statement is a transaction by itself.
      if (beside === undefined) insert.run(text);
      else {
        transaction(() => {
          if (text !== '') insert.run(text);
          beside();
        });
      }
      length += text.length;
      for (const { pending } of logged) pending.logged();
      return true;
    },
    clear() {
      if (length > 0) clear.run();
    },
    cleared: () => void (length = 0),
  };
}

/** In a transaction: puts what is in the log into its place. A process that was killed has left it there. */
export function settleLog(database: DatabaseSync): void {
  const put = createPutEntries(database);
  for (const { value } of database.prepare('SELECT value FROM log ORDER BY seq').all()) {
    for (const [tenant, parts] of JSON.parse(String(value)) as LoggedTenant[]) {
      for (const [part, puts] of parts) put(tenant, part, puts as readonly (readonly [string | number, unknown])[]);
    }
  }
  database.exec('DELETE FROM log');
}
