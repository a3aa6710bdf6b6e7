import type { JournalEntry } from '../core/journal/entry.ts';
import { createRowPlaces, sharedChunk } from './journal-chunk.ts';

/** How much the rows of one epoch may be, in characters, before another begins. */
const room = 4 * 1_048_576;

/** Rows of pages that chunks of a journal have in common: clients ask for the same pages again and again. */
export interface Epoch {
  /** The id of the entry that it began with: an entry of an epoch is older than the next epoch's first. */
  readonly id: number;
  /** Another is to begin. */
  readonly isFull: boolean;
  /** The text of a chunk of entries, and of the rows that it has beside those that were told before. */
  tell(entries: readonly JournalEntry[]): { readonly text: string; readonly rows?: string };
  /** Others have told rows, in a text of such a length. */
  take(rows: readonly string[], length: number): void;
  /** The row at a place. */
  at(place: number): string | undefined;
}

export function createEpoch(id: number): Epoch {
  const places = createRowPlaces();
  let length = 0;
  return {
    id,
    get isFull() {
      return length >= room;
    },
    tell(entries) {
      const { text, added } = sharedChunk(entries, { id, rows: places });
      if (added.length === 0) return { text };
      const rows = JSON.stringify(added);
      length += rows.length;
      return { text, rows };
    },
    take(rows, told) {
      places.add(rows);
      length += told;
    },
    at: places.at,
  };
}
