import type { Random } from '../../../../common/random.ts';
import type { BroadcastTask, Channel, Message, Recipient, RecordStatus, SendRecord } from '../../store/records.ts';
import { fileNames, monthOf, names, taskNames, type Language } from './names.ts';
import { pageExample } from './page-example.ts';
import type { TenantRecords } from './tenant-records.ts';

const minute = 60_000;
const day = 86_400_000;

/** How many of each a demo account has, the records of the page's example calls included. */
export const accountSize = { channels: 3, recipients: 200, broadcastTasks: 40, messages: 60 } as const;

/** The channels besides the one that the page's example names. */
const channelPlans: readonly { readonly name: string; readonly language: Language }[] = [
  { name: 'Sobot Mock 台灣', language: 'zh-TW' },
  { name: 'Sobot Mock ไทย', language: 'th' },
  { name: 'Sobot Mock 日本', language: 'ja' },
];

/** What decides a demo account. */
export interface Past {
  readonly random: Random;
  /** The start of the tenant's day. */
  readonly today: number;
  readonly timezone: string;
}

/**
 * An account with a past: what a company of three channels looks like after some months of broadcasts. All of it but the page's example,
 * whose times are the page's, lies before the start of the tenant's day: the same seed gives the same account all day.
 */
export function demoAccount({ random, today, timezone }: Past): TenantRecords {
  const example = pageExample(timezone);
  const channels = makeChannels(random.fork('channels'), example.channel);
  const recipients = makeRecipients(random.fork('recipients'), channels, example.recipient);
  // The example record is the first of the tenant.
  const sendRecords = [example.sendRecord];
  const past = { channels, today, timezone };
  const tasks = makeTasks<readonly Recipient[]>(random.fork('broadcasts'), past, {
    monthOf,
    // People are in the channels in turn.
    choose: (source, place) =>
      recipients.filter((_, nth) => nth % channels.length === place && source.chance(chanceOfTask)),
    send(...sending) {
      const records = sendTask(...sending, sendRecords.length + 1);
      sendRecords.push(...records);
      return records.filter(({ errorCode }) => errorCode === '999999').length;
    },
  });
  const messages = makeMessages(random.fork('messages'), { recipients, today });
  return {
    channels,
    recipients,
    messages: [example.message, ...messages],
    broadcastTasks: [example.broadcastTask, ...tasks],
    sendRecords,
  };
}

export function makeChannels(random: Random, example: Channel): readonly Channel[] {
  return channelPlans.map(({ name }, index) => ({
    ...(index === 0
      ? { id: example.id, sender: example.sender }
      : { id: `${random.int(2, 9)}${random.digits(4)}`, sender: `200${random.digits(7)}` }),
    name,
    lineUserId: `U${random.hex(32)}`,
  }));
}

export function makeRecipients(random: Random, channels: readonly Channel[], example: Recipient): readonly Recipient[] {
  return Array.from({ length: accountSize.recipients }, (_, nth) =>
    nth === 0 ? example : makeRecipient(random, channels, nth),
  );
}

/** The person at a place among the recipients: the draws are as many for each. */
export function makeRecipient(random: Random, channels: readonly Channel[], nth: number): Recipient {
  const place = nth % channels.length;
  const language = random.chance(0.15) ? 'en' : channelPlans[place]!.language;
  const { first, last, join } = names[language];
  return {
    id: `U${random.hex(32)}`,
    channelId: channels[place]!.id,
    displayName: join(random.pick(first), random.pick(last)),
    language,
    following: !random.chance(chanceOfLeaving),
  };
}

/** How many draws `makeRecipient` takes for each, in this order: the language, the id, two names, whether they follow. */
export const drawsOfRecipient = { language: 2, id: 4, names: 2 + 2, following: 2 } as const;

/** How likely somebody is to have left their channel. */
export const chanceOfLeaving = 0.06;

/** What decides the tasks of an account. */
export interface TasksPast extends Omit<Past, 'random'> {
  readonly channels: readonly Channel[];
}

export type BegunTask = Pick<
  BroadcastTask,
  'id' | 'name' | 'sender' | 'sendAgentId' | 'subjectId' | 'timezone' | 'startTime'
>;

/** How likely a task is for somebody of its channel. */
export const chanceOfTask = 0.6;

/** How tasks come to people: to those whom one of them addresses. */
interface Mailing<Addressed> {
  /** The `YYYY-MM` of a time. */
  monthOf(instant: number): string;
  /** Those whom a task is for, of the people of the channel at a place. */
  choose(random: Random, place: number): Addressed;
  /** Sends a task to them. The answer is how many it did not reach. */
  send(random: Random, task: BegunTask, addressed: Addressed): number;
}

export function makeTasks<Addressed extends { readonly length: number }>(
  random: Random,
  { channels, today, timezone }: TasksPast,
  { monthOf: monthNamed, choose, send }: Mailing<Addressed>,
): readonly BroadcastTask[] {
  const agents = Array.from({ length: 4 }, () => random.hex(32));
  const subjects = Array.from({ length: 6 }, () => random.digits(8));
  return Array.from({ length: accountSize.broadcastTasks - 1 }, () => {
    const place = random.int(0, channels.length - 1);
    // Three in four within the last 28 days, the rest up to three months back.
    const daysAgo = random.chance(0.75) ? random.int(1, 28) : random.int(29, 90);
    const started = today - daysAgo * day + random.int(9 * 60, 20 * 60) * minute + random.int(0, 59_999);
    // A clock may stand at the epoch, and no state has a time before it.
    const startTime = Math.max(0, started);
    const sendAgentId = random.pick(agents);
    const subjectId = random.pick(subjects);
    const task = {
      id: random.hex(32),
      name: `${random.pick(taskNames[channelPlans[place]!.language])} ${monthNamed(startTime)}`,
      sender: channels[place]!.sender,
      sendAgentId,
      subjectId,
      timezone,
      source: 1,
      startTime,
    } as const;
    const addressed = choose(random, place);
    const failed = send(random, task, addressed);
    return {
      ...task,
      endTime: startTime + 1000 + addressed.length * 120 + random.int(500, 4000),
      sendTimeType: random.chance(0.4) ? 2 : 1,
      estimateSendNum: addressed.length,
      sendSuccessNum: addressed.length - failed,
      sendErrorNum: failed,
    };
  });
}

/** The send records of a task, numbered from `firstId`. */
export function sendTask(
  random: Random,
  { id: taskId, name: taskName, sender, sendAgentId, subjectId, timezone, startTime }: BegunTask,
  addressed: readonly Recipient[],
  firstId: number,
): readonly SendRecord[] {
  return addressed.map((recipient, position) => {
    const sendTime = startTime + sentAfter(random, position);
    return {
      id: firstId + position,
      taskId,
      taskName,
      sender,
      sendAgentId,
      subjectId,
      timezone,
      recipientId: recipient.id,
      sendTime,
      ...makeOutcome(random, recipient, sendTime),
    };
  });
}

/** How long after its start a task comes to the person at a place, in ms. */
export function sentAfter(random: Random, position: number): number {
  return 200 + position * 120 + random.int(0, 90);
}

type Outcome = Pick<SendRecord, 'messageId' | 'status' | 'statusUpdateTime' | 'errorCode'>;

/** How it went for one person: those who left can't be reached, of the rest most get it and half read it. */
function makeOutcome(random: Random, { following }: Recipient, sendTime: number): Outcome {
  if (!following || random.chance(0.04)) {
    return { messageId: '', status: '9', statusUpdateTime: sendTime, errorCode: '999999' };
  }
  const chance = random.next();
  const status: RecordStatus = chance < 0.05 ? '0' : chance < 0.45 ? '1' : '2';
  const delay = { '0': 0, '1': random.int(300, 4000), '2': random.int(20_000, 3_600_000), '9': 0 }[status];
  const ids = Array.from({ length: random.chance(0.25) ? 2 : 1 }, () => random.digits(18));
  return { messageId: ids.join(','), status, statusUpdateTime: sendTime + delay, errorCode: '000000' };
}

/** In turn. */
export const messageTypes = ['image', 'image', 'image', 'video', 'audio', 'file', 'text'] as const;

export function makeMessages(
  random: Random,
  { recipients, today }: { recipients: readonly Recipient[]; today: number },
): readonly Message[] {
  return Array.from({ length: accountSize.messages - 1 }, (_, index): Message => {
    const recipient = random.pick(recipients);
    const type = messageTypes[index % messageTypes.length]!;
    const fileName = random.pick(fileNames);
    const fileSize = random.int(800, 48_000);
    return {
      id: random.digits(18),
      channelId: recipient.channelId,
      recipientId: recipient.id,
      type,
      sentAt: Math.max(0, today - random.int(1, 14 * day)),
      ...(type !== 'text' && { contentProvider: 'line', mediaKey: random.hex(32) }),
      ...(type === 'file' && { fileName, fileSize }),
    };
  });
}
