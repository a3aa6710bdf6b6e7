import { createMemoryStore, type MemoryStore } from '../core/store/memory/memory-store.ts';
import { createNamed } from '../core/store/named-records.ts';
import type { RecordSet, Store } from '../core/store/store.ts';
import type { Notes, RecordPart } from './entry.ts';
import type { LoadedTenant } from './load.ts';

/** The records of a tenant in memory; each change is noted. */
interface KeptStore {
  readonly store: Store;
  /** The same, where nothing is noted. */
  readonly unnoted: MemoryStore;
}

/** @param loaded the tenant as it was kept: the first records that are put are then noted already */
export function createKeptStore(notes: Notes, loaded: LoadedTenant | undefined): KeptStore {
  const made = createMemoryStore();
  const unnoted = { ...made, sendRecords: loaded?.sendRecords ?? made.sendRecords };
  const { channels, recipients, messages, broadcastTasks, sendRecords } = unnoted;
  const options = { notes, isKept: loaded?.records !== undefined, isFilled: false };
  const store = {
    channels: noted('channels', channels, options),
    recipients: noted('recipients', recipients, options),
    messages: noted('messages', messages, options),
    broadcastTasks: noted('broadcastTasks', broadcastTasks, options),
    sendRecords: noted('sendRecords', sendRecords, { ...options, isFilled: loaded?.sendRecords !== undefined }),
    named: createNamed(unnoted),
  };
  return { store, unnoted };
}

interface NotedOptions {
  readonly notes: Notes;
  /** Whether the first records that are put come from where they are kept. */
  readonly isKept: boolean;
  /** Whether they are in the set before they are put. */
  readonly isFilled: boolean;
}

function noted<T extends { readonly id: Id }, Id extends string | number, Filter>(
  part: RecordPart,
  set: RecordSet<T, Id, Filter>,
  { notes, isKept, isFilled }: NotedOptions,
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
      if (isLoading && isFilled) return;
      if (!isLoading) {
        notes.clear(part);
        // Records are replaced, never only taken away: from now on the tenant has some of its own.
        notes.put('tenant', 'hasRecords', true);
      }
      return set.clear();
    },
  };
}
