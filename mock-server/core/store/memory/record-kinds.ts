import type { BroadcastTask, Channel, Message, Recipient, SendRecord } from '../records.ts';
import type { BroadcastTaskFilter, ChannelFilter, MessageFilter, RecipientFilter, SendRecordFilter } from '../store.ts';
import type { IndexedSetOptions } from './indexed-set.ts';
import { createSendRecordShelf } from './send-record-shelf.ts';

interface RecordKinds {
  readonly channels: IndexedSetOptions<Channel, ChannelFilter>;
  readonly recipients: IndexedSetOptions<Recipient, RecipientFilter>;
  readonly messages: IndexedSetOptions<Message, MessageFilter>;
  readonly broadcastTasks: IndexedSetOptions<BroadcastTask, BroadcastTaskFilter>;
  readonly sendRecords: IndexedSetOptions<SendRecord, SendRecordFilter>;
}

/** What orders the records of each kind, and what finds them. */
export const recordKinds: RecordKinds = {
  channels: {
    name: 'channel',
    fields: { sender: { read: (channel) => channel.sender, wantedBy: (filter) => filter.sender } },
  },
  recipients: {
    name: 'recipient',
    fields: {
      channelId: { read: (recipient) => recipient.channelId, wantedBy: (filter) => filter.channelId },
      following: { read: (recipient) => recipient.following, wantedBy: (filter) => filter.following },
    },
  },
  messages: {
    name: 'message',
    time: { read: (message) => message.sentAt, from: () => undefined, to: () => undefined },
    fields: {
      channelId: { read: (message) => message.channelId, wantedBy: (filter) => filter.channelId },
      recipientId: { read: (message) => message.recipientId, wantedBy: (filter) => filter.recipientId },
      type: { read: (message) => message.type, wantedBy: (filter) => filter.type },
      mediaKey: { read: (message) => message.mediaKey, wantedBy: (filter) => filter.mediaKey },
    },
  },
  broadcastTasks: {
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
  },
  sendRecords: {
    name: 'send record',
    createShelf: createSendRecordShelf,
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
  },
};
