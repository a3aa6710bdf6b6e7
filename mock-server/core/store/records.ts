import type { MessageType } from '../../../generators/generated/types.ts';

/** A LINE official-account connection. Its `id` is what getMediaContent calls `appid` (渠道id). */
export interface Channel {
  readonly id: string;
  readonly name: string;
  /** The LINE official account as the provider's `sender` names it, e.g. `2005652357`. */
  readonly sender: string;
  /** The bot's LINE user id: `destination` of its webhook envelopes. */
  readonly lineUserId: string;
}

/** A person addressed. */
export interface Recipient {
  readonly id: string;
  readonly channelId: string;
  readonly displayName: string;
  readonly language: string;
  /** False once the person has unfollowed (blocked) the channel. */
  readonly following: boolean;
}

/** A message that a recipient sent to a channel. */
export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly recipientId: string;
  readonly type: MessageType;
  /** When it was sent, in milliseconds since the epoch. */
  readonly sentAt: number;
  /** The group it was said in. */
  readonly groupId?: string;
  /** The room it was said in. */
  readonly roomId?: string;
  /** When the person took it back, in milliseconds since the epoch. */
  readonly unsentAt?: number;
  /** `external`: the content lives elsewhere and cannot be fetched. Absent for types without content. */
  readonly contentProvider?: 'line' | 'external';
  /** Names the message in its media URL: 32 hex digits. Present where content can be fetched. */
  readonly mediaKey?: string;
  readonly fileName?: string;
  /** Size of the content in bytes, where it is declared (files). */
  readonly fileSize?: number;
  /** Media type of uploaded content. */
  readonly contentType?: string;
  /** Uploaded content in base64. Absent: the mock generates content of the right type. */
  readonly content?: string;
}

/** A mass send. */
export interface BroadcastTask {
  /** `taskid` on the wire: 32 hex digits. */
  readonly id: string;
  readonly name: string;
  /** 1: marketing broadcast. */
  readonly source: 1;
  /** `GMT+08:00`; the wire gives the task's times in it. */
  readonly timezone: string;
  /** Milliseconds since the epoch. */
  readonly startTime: number;
  /** Milliseconds since the epoch. */
  readonly endTime: number;
  /** 1: at once, 2: scheduled. */
  readonly sendTimeType: 1 | 2;
  readonly subjectId: string;
  readonly sender: string;
  readonly sendAgentId: string;
  readonly estimateSendNum: number;
  readonly sendSuccessNum: number;
  readonly sendErrorNum: number;
  /** Only some of its send records are here: its counters count the others, too. */
  readonly partial?: boolean;
  /** Present until the task begins. */
  readonly plan?: BroadcastPlan;
}

/** How far a send record gets. */
export type Outcome = 'sent' | 'delivered' | 'read' | 'failed';

/** What a task will do once it begins. */
export interface BroadcastPlan {
  readonly channelId: string;
  readonly recipients: readonly string[];
  /** One for each recipient, in the same order. */
  readonly outcomes: readonly Outcome[];
  /** Shortest and longest time from sent to delivered or failed, in ms. */
  readonly deliveredAfter: readonly number[];
  /** Shortest and longest time from delivered to read, in ms. */
  readonly readAfter: readonly number[];
}

/** 0 sent, 1 delivered, 2 read, 9 failed. */
export type RecordStatus = '0' | '1' | '2' | '9';

/** One recipient's outcome of a broadcast task. */
export interface SendRecord {
  /** Counts up within a tenant; not on the wire. Breaks ties between records of one time. */
  readonly id: number;
  readonly taskId: string;
  readonly taskName: string;
  readonly sender: string;
  readonly sendAgentId: string;
  readonly subjectId: string;
  readonly timezone: string;
  readonly recipientId: string;
  /** Empty (failed), one id, or several joined by commas. */
  readonly messageId: string;
  /** Milliseconds since the epoch. */
  readonly sendTime: number;
  readonly status: RecordStatus;
  /** Milliseconds since the epoch. */
  readonly statusUpdateTime: number;
  /** 000000 sent, 999999 failed. */
  readonly errorCode: '000000' | '999999';
  /** What is still to come of it, in time order. */
  readonly pending?: readonly RecordStep[];
}

/** A change of a record's status that is still to come. */
export interface RecordStep {
  readonly status: '1' | '2' | '9';
  /** Milliseconds since the epoch. */
  readonly at: number;
}
