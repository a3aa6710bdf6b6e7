import type { DatabaseSync } from 'node:sqlite';

/** Does something to a file: all of it, or nothing. */
export type Transaction = <T>(work: () => T) => T;

export function createTransaction(database: DatabaseSync): Transaction {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');
  return (work) => {
    begin.run();
    try {
      const result = work();
      commit.run();
      return result;
    } catch (error) {
      // Where the disk is full, SQLite has done so itself.
      if (database.isTransaction) rollback.run();
      throw error;
    }
  };
}
