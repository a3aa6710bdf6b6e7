import { createListStore } from '../list-store.ts';
import type { ListSet } from '../list-store.ts';
import { createIndexedSet } from '../memory/indexed-set.ts';
import type { IndexedSetOptions } from '../memory/indexed-set.ts';
import { createIntake } from '../memory/intake.ts';
import type { MemoryStore } from '../memory/memory-store.ts';
import { recordKinds } from '../memory/record-kinds.ts';
import { createNamed } from '../named-records.ts';
import type { SharedAccount } from '../store.ts';
import { createSharedSet } from './shared-set.ts';
import type { SharedSetOptions } from './shared-set.ts';

/** A memory store whose records may lie over those of an account that is shared. */
export interface SharedStore extends MemoryStore {
  /** Puts an account's records in the place of all there are. */
  lay(account: SharedAccount): void;
}

/** Made once for all stores. */
const kinds = {
  channels: optionsOf(recordKinds.channels, () => createListStore().channels),
  recipients: optionsOf(recordKinds.recipients, () => createListStore().recipients),
  messages: optionsOf(recordKinds.messages, () => createListStore().messages),
  broadcastTasks: optionsOf(recordKinds.broadcastTasks, () => createListStore().broadcastTasks),
  sendRecords: optionsOf(recordKinds.sendRecords, () => createListStore().sendRecords),
};

/** Makes an empty store that answers as a memory store does; while it has few records, it is a hundredth as large. */
export function createSharedStore(): SharedStore {
  const channels = createSharedSet(kinds.channels);
  const recipients = createSharedSet(kinds.recipients);
  const messages = createSharedSet(kinds.messages);
  const broadcastTasks = createSharedSet(kinds.broadcastTasks);
  const sendRecords = createSharedSet(kinds.sendRecords);
  const sets = { channels, recipients, messages, broadcastTasks, sendRecords };
  return {
    ...sets,
    named: createNamed(sets),
    lay({ records }) {
      channels.lay(() => records().channels);
      recipients.lay(() => records().recipients);
      messages.lay(() => records().messages);
      broadcastTasks.lay(() => records().broadcastTasks);
      sendRecords.lay(() => records().sendRecords);
    },
  };
}

function optionsOf<T extends { readonly id: Id }, Id extends string | number, Filter>(
  kind: IndexedSetOptions<T, Filter>,
  createFew: () => ListSet<T, Id, Filter>,
): SharedSetOptions<T, Id, Filter> {
  const timeOf = kind.time?.read ?? ((): number => 0);
  return { createFew, createOwn: () => createIndexedSet(kind), intake: createIntake<T, Id>({ ...kind, timeOf }) };
}
