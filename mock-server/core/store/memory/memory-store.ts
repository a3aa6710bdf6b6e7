import type { BroadcastTask, Channel, Message, Recipient, SendRecord } from '../records.ts';
import type {
  BroadcastTaskFilter,
  ChannelFilter,
  MessageFilter,
  RecipientFilter,
  SendRecordFilter,
  Store,
} from '../store.ts';
import { createIndexedSet } from './indexed-set.ts';
import type { IndexedSet } from './indexed-set.ts';
import { recordKinds } from './record-kinds.ts';

/** A store that lives in memory and answers at once, without promises. */
export interface MemoryStore extends Store {
  readonly channels: IndexedSet<Channel, string, ChannelFilter>;
  readonly recipients: IndexedSet<Recipient, string, RecipientFilter>;
  readonly messages: IndexedSet<Message, string, MessageFilter>;
  readonly broadcastTasks: IndexedSet<BroadcastTask, string, BroadcastTaskFilter>;
  readonly sendRecords: IndexedSet<SendRecord, number, SendRecordFilter>;
}

/**
 * Makes an empty store in memory. Every filter of every set is indexed.
 *
 * Records are kept as they are, not copied: to change one, put another with its id.
 *
 * @example
 * const store = createMemoryStore();
 * const sender = '2005652357';
 * store.channels.put([{ id: '7', name: 'Shop', sender, lineUserId: 'U0123456789abcdef0123456789abcdef' }]);
 * store.channels.query({ sender }, { offset: 0, limit: 15 }).total; // 1
 */
export function createMemoryStore(): MemoryStore {
  return {
    channels: createIndexedSet(recordKinds.channels),
    recipients: createIndexedSet(recordKinds.recipients),
    messages: createIndexedSet(recordKinds.messages),
    broadcastTasks: createIndexedSet(recordKinds.broadcastTasks),
    sendRecords: createIndexedSet(recordKinds.sendRecords),
  };
}
