import { createIndexedSet } from './indexed-set.ts';
import type { BroadcastTask, Channel, Message, Recipient, SendRecord } from '../records.ts';
import type {
  BroadcastTaskFilter,
  ChannelFilter,
  MessageFilter,
  RecipientFilter,
  SendRecordFilter,
  Store,
} from '../store.ts';
import type { IndexedSet } from './indexed-set.ts';

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
 * store.channels.put([{ id: '7', name: 'Shop', sender: '2005652357', lineUserId: 'U0123456789abcdef0123456789abcdef' }]);
 * store.channels.query({ sender: '2005652357' }, { offset: 0, limit: 15 }).total; // 1
 */
export function createMemoryStore(): MemoryStore {
  return {
    channels: createIndexedSet({
      name: 'channel',
      fields: { sender: { valueOf: (channel) => channel.sender, wantedBy: (filter) => filter.sender } },
    }),
    recipients: createIndexedSet({
      name: 'recipient',
      fields: {
        channelId: { valueOf: (recipient) => recipient.channelId, wantedBy: (filter) => filter.channelId },
        following: { valueOf: (recipient) => recipient.following, wantedBy: (filter) => filter.following },
      },
    }),
    messages: createIndexedSet({
      name: 'message',
      time: { valueOf: (message) => message.sentAt, from: () => undefined, to: () => undefined },
      fields: {
        channelId: { valueOf: (message) => message.channelId, wantedBy: (filter) => filter.channelId },
        recipientId: { valueOf: (message) => message.recipientId, wantedBy: (filter) => filter.recipientId },
        type: { valueOf: (message) => message.type, wantedBy: (filter) => filter.type },
        mediaKey: { valueOf: (message) => message.mediaKey, wantedBy: (filter) => filter.mediaKey },
      },
    }),
    broadcastTasks: createIndexedSet({
      name: 'broadcast task',
      time: {
        valueOf: (task) => task.startTime,
        from: (filter) => filter.startFrom,
        to: (filter) => filter.startTo,
      },
      fields: {
        sender: { valueOf: (task) => task.sender, wantedBy: (filter) => filter.sender },
        name: { valueOf: (task) => task.name, wantedBy: (filter) => filter.name },
        subjectId: { valueOf: (task) => task.subjectId, wantedBy: (filter) => filter.subjectId },
      },
      ranges: [{ valueOf: (task) => task.endTime, from: (filter) => filter.endFrom, to: (filter) => filter.endTo }],
    }),
    sendRecords: createIndexedSet({
      name: 'send record',
      time: {
        valueOf: (record) => record.sendTime,
        from: (filter) => filter.sentFrom,
        to: (filter) => filter.sentTo,
      },
      fields: {
        messageId: { valueOf: (record) => record.messageId, wantedBy: (filter) => filter.messageId, joined: true },
        status: { valueOf: (record) => record.status, wantedBy: (filter) => filter.status },
        taskId: { valueOf: (record) => record.taskId, wantedBy: (filter) => filter.taskId },
        taskName: { valueOf: (record) => record.taskName, wantedBy: (filter) => filter.taskName },
        sendAgentId: { valueOf: (record) => record.sendAgentId, wantedBy: (filter) => filter.sendAgentId },
        sender: { valueOf: (record) => record.sender, wantedBy: (filter) => filter.sender },
        recipientId: { valueOf: (record) => record.recipientId, wantedBy: (filter) => filter.recipientId },
        subjectId: { valueOf: (record) => record.subjectId, wantedBy: (filter) => filter.subjectId },
      },
    }),
  };
}
