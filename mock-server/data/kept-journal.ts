import type { JournalEntry } from '../core/journal/entry.ts';
import { createJournal, type Journal } from '../core/journal/journal.ts';
import { createObservers } from '../core/journal/observers.ts';
import { createPackedEntries } from '../core/journal/packed-entries.ts';
import type { Notes } from './entry.ts';
import type { KeptJournal } from './load.ts';

/** A journal that was kept, and takes in what others add to it. */
export interface SharedJournal extends Journal {
  /** Somebody else has emptied it. */
  forget(): void;
  /** Entries that were added elsewhere, in order. */
  take(entries: KeptJournal['entries']): void;
  /** What it holds from now on. */
  renew(kept: KeptJournal): void;
  /** Notes the entries that were added here and are not noted yet. */
  noteNew(): void;
}

interface KeptJournalOptions {
  readonly limit: number;
  readonly room?: (() => number) | undefined;
  /** Called with the first entry that is not noted: whoever writes has them noted before. Default: each is noted at once. */
  readonly onNew?: (() => void) | undefined;
}

export function keepJournal(
  { limit, room, onNew }: KeptJournalOptions,
  kept: KeptJournal | undefined,
  notes: Notes,
): SharedJournal {
  const bounds = { limit, createKept: createPackedEntries, ...(room && { room }) };
  const observers = createObservers<JournalEntry>();
  let journal = createJournal(bounds);
  let newest = 0;
  let droppedBefore = 0;
  let isTaking = false;
  /** Not noted yet. */
  let added: JournalEntry[] = [];

  function renew({ entries, lastId, dropped }: KeptJournal): void {
    journal = createJournal({ ...bounds, begin: (entries[0]?.id ?? lastId + 1) - 1 });
    for (const entry of entries) journal.add(entry);
    newest = lastId;
    droppedBefore = dropped;
    added = [];
    journal.onEntry(onEntry);
  }

  const counts = {
    toJSON: () => ({
      lastId: newest,
      oldestId: journal.list({}, 1).items[0]?.id ?? newest + 1,
      dropped: droppedBefore + journal.dropped,
    }),
  };

  function onEntry(entry: JournalEntry): void {
    newest = entry.id;
    if (!isTaking) {
      added.push(entry);
      if (onNew === undefined) noteNew();
      else if (added.length === 1) onNew();
    }
    observers.tell(entry);
  }

  function noteNew(): void {
    if (added.length === 0) return;
    for (const entry of added) notes.put('journal', entry.id, entry);
    notes.put('tenant', 'journal', counts);
    added = [];
  }

  function forget(): void {
    journal.clear();
    droppedBefore = 0;
  }

  renew(kept ?? { entries: [], lastId: 0, dropped: 0 });
  return {
    add: (entry) => journal.add(entry),
    list: (filter, length) => journal.list(filter, length),
    onEntry: observers.add,
    clear() {
      forget();
      added = [];
      notes.clear('journal');
      notes.put('tenant', 'journal', counts);
    },
    get dropped() {
      return droppedBefore + journal.dropped;
    },
    renew,
    forget,
    take(entries) {
      isTaking = true;
      for (const entry of entries) journal.add(entry);
      isTaking = false;
    },
    noteNew,
  };
}
