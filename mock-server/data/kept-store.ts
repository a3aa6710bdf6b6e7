import { createMemoryStore, type MemoryStore } from '../core/store/memory/memory-store.ts';
import type { RecordSet, Store } from '../core/store/store.ts';
import type { Notes, RecordPart } from './entry.ts';

/** The records of a tenant in memory; each change is noted. */
interface KeptStore {
  readonly store: Store;
  /** The same, where nothing is noted. */
  readonly unnoted: MemoryStore;
}

/** @param isKept whether the first records that are put come from where they are kept */
export function createKeptStore(notes: Notes, isKept: boolean): KeptStore {
  const unnoted = createMemoryStore();
  const { channels, recipients, messages, broadcastTasks, sendRecords } = unnoted;
  const store = {
    channels: noted('channels', channels, notes, isKept),
    recipients: noted('recipients', recipients, notes, isKept),
    messages: noted('messages', messages, notes, isKept),
    broadcastTasks: noted('broadcastTasks', broadcastTasks, notes, isKept),
    sendRecords: noted('sendRecords', sendRecords, notes, isKept),
  };
  return { store, unnoted };
}

function noted<T extends { readonly id: Id }, Id extends string | number, Filter>(
  part: RecordPart,
  set: RecordSet<T, Id, Filter>,
  notes: Notes,
  isKept: boolean,
): RecordSet<T, Id, Filter> {
  let isLoading = isKept;
  return {
    get: set.get,
    query: set.query,
    ...(set.texts && { texts: set.texts }),
    put(records) {
      const stored = set.put(records);
      if (isLoading) isLoading = false;
      else for (const record of records) notes.put(part, record.id, record);
      return stored;
    },
    clear() {
      if (!isLoading) {
        notes.clear(part);
        // Records are replaced, never only taken away: from now on the tenant has some of its own.
        notes.put('tenant', 'hasRecords', true);
      }
      return set.clear();
    },
  };
}
