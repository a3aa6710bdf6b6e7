import type { DatabaseSync } from './database.ts';

/** Does something to a file: all of it, or nothing. */
export type Transaction = (work: () => void) => void;

export function createTransaction(database: DatabaseSync): Transaction {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');
  return (work) => {
    begin.run();
    try {
      work();
      commit.run();
    } catch (error) {
      // Where the disk is full, SQLite has done so itself.
      if (database.isTransaction) rollback.run();
      throw error;
    }
  };
}
