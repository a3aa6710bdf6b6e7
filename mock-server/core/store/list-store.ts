import type { BroadcastTask, Channel, Message, Recipient, SendRecord } from './records.ts';
import type {
  BroadcastTaskFilter,
  ChannelFilter,
  MessageFilter,
  PageOf,
  RecipientFilter,
  RecordSet,
  SendRecordFilter,
  Store,
  TextMatch,
} from './store.ts';

/** A record set that answers at once, by looking at each of its records. */
export interface ListSet<T, Id, Filter> extends RecordSet<T, Id, Filter> {
  get(id: Id): T | undefined;
  put(records: readonly T[]): void;
  query(filter: Filter, page: { readonly offset: number; readonly limit: number }): PageOf<T>;
  clear(): void;
}

export interface ListStore extends Store {
  readonly channels: ListSet<Channel, string, ChannelFilter>;
  readonly recipients: ListSet<Recipient, string, RecipientFilter>;
  readonly messages: ListSet<Message, string, MessageFilter>;
  readonly broadcastTasks: ListSet<BroadcastTask, string, BroadcastTaskFilter>;
  readonly sendRecords: ListSet<SendRecord, number, SendRecordFilter>;
}

/**
 * Makes an empty store of plain lists. It answers as the memory store does, in a tenth of the code: for the thousands
 * of records that a page's tests have, where a filter need not be indexed to be fast.
 *
 * Records are kept as they are, not copied: to change one, put another with its id.
 */
export function createListStore(): ListStore {
  return {
    channels: createList(noTime, (record, filter) => same(record.sender, filter.sender)),
    recipients: createList(
      noTime,
      (record, filter) => same(record.channelId, filter.channelId) && same(record.following, filter.following),
    ),
    messages: createList(
      ({ sentAt }) => sentAt,
      (record, filter) =>
        same(record.channelId, filter.channelId) &&
        same(record.recipientId, filter.recipientId) &&
        same(record.type, filter.type) &&
        same(record.mediaKey, filter.mediaKey),
    ),
    broadcastTasks: createList(
      ({ startTime }) => startTime,
      (record, filter) =>
        within(record.startTime, filter.startFrom, filter.startTo) &&
        within(record.endTime, filter.endFrom, filter.endTo) &&
        same(record.sender, filter.sender) &&
        matches(record.name, filter.name) &&
        same(record.subjectId, filter.subjectId),
    ),
    sendRecords: createList(
      ({ sendTime }) => sendTime,
      (record, filter) =>
        within(record.sendTime, filter.sentFrom, filter.sentTo) &&
        (filter.messageId === undefined || record.messageId.split(',').includes(filter.messageId)) &&
        same(record.status, filter.status) &&
        same(record.taskId, filter.taskId) &&
        matches(record.taskName, filter.taskName) &&
        same(record.sendAgentId, filter.sendAgentId) &&
        same(record.sender, filter.sender) &&
        same(record.recipientId, filter.recipientId) &&
        same(record.subjectId, filter.subjectId),
    ),
  };
}

function createList<T extends { readonly id: Id }, Id extends string | number, Filter extends object>(
  timeOf: (record: T) => number,
  meets: (record: T, filter: Filter) => boolean,
): ListSet<T, Id, Filter> {
  const byId = new Map<Id, T>();
  /** Newest first; put in order when somebody asks. */
  let ordered: readonly T[] | undefined;
  const newestFirst = (left: T, right: T): number => timeOf(right) - timeOf(left) || (left.id < right.id ? 1 : -1);
  return {
    get: (id) => byId.get(id),
    put(records) {
      for (const record of records) byId.set(record.id, record);
      ordered = undefined;
    },
    query(filter, { offset, limit }) {
      ordered ??= [...byId.values()].sort(newestFirst);
      const isAsked = Object.values(filter).some((wanted) => wanted !== undefined);
      const found = isAsked ? ordered.filter((record) => meets(record, filter)) : ordered;
      return { items: found.slice(offset, offset + limit), total: found.length };
    },
    clear() {
      byId.clear();
      ordered = undefined;
    },
  };
}

function noTime(): number {
  return 0;
}

function same(value: unknown, wanted: unknown): boolean {
  return wanted === undefined || value === wanted;
}

function within(value: number, from = -Infinity, to = Infinity): boolean {
  return value >= from && value <= to;
}

function matches(value: string, wanted: TextMatch | undefined): boolean {
  return wanted === undefined || (wanted.match === 'exact' ? value === wanted.text : value.includes(wanted.text));
}
