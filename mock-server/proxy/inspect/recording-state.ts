import { parseLocalTime } from '../../../common/local-time.ts';
import type {
  BroadcastTaskItem,
  BroadcastTaskState,
  ChannelState,
  MessageState,
  RecipientState,
  SendRecordItem,
  SendRecordState,
  TenantState,
} from '../../../generators/generated/types.ts';
import type { Pseudonyms } from './pseudonyms.ts';

export interface SeenTask {
  readonly item: BroadcastTaskItem;
  /** Who sends, where a request filtered by it. */
  readonly sender: string | undefined;
}

export interface SeenRecord {
  readonly item: SendRecordItem;
  /** How far it got, where a request filtered by it. */
  readonly status: string | undefined;
  /** Counts up with each that was seen. */
  readonly sequence: number;
}

export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface Seen {
  readonly tasks: readonly SeenTask[];
  readonly records: readonly SeenRecord[];
  readonly messages: readonly SeenMessage[];
  /** When the last of it was seen, in ms; 0 where nobody noted it. */
  readonly at: number;
}

interface Disguise {
  readonly pseudonyms: Pseudonyms;
  readonly redactNames: boolean;
}

/**
 * What was seen of an account, as a state. Its clock goes on from when it was recorded, so that the last month is the
 * one it was then.
 */
export function recordingState({ tasks, records, messages, at }: Seen, disguise: Disguise): TenantState {
  const recordsOf = Map.groupBy(records, ({ item }) => item.taskid);
  const seen = tasks.map((task) => taskState(task, recordsOf.get(task.item.taskid) ?? [], disguise));
  const known = new Set(tasks.map(({ item }) => item.taskid));
  const implied = [...recordsOf].filter(([id]) => !known.has(id)).map(([, list]) => impliedTask(list, disguise));
  const broadcastTasks = [...seen, ...implied];
  return {
    timezone: tasks[0]?.item.timezone ?? records[0]?.item.timezone ?? 'GMT+08:00',
    ...(at > 0 && { clock: { now: at } }),
    channels: channelStates(broadcastTasks, records, messages),
    recipients: recipientStates(records, disguise),
    messages: messages.map(messageState),
    broadcastTasks,
    sendRecords: recordStates(records, disguise),
  };
}

function taskState({ item, sender }: SeenTask, records: readonly SeenRecord[], disguise: Disguise): BroadcastTaskState {
  const startTime = instantOf(parseLocalTime(item.task_start_time, item.timezone));
  return {
    id: item.taskid,
    name: nameOf(item.task_name, disguise),
    source: item.task_source,
    timezone: item.timezone,
    startTime,
    endTime: Math.max(startTime, instantOf(parseLocalTime(item.task_end_time, item.timezone))),
    sendTimeType: item.send_time_type,
    subjectId: item.subjectid,
    ...senderOf(records, sender, disguise),
    ...countersOf(item, records),
  };
}

/** A task of which only records were seen. */
function impliedTask(records: readonly SeenRecord[], disguise: Disguise): BroadcastTaskState {
  const { item } = records[0]!;
  const times = records.map(({ item: { send_time: time } }) => time);
  return {
    id: item.taskid,
    name: nameOf(item.task_name, disguise),
    timezone: item.timezone,
    startTime: times.reduce((least, time) => Math.min(least, time)),
    endTime: times.reduce((most, time) => Math.max(most, time)),
    subjectId: item.subjectid,
    ...senderOf(records, undefined, disguise),
    partial: true,
  };
}

function senderOf(
  [first]: readonly SeenRecord[],
  asked: string | undefined,
  { pseudonyms }: Disguise,
): Pick<BroadcastTaskState, 'sender' | 'sendAgentId'> {
  const sender = first?.item.sender ?? asked;
  return {
    ...(sender !== undefined && { sender }),
    ...(first !== undefined && { sendAgentId: pseudonyms.agent(first.item.send_agentid) }),
  };
}

/** What the target said, where not all of the records behind it were seen: at least what those count. */
function countersOf(item: BroadcastTaskItem, records: readonly SeenRecord[]): Partial<BroadcastTaskState> {
  const failed = records.filter(isFailed).length;
  const sendSuccessNum = Math.max(item.send_success_num, records.length - failed);
  const sendErrorNum = Math.max(item.send_error_num, failed);
  const estimateSendNum = Math.max(item.estimate_send_num, records.length);
  const isWhole =
    sendSuccessNum === records.length - failed && sendErrorNum === failed && estimateSendNum === records.length;
  return isWhole ? {} : { estimateSendNum, sendSuccessNum, sendErrorNum, partial: true };
}

/** Ids in the order of time, and of the same time those seen first come last: the mock lists the newest first. */
function recordStates(records: readonly SeenRecord[], { pseudonyms, redactNames }: Disguise): SendRecordState[] {
  const inOrder = [...records].sort(
    (left, right) => left.item.send_time - right.item.send_time || right.sequence - left.sequence,
  );
  return inOrder.map((record, index) => {
    const { item } = record;
    return {
      id: index + 1,
      taskId: item.taskid,
      taskName: nameOf(item.task_name, { pseudonyms, redactNames }),
      sender: item.sender,
      sendAgentId: pseudonyms.agent(item.send_agentid),
      subjectId: item.subjectid,
      timezone: item.timezone,
      recipientId: pseudonyms.person(item.recipient_id),
      messageId: item.messageid,
      sendTime: item.send_time,
      status: statusOf(record),
      statusUpdateTime: Math.max(item.send_time, item.status_update_time),
      errorCode: item.error_code,
    };
  });
}

function isFailed({ item }: SeenRecord): boolean {
  return item.error_code === '999999';
}

function statusOf(record: SeenRecord): NonNullable<SendRecordState['status']> {
  if (isFailed(record)) return '9';
  return record.status === '1' || record.status === '2' ? record.status : '0';
}

/** Senders are told by records, ids of channels by getMediaContent, and which is whose by neither. */
function channelStates(
  tasks: readonly BroadcastTaskState[],
  records: readonly SeenRecord[],
  messages: readonly SeenMessage[],
): ChannelState[] {
  const senders = new Set([...records.map(({ item }) => item.sender), ...tasks.flatMap(({ sender }) => sender ?? [])]);
  const ids = new Set(messages.map(({ channelId }) => channelId));
  return [
    ...[...senders].map((sender) => ({ id: sender, sender })),
    ...[...ids].filter((id) => !senders.has(id)).map((id) => ({ id })),
  ];
}

function recipientStates(records: readonly SeenRecord[], { pseudonyms }: Disguise): RecipientState[] {
  const senderOfPerson = new Map(records.map(({ item }) => [item.recipient_id, item.sender]));
  return [...senderOfPerson].map(([id, sender]) => ({ id: pseudonyms.person(id), channelId: sender }));
}

const typeByExtension: Readonly<Record<string, MessageState['type']>> = {
  ...Object.fromEntries(['png', 'jpg', 'jpeg', 'gif', 'webp'].map((name) => [name, 'image'] as const)),
  ...Object.fromEntries(['mp4', 'mov', 'webm'].map((name) => [name, 'video'] as const)),
  ...Object.fromEntries(['m4a', 'mp3', 'aac', 'wav', 'amr', 'ogg'].map((name) => [name, 'audio'] as const)),
};

/** The content was never here: the mock makes some of the right kind, as the URL's ending tells it. */
function messageState({ id, channelId, url, at }: SeenMessage): MessageState {
  const extension = /\.([a-z0-9]{1,8})(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? 'txt';
  const type = typeByExtension[extension] ?? 'file';
  const fileName = type === 'file' ? { fileName: `file.${extension}` } : {};
  return { id, channelId, type, contentProvider: 'line', sentAt: at, ...fileName };
}

function nameOf(name: string, { pseudonyms, redactNames }: Disguise): string {
  return redactNames ? pseudonyms.name(name) : name;
}

function instantOf(time: number): number {
  return Number.isFinite(time) && time > 0 ? time : 0;
}
