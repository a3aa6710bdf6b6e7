import type { Awaitable, OctetCoding } from '../platform.ts';
import type { NamedRecords, NamingState } from './naming.ts';
import type { BroadcastTask, Channel, Message, Recipient, SendRecord } from './records.ts';

/** A stretch of an ordered result. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export interface PageOf<T> {
  readonly items: readonly T[];
  /** How many match in all. */
  readonly total: number;
}

/** `contains`: the value has `text` in it. `exact`: the value is `text`. */
export interface TextMatch {
  readonly text: string;
  readonly match: 'contains' | 'exact';
}

/** Records of one kind. Filters combine with AND; an absent one does not filter. */
export interface RecordSet<T, Id, Filter> {
  get(id: Id): Awaitable<T | undefined>;
  /** Adds records, or replaces those with the same id. All of them or none. */
  put(records: readonly T[]): Awaitable<void>;
  /** Newest first, ties by id descending: the same filter gives disjoint pages of one order. */
  query(filter: Filter, page: Page): Awaitable<PageOf<T>>;
  /** The same page, each record as `toText` writes it, where there is a way that is shorter than over the records. */
  texts?(filter: Filter, page: Page, toText: ToText<T>): TextsOfPage | undefined;
  clear(): Awaitable<void>;
}

/** Writes a record: each of its values as JSON has it or not at all, whatever the others are. */
export interface ToText<T> {
  (record: T): string;
  /** What it writes in. Absent: in text. */
  readonly octets?: OctetCoding | undefined;
}

/** Texts in their order. Some are one text already: to join those costs nothing. */
export interface Texts extends Iterable<string> {
  /** With commas between them. */
  join(): string;
  /** The page that was last made of them, where it equals this one: one object for all who were answered the same. */
  shared?<T extends PageOfTexts>(page: T): T;
}

/** A page that was made of texts, and what it tells beside them. */
export interface PageOfTexts {
  readonly answer: { readonly pageNo: number; readonly pageSize: number; readonly total: number };
  readonly language: string;
  readonly platform: object;
}

export interface TextsOfPage {
  readonly items: Texts;
  /** How many match in all. */
  readonly total: number;
}

export interface ChannelFilter {
  readonly sender?: string | undefined;
}

export interface RecipientFilter {
  readonly channelId?: string | undefined;
  readonly following?: boolean | undefined;
}

export interface MessageFilter {
  readonly channelId?: string | undefined;
  readonly recipientId?: string | undefined;
  readonly type?: string | undefined;
  readonly mediaKey?: string | undefined;
}

export interface BroadcastTaskFilter {
  /** Start time from, in milliseconds, inclusive. */
  readonly startFrom?: number | undefined;
  /** Start time to, in milliseconds, inclusive. */
  readonly startTo?: number | undefined;
  /** End time from, in milliseconds, inclusive. */
  readonly endFrom?: number | undefined;
  /** End time to, in milliseconds, inclusive. */
  readonly endTo?: number | undefined;
  readonly sender?: string | undefined;
  readonly name?: TextMatch | undefined;
  readonly subjectId?: string | undefined;
}

export interface SendRecordFilter {
  /** Send time from, in milliseconds, inclusive. */
  readonly sentFrom?: number | undefined;
  /** Send time to, in milliseconds, inclusive. */
  readonly sentTo?: number | undefined;
  /** Matches a record when one of its comma-joined ids is this one. */
  readonly messageId?: string | undefined;
  readonly status?: string | undefined;
  readonly taskId?: string | undefined;
  readonly taskName?: TextMatch | undefined;
  readonly sendAgentId?: string | undefined;
  readonly sender?: string | undefined;
  readonly recipientId?: string | undefined;
  readonly subjectId?: string | undefined;
}

/** A record set that is in memory, for reading. */
export interface HeldSet<T, Id, Filter> {
  get(id: Id): T | undefined;
  query(filter: Filter, page: Page): PageOf<T>;
}

export interface HeldRecords {
  readonly channels: HeldSet<Channel, string, ChannelFilter>;
  readonly recipients: HeldSet<Recipient, string, RecipientFilter>;
  readonly messages: HeldSet<Message, string, MessageFilter>;
  readonly broadcastTasks: HeldSet<BroadcastTask, string, BroadcastTaskFilter>;
  readonly sendRecords: HeldSet<SendRecord, number, SendRecordFilter>;
}

/** The account of a tenant that has changed none of it: made again whenever somebody asks, so that nobody keeps it. */
export interface SharedAccount {
  /** The greatest id of a send record. */
  readonly lastId: () => number;
  /** Its records, made now or for one of the last who asked. Don't keep them. */
  readonly records: () => HeldRecords;
}

export type RecordKind = keyof HeldRecords;

/** Every kind of records, by the names and in the order of a state. */
export const everyRecordKind: readonly RecordKind[] = [
  'channels',
  'recipients',
  'messages',
  'broadcastTasks',
  'sendRecords',
];

/** How a store takes a shared account. It is put and cleared as a kind of record is. */
export interface AccountHolder {
  /** The account that the store's tenant has by default; the lists are empty. */
  of(beginning: AccountBeginning): Awaitable<SharedRecords>;
  /** Puts its records in the place of all there are: others are put over them, and `clear` of a kind ends those below. */
  put(account: SharedAccount): void;
  clear(): void;
}

export interface SharedRecords extends Readonly<Record<RecordKind, readonly never[]>> {
  readonly account: SharedAccount;
}

/** What decides the account that a tenant has by default. */
export interface AccountBeginning {
  readonly seed: number;
  readonly timezone: string;
  /** The tenant's time, in ms. */
  readonly now: number;
}

/**
 * Where a tenant's records live. Handlers reach records through it alone, so that a durable or shared store can stand
 * here without a handler changing. Orders: channels by id; recipients by id; messages by `sentAt`; broadcast tasks by
 * `startTime`; send records by `sendTime` — each newest (or greatest) first, ties by id descending.
 */
export interface Store {
  readonly channels: RecordSet<Channel, string, ChannelFilter>;
  readonly recipients: RecordSet<Recipient, string, RecipientFilter>;
  readonly messages: RecordSet<Message, string, MessageFilter>;
  readonly broadcastTasks: RecordSet<BroadcastTask, string, BroadcastTaskFilter>;
  readonly sendRecords: RecordSet<SendRecord, number, SendRecordFilter>;
  /** Only stores that share accounts have it. */
  readonly account?: AccountHolder | undefined;
  /** Finds what a state names among its records. Only stores that may have many have it. */
  readonly named?: ((state: NamingState) => Promise<NamedRecords>) | undefined;
}
