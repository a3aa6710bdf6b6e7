import type { JournalEntry } from '../core/journal/entry.ts';
import { createEpoch, type Epoch } from '../data/epoch.ts';
import type { RowsOf } from '../data/journal-chunk.ts';
import { octets } from '../web/octets.ts';
import type { LedgerChange, LogChange, PartChange } from './ledger.ts';
import { createTrim } from './trim.ts';

/** How the journal of a tenant is written, so that a page that was told once is a few bytes each time it is told again. */
export interface SharedJournal {
  /** What is written of entries; what is before the oldest that is kept goes. */
  write(entries: PartChange, oldestId: number | undefined): ReadonlyMap<'rows' | 'journal', LogChange>;
  /** Others have written; what entries name is there from then on. */
  take(logs: LedgerChange['logs'], isWhole: boolean): void;
  readonly rowsOf: RowsOf;
}

const decoder = new TextDecoder();

export function createSharedJournal(): SharedJournal {
  /**
   * Oldest first. All replicas know the same rows at the same places, for they are written in turns; whoever has the turn adds to
   * them.
   */
  const epochs = new Map<number, Epoch>();
  const trim = createTrim();

  function forget(): void {
    epochs.clear();
    trim.forget();
  }

  function begin(id: number): Epoch {
    const begun = createEpoch(id);
    epochs.set(id, begun);
    return begun;
  }

  function epochFor(first: number): Epoch {
    const newest = [...epochs.values()].at(-1);
    return newest?.isFull === false ? newest : begin(first);
  }

  /** Epochs before one go. */
  function dropBefore(id: number): void {
    for (const epoch of epochs.keys()) if (epoch < id) epochs.delete(epoch);
  }

  /** What is told of it, now and then: up to which entry, and up to which epoch. */
  function trimTo(oldestId: number): readonly [entry?: number, epoch?: number | undefined] {
    const told = trim.to(oldestId);
    if (told === undefined) return [];
    // What is before that epoch has no entry that is kept.
    const kept = [...epochs.keys()].findLast((epoch) => epoch <= told);
    if (kept !== undefined) dropBefore(kept);
    return [told, kept];
  }

  return {
    write({ isCleared, puts }, oldestId = 0) {
      if (isCleared) forget();
      const [oldest, oldestEpoch] = trimTo(oldestId);
      const entries = [...puts.values()] as JournalEntry[];
      const [first, last] = [entries[0]?.id, entries.at(-1)?.id];
      const chunks: LogChange['chunks'][number][] = [];
      const rows: LogChange['chunks'][number][] = [];
      if (first !== undefined && last !== undefined) {
        const epoch = epochFor(first);
        const { text, rows: added } = epoch.tell(entries);
        chunks.push({ last, text });
        if (added !== undefined) rows.push({ last: epoch.id, text: added });
      }
      return new Map([
        ['rows', { isCleared, chunks: rows, oldest: oldestEpoch }],
        ['journal', { isCleared, chunks, oldest }],
      ]);
    },
    take(logs, isWhole) {
      const rows = logs.get('rows');
      if (isWhole || rows?.isCleared === true) forget();
      for (const { last, text } of rows?.chunks ?? []) {
        const epoch = epochs.get(last) ?? begin(last);
        const told = JSON.parse(text) as readonly string[];
        // As this process keeps rows: what it answers itself with is found among them.
        epoch.take(octets === undefined ? told : told.map(octets.of), text.length);
      }
      if (rows?.oldest !== undefined) dropBefore(rows.oldest);
    },
    rowsOf(epoch) {
      const known = epochs.get(epoch);
      return (place) => {
        const row = known?.at(place);
        return row === undefined || octets === undefined ? row : decoder.decode(octets.toBytes(row));
      };
    },
  };
}
