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

/**
 * An account with a past: what a company of three channels looks like after some months of broadcasts. All of it but the page's example,
 * whose times are the page's, lies before the start of the tenant's day: the same seed gives the same account all day.
 */
export function demoAccount({
  random,
  today,
  timezone,
}: {
  random: Random;
  /** The start of the tenant's day. */
  today: number;
  timezone: string;
}): TenantRecords {
  const example = pageExample(timezone);
  const channels = makeChannels(random.fork('channels'), example.channel);
  const recipients = makeRecipients(random.fork('recipients'), channels, example.recipient);
  const broadcasts = makeBroadcasts(random.fork('broadcasts'), { channels, recipients, today, timezone });
  const messages = makeMessages(random.fork('messages'), { recipients, today });
  return {
    channels,
    recipients,
    messages: [example.message, ...messages],
    broadcastTasks: [example.broadcastTask, ...broadcasts.tasks],
    sendRecords: [example.sendRecord, ...broadcasts.records],
  };
}

function makeChannels(random: Random, example: Channel): readonly Channel[] {
  return channelPlans.map(({ name }, index) => ({
    ...(index === 0
      ? { id: example.id, sender: example.sender }
      : { id: `${random.int(2, 9)}${random.digits(4)}`, sender: `200${random.digits(7)}` }),
    name,
    lineUserId: `U${random.hex(32)}`,
  }));
}

function makeRecipients(random: Random, channels: readonly Channel[], example: Recipient): readonly Recipient[] {
  const recipients = [example];
  while (recipients.length < accountSize.recipients) {
    const place = recipients.length % channels.length;
    const language = random.chance(0.15) ? 'en' : channelPlans[place]!.language;
    const { first, last, join } = names[language];
    recipients.push({
      id: `U${random.hex(32)}`,
      channelId: channels[place]!.id,
      displayName: join(random.pick(first), random.pick(last)),
      language,
      following: !random.chance(0.06),
    });
  }
  return recipients;
}

interface Broadcasts {
  readonly tasks: readonly BroadcastTask[];
  readonly records: readonly SendRecord[];
}

function makeBroadcasts(
  random: Random,
  {
    channels,
    recipients,
    today,
    timezone,
  }: {
    channels: readonly Channel[];
    recipients: readonly Recipient[];
    today: number;
    timezone: string;
  },
): Broadcasts {
  const tasks: BroadcastTask[] = [];
  const records: SendRecord[] = [];
  const agents = Array.from({ length: 4 }, () => random.hex(32));
  const subjects = Array.from({ length: 6 }, () => random.digits(8));
  for (let index = 1; index < accountSize.broadcastTasks; index += 1) {
    const place = random.int(0, channels.length - 1);
    const channel = channels[place]!;
    // Three in four within the last 28 days, the rest up to three months back.
    const daysAgo = random.chance(0.75) ? random.int(1, 28) : random.int(29, 90);
    const startTime = today - daysAgo * day + random.int(9 * 60, 20 * 60) * minute + random.int(0, 59_999);
    const base = {
      sender: channel.sender,
      sendAgentId: random.pick(agents),
      subjectId: random.pick(subjects),
      timezone,
    };
    const task = {
      id: random.hex(32),
      name: `${random.pick(taskNames[channelPlans[place]!.language])} ${monthOf(startTime)}`,
    };
    const addressed = recipients.filter(({ channelId }) => channelId === channel.id && random.chance(0.6));
    const sent = addressed.map((recipient, position) => {
      const sendTime = startTime + 200 + position * 120 + random.int(0, 90);
      const outcome = makeOutcome(random, recipient, sendTime);
      // The example record is the first of the tenant.
      return {
        id: records.length + position + 2,
        taskId: task.id,
        taskName: task.name,
        ...base,
        recipientId: recipient.id,
        sendTime,
        ...outcome,
      };
    });
    const failed = sent.filter(({ errorCode }) => errorCode === '999999').length;
    records.push(...sent);
    tasks.push({
      ...task,
      ...base,
      source: 1,
      startTime,
      endTime: startTime + 1000 + sent.length * 120 + random.int(500, 4000),
      sendTimeType: random.chance(0.4) ? 2 : 1,
      estimateSendNum: sent.length,
      sendSuccessNum: sent.length - failed,
      sendErrorNum: failed,
    });
  }
  return { tasks, records };
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

function makeMessages(
  random: Random,
  { recipients, today }: { recipients: readonly Recipient[]; today: number },
): readonly Message[] {
  const types = ['image', 'image', 'image', 'video', 'audio', 'file', 'text'] as const;
  return Array.from({ length: accountSize.messages - 1 }, (_, index): Message => {
    const recipient = random.pick(recipients);
    const type = types[index % types.length]!;
    const fileName = random.pick(fileNames);
    const fileSize = random.int(800, 48_000);
    return {
      id: random.digits(18),
      channelId: recipient.channelId,
      recipientId: recipient.id,
      type,
      sentAt: today - random.int(1, 14 * day),
      ...(type === 'text' ? {} : { contentProvider: 'line', mediaKey: random.hex(32) }),
      ...(type === 'file' ? { fileName, fileSize } : {}),
    };
  });
}
