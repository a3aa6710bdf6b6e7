import { statSync } from 'node:fs';
import { checkData } from './check.ts';
import { damaged, openDatabase, told, type DatabaseSync } from './database.ts';
import { recordParts } from './entry.ts';
import { loadRecords } from './load.ts';
import { settleLog } from './log.ts';
import { assertMayWrite } from './place.ts';
import { createTransaction } from './transaction.ts';
import { createAddPacks } from './write-part.ts';

/** How long a data file was and is, in bytes. */
export interface Compaction {
  readonly before: number;
  readonly after: number;
}

/**
 * Writes the records of a data file side by side, lets go of what was replaced, and gives the room back. All of it, or
 * nothing; what the file holds stays the same.
 *
 * @throws what {@link openDatabase} does, `DATA_DAMAGED` for what {@link checkData} finds, and `DATA_UNWRITABLE`: it takes as
 * much room again while it works
 */
export function compactData(file: string): Compaction {
  assertMayWrite(file);
  // What time it is in there is of no interest.
  const [problem] = checkData(file, () => 0).problems;
  if (problem !== undefined) throw damaged(file, problem);
  const database = openDatabase(file, { create: false });
  try {
    const before = statSync(file).size;
    told(file, () => {
      createTransaction(database)(() => writeSideBySide(database));
      database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
    });
    return { before, after: statSync(file).size };
  } finally {
    database.close();
  }
}

function writeSideBySide(database: DatabaseSync): void {
  settleLog(database);
  const clear = ['entry', 'pack'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE tenant = ? AND part = ?`),
  );
  const addPacks = createAddPacks(database);
  for (const { id } of database.prepare('SELECT id FROM tenant').all()) {
    for (const part of recordParts) {
      const records = loadRecords(database, Number(id), part);
      for (const statement of clear) statement.run(Number(id), part);
      addPacks(Number(id), part, records);
    }
  }
}
