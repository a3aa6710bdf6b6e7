import type { BroadcastTask, Channel, Message, Recipient, SendRecord } from '../records.ts';
import type { Page, PageOf, TextMatch } from '../store.ts';
import type { IndexedSet } from './indexed-set.ts';
import type { MemoryStore } from './memory-store.ts';

/** A record set without any index: what every answer is compared with. */
export interface Model<T, Filter> {
  put(records: readonly T[]): void;
  query(filter: Filter, page: Page): PageOf<T>;
}

export interface ModelOptions<T, Filter> {
  readonly timeOf: (record: T) => number;
  readonly meets: (record: T, filter: Filter) => boolean;
}

export function createModel<T extends { readonly id: string | number }, Filter>({
  timeOf,
  meets,
}: ModelOptions<T, Filter>): Model<T, Filter> {
  const records = new Map<string | number, T>();
  return {
    put: (incoming) => {
      for (const record of incoming) records.set(record.id, record);
    },
    query: (filter, { offset, limit }) => {
      const found = [...records.values()].filter((record) => meets(record, filter));
      found.sort((left, right) => timeOf(right) - timeOf(left) || (left.id < right.id ? 1 : -1));
      return { items: found.slice(offset, offset + limit), total: found.length };
    },
  };
}

const same = (value: unknown, wanted: unknown): boolean => wanted === undefined || value === wanted;
const within = (value: number, from: number | undefined, to: number | undefined): boolean =>
  value >= (from ?? -Infinity) && value <= (to ?? Infinity);
const matches = (value: string, wanted: TextMatch | undefined): boolean =>
  wanted === undefined || (wanted.match === 'exact' ? value === wanted.text : value.includes(wanted.text));

/** What each set's filter means, record by record. */
export const modelOf = {
  channels: { timeOf: () => 0, meets: (record, filter) => same(record.sender, filter.sender) },
  recipients: {
    timeOf: () => 0,
    meets: (record, filter) =>
      same(record.channelId, filter.channelId) && same(record.following, filter.following),
  },
  messages: {
    timeOf: (record) => record.sentAt,
    meets: (record, filter) =>
      same(record.channelId, filter.channelId) &&
      same(record.recipientId, filter.recipientId) &&
      same(record.type, filter.type) &&
      same(record.mediaKey, filter.mediaKey),
  },
  broadcastTasks: {
    timeOf: (record) => record.startTime,
    meets: (record, filter) =>
      within(record.startTime, filter.startFrom, filter.startTo) &&
      within(record.endTime, filter.endFrom, filter.endTo) &&
      same(record.sender, filter.sender) &&
      matches(record.name, filter.name) &&
      same(record.subjectId, filter.subjectId),
  },
  sendRecords: {
    timeOf: (record) => record.sendTime,
    meets: (record, filter) =>
      within(record.sendTime, filter.sentFrom, filter.sentTo) &&
      (filter.messageId === undefined || record.messageId.split(',').includes(filter.messageId)) &&
      same(record.status, filter.status) &&
      same(record.taskId, filter.taskId) &&
      matches(record.taskName, filter.taskName) &&
      same(record.sendAgentId, filter.sendAgentId) &&
      same(record.sender, filter.sender) &&
      same(record.recipientId, filter.recipientId) &&
      same(record.subjectId, filter.subjectId),
  },
} satisfies { [Name in keyof RecordOf]: ModelOptions<RecordOf[Name], FilterOf<Name>> };

interface RecordOf {
  readonly channels: Channel;
  readonly recipients: Recipient;
  readonly messages: Message;
  readonly broadcastTasks: BroadcastTask;
  readonly sendRecords: SendRecord;
}

export type FilterOf<Name extends keyof RecordOf> =
  MemoryStore[Name] extends IndexedSet<RecordOf[Name], never, infer Filter> ? Filter : never;
