import type { JournalEntry } from '../core/journal/entry.ts';
import type { DatabaseSync } from './database.ts';
import { createEpoch, type Epoch } from './epoch.ts';
import type { PendingPart } from './pending.ts';

export interface WriteJournal {
  add(tenant: number, changes: PendingPart): void;
  /** Lets go of what is before the oldest entry that is kept. */
  trim(tenant: number, oldestId: number): void;
  drop(tenant: number): void;
  /** Something could not be written: the file has less than was told. */
  forget(): void;
}

export function createWriteJournal(database: DatabaseSync): WriteJournal {
  const addChunk = database.prepare('INSERT INTO journal (tenant, last, value) VALUES (?, ?, ?)');
  const addRows = database.prepare('INSERT INTO journal_rows (tenant, epoch, value) VALUES (?, ?, ?)');
  const clear = database.prepare('DELETE FROM journal WHERE tenant = ?');
  const clearRows = database.prepare('DELETE FROM journal_rows WHERE tenant = ?');
  const trim = database.prepare('DELETE FROM journal WHERE tenant = ? AND last < ?');
  // Rows of an epoch go when all chunks of it have gone.
  const trimRows = database.prepare(
    'DELETE FROM journal_rows WHERE tenant = ?1 AND epoch < ' +
      '(SELECT max(epoch) FROM journal_rows WHERE tenant = ?1 AND epoch <= ?2)',
  );
  const epochs = new Map<number, Epoch>();

  function epochOf(tenant: number, first: number): Epoch {
    const current = epochs.get(tenant);
    if (current?.isFull === false) return current;
    const begun = createEpoch(first);
    epochs.set(tenant, begun);
    return begun;
  }

  function drop(tenant: number): void {
    clear.run(tenant);
    clearRows.run(tenant);
    epochs.delete(tenant);
  }

  return {
    add(tenant, { isCleared, puts }) {
      if (isCleared) drop(tenant);
      const entries = [...puts.values()] as JournalEntry[];
      const [first, last] = [entries[0]?.id, entries.at(-1)?.id];
      if (first === undefined || last === undefined) return;
      const epoch = epochOf(tenant, first);
      const { text, rows } = epoch.tell(entries);
      if (rows !== undefined) addRows.run(tenant, epoch.id, rows);
      addChunk.run(tenant, last, text);
    },
    trim(tenant, oldestId) {
      if (Number(trim.run(tenant, oldestId).changes) > 0) trimRows.run(tenant, oldestId);
    },
    drop,
    forget: () => epochs.clear(),
  };
}
