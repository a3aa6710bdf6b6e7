import type { JournalEntry } from './entry.ts';

/** Entries of a journal, the oldest first. Their ids count up without gaps. */
export interface KeptEntries {
  /** @param size what `shift` tells of it: counted once, as whoever gave the entry may change its headers later */
  push(entry: JournalEntry, size: number): void;
  /** Lets the oldest go, of which there must be one. @returns its size */
  shift(): number;
  /** The entry at a place; 0 is that of the oldest. */
  at(place: number): JournalEntry;
  /** What a filter asks of the entry at a place. */
  glanceAt(place: number): GlancedEntry;
}

export type GlancedEntry = Pick<
  JournalEntry,
  'at' | 'operation' | 'retCode' | 'status' | 'method' | 'violations' | 'warnings'
>;

/** Keeps entries as they are: an entry is one object for all who ask. */
export function createWholeEntries(): KeptEntries {
  const items: (readonly [entry: JournalEntry, size: number] | undefined)[] = [];
  let first = 0;
  const at = (place: number): JournalEntry => items[first + place]![0];
  return {
    push: (...item) => void items.push(item),
    shift() {
      const [, size] = items[first]!;
      items[first] = undefined;
      first += 1;
      if (first > 1024 && first > items.length / 2) {
        items.splice(0, first);
        first = 0;
      }
      return size;
    },
    at,
    glanceAt: at,
  };
}
