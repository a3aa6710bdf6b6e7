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
    channels: createIndexedSet({
      name: 'channel',
      fields: { sender: { read: (channel) => channel.sender, wantedBy: (filter) => filter.sender } },
    }),
    recipients: createIndexedSet({
      name: 'recipient',
      fields: {
        channelId: { read: (recipient) => recipient.channelId, wantedBy: (filter) => filter.channelId },
        following: { read: (recipient) => recipient.following, wantedBy: (filter) => filter.following },
      },
    }),
    messages: createIndexedSet({
      name: 'message',
      time: { read: (message) => message.sentAt, from: () => undefined, to: () => undefined },
      fields: {
        channelId: { read: (message) => message.channelId, wantedBy: (filter) => filter.channelId },
        recipientId: { read: (message) => message.recipientId, wantedBy: (filter) => filter.recipientId },
        type: { read: (message) => message.type, wantedBy: (filter) => filter.type },
        mediaKey: { read: (message) => message.mediaKey, wantedBy: (filter) => filter.mediaKey },
      },
    }),
    broadcastTasks: createIndexedSet({
      name: 'broadcast task',
      time: {
        read: (task) => task.startTime,
        from: (filter) => filter.startFrom,
        to: (filter) => filter.startTo,
      },
      fields: {
        sender: { read: (task) => task.sender, wantedBy: (filter) => filter.sender },
        name: { read: (task) => task.name, wantedBy: (filter) => filter.name },
        subjectId: { read: (task) => task.subjectId, wantedBy: (filter) => filter.subjectId },
      },
      ranges: [{ read: (task) => task.endTime, from: (filter) => filter.endFrom, to: (filter) => filter.endTo }],
    }),
    sendRecords: createIndexedSet({
      name: 'send record',
      time: {
        read: (record) => record.sendTime,
        from: (filter) => filter.sentFrom,
        to: (filter) => filter.sentTo,
      },
      fields: {
        messageId: { read: (record) => record.messageId, wantedBy: (filter) => filter.messageId, joined: true },
        status: { read: (record) => record.status, wantedBy: (filter) => filter.status },
        taskId: { read: (record) => record.taskId, wantedBy: (filter) => filter.taskId },
        taskName: { read: (record) => record.taskName, wantedBy: (filter) => filter.taskName },
        sendAgentId: { read: (record) => record.sendAgentId, wantedBy: (filter) => filter.sendAgentId },
        sender: { read: (record) => record.sender, wantedBy: (filter) => filter.sender },
        recipientId: { read: (record) => record.recipientId, wantedBy: (filter) => filter.recipientId },
        subjectId: { read: (record) => record.subjectId, wantedBy: (filter) => filter.subjectId },
      },
    }),
  };
}
