import type { TenantState } from '../../../generators/generated/types.ts';
import { validateTenantState } from '../../../generators/generated/validators/state.js';
import { violationsOf } from '../../../generators/generated/violations.ts';
import { createFailure, type Failure } from '../failure.ts';
import { contentOf, hasContent } from '../media/media-content.ts';
import { isBase64 } from '../media/base64.ts';
import type { Random } from '../random.ts';
import type { BroadcastTask, Channel, Message, Recipient, SendRecord } from '../records.ts';
import type { TenantRecords } from './tenant-records.ts';

/** What a state file says of records; every list and many fields may be left out. */
export type StateRecords = Pick<TenantState, 'channels' | 'recipients' | 'messages' | 'broadcastTasks' | 'sendRecords'>;

/** What is there already and may be referred to. */
export interface KnownRecords {
  readonly channels: readonly Channel[];
  readonly recipients: readonly Recipient[];
  readonly messages: readonly Pick<Message, 'id'>[];
  readonly broadcastTasks: readonly BroadcastTask[];
  /** The greatest id of a send record so far. */
  readonly lastSendRecordId: number;
}

export const nothingKnown: KnownRecords = {
  channels: [],
  recipients: [],
  messages: [],
  broadcastTasks: [],
  lastSendRecordId: 0,
};

export interface ReadStateContext {
  readonly known: KnownRecords;
  readonly random: Random;
  /** The tenant's time, in ms. */
  readonly now: number;
  readonly timezone: string;
}

/** An error about a state; `path` says where in it: `broadcastTasks[3].id`. */
export function stateFailure(path: string, what: string, remedy: string): Failure {
  return createFailure('STATE_INVALID', `Failed to load the state: ${path} ${what}. ${remedy}`);
}

/**
 * Checks the form of a state.
 *
 * @throws a failure `STATE_INVALID` that names what is wrong.
 */
export function assertTenantState(state: unknown): asserts state is TenantState {
  const violations = violationsOf(validateTenantState, state);
  if (violations.length === 0) return;
  const reasons = violations.slice(0, 5).map(({ reason }) => reason.en);
  const more = violations.length > 5 ? ` and ${violations.length - 5} more` : '';
  throw createFailure('STATE_INVALID', `Failed to load the state: ${reasons.join('; ')}${more}.`);
}

/**
 * Makes whole records of a state's: fills in what was left out, and checks that they fit one another and what is known.
 *
 * @throws a failure `STATE_INVALID`.
 */
export function readRecords(state: StateRecords, context: ReadStateContext): TenantRecords {
  const channels = readChannels(state, context);
  const channelById = indexById(context.known.channels, channels);
  const recipients = readRecipients(state, context, channelById);
  const recipientIds = new Set([...context.known.recipients, ...recipients].map(({ id }) => id));
  const addRecipient = (id: string, channelId: string): void => {
    if (recipientIds.has(id)) return;
    recipientIds.add(id);
    recipients.push({ id, channelId, displayName: id, language: 'zh-CN', following: true });
  };
  const messages = readMessages(state, context, channelById, addRecipient);
  const plannedTasks = readTasks(state, context, channelById);
  const taskById = indexById(context.known.broadcastTasks, plannedTasks);
  const channelBySender = new Map([...channelById.values()].map((channel) => [channel.sender, channel.id]));
  const fallback = channelById.keys().next().value ?? '';
  const sendRecords = readSendRecords(state, context, taskById, ({ recipientId, sender }) =>
    addRecipient(recipientId, channelBySender.get(sender) ?? fallback),
  );
  return { channels, recipients, messages, broadcastTasks: plannedTasks, sendRecords };
}

function indexById<T extends { readonly id: string }>(...lists: readonly (readonly T[])[]): Map<string, T> {
  return new Map(lists.flat().map((record) => [record.id, record]));
}

/** Notes ids as they come and refuses one that was there before. */
function createIdGuard(list: string, known: readonly { readonly id: string | number }[]): (id: string | number, index: number) => void {
  const taken = new Set(known.map(({ id }) => id));
  const here = new Set<string | number>();
  return (id, index) => {
    if (here.has(id)) throw stateFailure(`${list}[${index}].id ${JSON.stringify(id)}`, 'is used twice', 'Give each record its own id.');
    if (taken.has(id)) throw stateFailure(`${list}[${index}].id ${JSON.stringify(id)}`, 'is taken already', 'Choose another id.');
    here.add(id);
  };
}

function readChannels({ channels = [] }: StateRecords, { known, random }: ReadStateContext): Channel[] {
  const guard = createIdGuard('channels', known.channels);
  return channels.map((channel, index) => {
    guard(channel.id, index);
    return { name: channel.id, sender: `200${random.digits(7)}`, lineUserId: `U${random.hex(32)}`, ...channel };
  });
}

function readRecipients(
  { recipients = [] }: StateRecords,
  { known }: ReadStateContext,
  channelById: ReadonlyMap<string, Channel>,
): Recipient[] {
  const guard = createIdGuard('recipients', known.recipients);
  return recipients.map((recipient, index) => {
    guard(recipient.id, index);
    assertChannel(recipient.channelId, `recipients[${index}].channelId`, channelById);
    return { displayName: recipient.id, language: 'zh-CN', following: true, ...recipient };
  });
}

function assertChannel(id: string, path: string, channelById: ReadonlyMap<string, Channel>): void {
  if (channelById.has(id)) return;
  const ids = [...channelById.keys()].slice(0, 10).join(', ') || 'there is none';
  throw stateFailure(`${path} ${JSON.stringify(id)}`, 'is not the id of a channel', `Channels: ${ids}.`);
}

function readMessages(
  { messages = [] }: StateRecords,
  { known, random, now }: ReadStateContext,
  channelById: ReadonlyMap<string, Channel>,
  addRecipient: (id: string, channelId: string) => void,
): Message[] {
  const guard = createIdGuard('messages', known.messages);
  return messages.map((given, index) => {
    const path = `messages[${index}]`;
    const message: Message = {
      ...given,
      id: given.id ?? random.digits(18),
      recipientId: given.recipientId ?? `U${random.hex(32)}`,
      sentAt: given.sentAt ?? now,
    };
    guard(message.id, index);
    assertChannel(message.channelId, `${path}.channelId`, channelById);
    addRecipient(message.recipientId, message.channelId);
    return withContent(message, path, random);
  });
}

function withContent(message: Message, path: string, random: Random): Message {
  if (!hasContent(message.type)) {
    if (message.content === undefined) return message;
    throw stateFailure(`${path}.content`, `is given for a ${message.type} message`, 'Only image, video, audio and file have content.');
  }
  if (message.contentProvider === 'external') return message;
  if (message.content !== undefined && !isBase64(message.content)) {
    throw stateFailure(`${path}.content`, 'is not base64', 'Encode the bytes in base64 with padding.');
  }
  const whole: Message = {
    ...message,
    contentProvider: 'line',
    mediaKey: message.mediaKey ?? random.hex(32),
    ...(message.type === 'file' ? { fileName: message.fileName ?? 'file.txt' } : {}),
  };
  const size = message.fileSize ?? (message.content === undefined ? 2138 : contentOf(whole).size);
  if (message.content !== undefined && size !== contentOf(whole).size) {
    throw stateFailure(`${path}.fileSize ${size}`, `is not the size of its content, ${contentOf(whole).size}`, 'Leave it out to have it counted.');
  }
  return message.type === 'file' ? { ...whole, fileSize: size } : whole;
}

function readTasks(
  { broadcastTasks = [], sendRecords = [] }: StateRecords,
  { known, random, now, timezone }: ReadStateContext,
  channelById: ReadonlyMap<string, Channel>,
): BroadcastTask[] {
  const guard = createIdGuard('broadcastTasks', known.broadcastTasks);
  const counts = countOutcomes(sendRecords);
  const firstSender = channelById.values().next().value?.sender ?? '';
  return broadcastTasks.map((given, index) => {
    const path = `broadcastTasks[${index}]`;
    const startTime = given.startTime ?? now;
    const task: BroadcastTask = {
      sendTimeType: 1,
      subjectId: '',
      sender: firstSender,
      timezone,
      ...given,
      source: 1,
      id: given.id ?? random.hex(32),
      sendAgentId: given.sendAgentId ?? random.hex(32),
      startTime,
      endTime: given.endTime ?? startTime,
      ...countsOf(given, counts.get(given.id ?? ''), path),
    };
    guard(task.id, index);
    if (task.endTime < startTime) {
      throw stateFailure(`${path}.endTime ${task.endTime}`, `is before its startTime ${startTime}`, 'Swap them.');
    }
    return task;
  });
}

interface Outcomes {
  sent: number;
  failed: number;
}

function countOutcomes(records: NonNullable<StateRecords['sendRecords']>): Map<string, Outcomes> {
  const counts = new Map<string, Outcomes>();
  for (const record of records) {
    let count = counts.get(record.taskId);
    if (count === undefined) counts.set(record.taskId, (count = { sent: 0, failed: 0 }));
    count[isFailedRecord(record) ? 'failed' : 'sent'] += 1;
  }
  return counts;
}

function isFailedRecord({ status, errorCode }: { status?: unknown; errorCode?: unknown }): boolean {
  return status === undefined ? errorCode === '999999' : status === '9';
}

type Counters = Pick<BroadcastTask, 'estimateSendNum' | 'sendSuccessNum' | 'sendErrorNum'>;

/** The counters are what the task's records count; a task without records may say how many it plans. */
function countsOf(given: Partial<Counters>, outcomes: Outcomes | undefined, path: string): Counters {
  const { sent, failed } = outcomes ?? { sent: 0, failed: 0 };
  const planned = outcomes === undefined ? (given.estimateSendNum ?? 0) : sent + failed;
  const counted: Counters = { estimateSendNum: planned, sendSuccessNum: sent, sendErrorNum: failed };
  for (const name of ['estimateSendNum', 'sendSuccessNum', 'sendErrorNum'] as const) {
    const value = given[name];
    if (value === undefined || value === counted[name]) continue;
    throw stateFailure(
      `${path}.${name} ${value}`,
      `is not what its send records count, ${counted[name]}`,
      'Leave it out to have it counted, or add the records.',
    );
  }
  return counted;
}

function readSendRecords(
  { sendRecords = [] }: StateRecords,
  { known, random }: ReadStateContext,
  taskById: ReadonlyMap<string, BroadcastTask>,
  addRecipientOf: (record: SendRecord) => void,
): SendRecord[] {
  const guard = createIdGuard('sendRecords', []);
  let lastId = known.lastSendRecordId;
  for (const { id = 0 } of sendRecords) lastId = Math.max(lastId, id);
  return sendRecords.map((given, index) => {
    const path = `sendRecords[${index}]`;
    const task = taskById.get(given.taskId);
    if (task === undefined) {
      throw stateFailure(`${path}.taskId ${JSON.stringify(given.taskId)}`, 'is not the id of a broadcast task', 'Add the task, or correct the id.');
    }
    const failed = isFailedRecord(given);
    const sendTime = given.sendTime ?? task.startTime;
    const record: SendRecord = {
      id: given.id ?? (lastId += 1),
      taskId: task.id,
      taskName: given.taskName ?? task.name,
      sender: given.sender ?? task.sender,
      sendAgentId: given.sendAgentId ?? task.sendAgentId,
      subjectId: given.subjectId ?? task.subjectId,
      timezone: given.timezone ?? task.timezone,
      recipientId: given.recipientId,
      messageId: given.messageId ?? (failed ? '' : random.digits(18)),
      sendTime,
      status: (given.status as SendRecord['status'] | undefined) ?? (failed ? '9' : '0'),
      statusUpdateTime: given.statusUpdateTime ?? sendTime,
      errorCode: given.errorCode ?? (failed ? '999999' : '000000'),
    };
    guard(record.id, index);
    if (given.id !== undefined && given.id <= known.lastSendRecordId) {
      throw stateFailure(`${path}.id ${given.id}`, 'is not above the ids there are', 'Leave it out to have the next one.');
    }
    if ((record.status === '9') !== (record.errorCode === '999999')) {
      throw stateFailure(`${path}.errorCode ${record.errorCode}`, `contradicts its status ${record.status}`, 'Status 9 goes with 999999, every other with 000000.');
    }
    addRecipientOf(record);
    return record;
  });
}
