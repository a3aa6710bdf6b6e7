import { createRandom, randomState, resumeRandom, type Random, type RandomState } from '../../../../common/random.ts';
import { chanceAfter, skip32 } from '../../../../common/skip32.ts';
import { createListStore, type ListSet } from '../../store/list-store.ts';
import type { BroadcastTask, Channel, Recipient } from '../../store/records.ts';
import type { HeldRecords, HeldSet, RecipientFilter } from '../../store/store.ts';
import {
  accountSize,
  chanceOfLeaving,
  chanceOfTask,
  drawsBeforeFollowing,
  makeChannels,
  makeMessages,
  makeRecipient,
  makeRecipients,
  makeTasks,
  messageTypes,
  sendTask,
  sentAfter,
  type BegunTask,
  type Past,
} from './demo-account.ts';
import { createDraftedSet, type Sending } from './drafted-set.ts';
import { monthOfDay } from './month-of-day.ts';
import { pageExample, type PageExample } from './page-example.ts';

export interface DraftOptions extends Omit<Past, 'random'> {
  readonly seed: number;
  /** Names of the concern that the account is drawn for. */
  readonly path: readonly string[];
}

/** The records of a demo account, each kind made when somebody looks at it. For reading only. */
export interface DraftedAccount {
  readonly records: HeldRecords;
  readonly sendRecordCount: () => number;
}

/** What a broadcast needs to know of somebody. */
interface Addressed extends Pick<Recipient, 'channelId' | 'following'> {
  /** Among all recipients. */
  readonly place: number;
}

/** A broadcast of which no record has been made. */
interface Broadcast {
  readonly task: BegunTask;
  readonly addressed: readonly Addressed[];
  /** The random source as it was before it. */
  readonly begun: RandomState;
}

/**
 * Makes the account that `demoAccount` makes, of each kind of records what somebody looks at. Kinds are drawn from sources of
 * their own. Only tasks depend on others, on who was reached: for them people are drawn without being made, and so are the send
 * records, which are nine in ten of an account; what they are drawn from is remembered, so that they can be made later.
 */
export function draftAccount({ seed, path, today, timezone }: DraftOptions): DraftedAccount {
  const random = createRandom(seed, ...path);
  const example = pageExample(timezone);
  const sets = createListStore();
  const channels = makeChannels(random.fork('channels'), example.channel);
  const recipients = once(() => makeRecipients(random.fork('recipients'), channels, example.recipient));
  const messages = once(() => [
    example.message,
    ...makeMessages(random.fork('messages'), { recipients: recipients(), today }),
  ]);
  const broadcasts = once(() => {
    const addressed = draftRecipients(randomState(seed, ...path, 'recipients'), channels, example);
    const past = { channels, recipients: addressed, today, timezone };
    return draftBroadcasts(randomState(seed, ...path, 'broadcasts'), past, example, recipients);
  });
  const sendRecordCount = (): number => broadcasts().count;
  return {
    sendRecordCount,
    records: {
      channels: whenAsked(sets.channels, () => channels),
      recipients: byChannel(whenAsked(sets.recipients, recipients), channels, (channel) =>
        recipientsOf(channel, randomState(seed, ...path, 'recipients'), channels, example),
      ),
      messages: knowing(
        (id) => isMessageId(id, randomState(seed, ...path, 'messages'), example),
        whenAsked(sets.messages, messages),
      ),
      broadcastTasks: whenAsked(sets.broadcastTasks, () => broadcasts().tasks),
      sendRecords: createDraftedSet({
        count: sendRecordCount,
        sendings: () => broadcasts().sendings,
        whole: sets.sendRecords,
      }),
    },
  };
}

/** The people whom `makeRecipients` makes, as far as broadcasts know them. */
function draftRecipients(
  state: RandomState,
  channels: readonly Channel[],
  { recipient: { channelId, following } }: PageExample,
): readonly Addressed[] {
  const random = resume(state);
  const drafted: Addressed[] = [{ place: 0, channelId, following }];
  while (drafted.length < accountSize.recipients) {
    const place = drafted.length;
    skip32(state, drawsBeforeFollowing);
    drafted.push({
      place,
      channelId: channels[place % channels.length]!.id,
      following: !random.chance(chanceOfLeaving),
    });
  }
  return drafted;
}

/** Those of the recipients who are of one channel. */
function recipientsOf(
  channel: number,
  state: RandomState,
  channels: readonly Channel[],
  { recipient }: PageExample,
): readonly Recipient[] {
  const random = resume(state);
  const made = channel === 0 ? [recipient] : [];
  for (let nth = 1; nth < accountSize.recipients; nth += 1) {
    if (nth % channels.length === channel) made.push(makeRecipient(random, channels, nth));
    else skip32(state, drawsBeforeFollowing + 2);
  }
  return made;
}

/**
 * Whether a message has this id: whoever writes one looks whether its id is taken. An id is drawn in whole where its first
 * digit is the same.
 */
function isMessageId(id: string, state: RandomState, { message }: PageExample): boolean {
  if (id === message.id) return true;
  const random = resume(state);
  for (let index = 0; index < accountSize.messages - 1; index += 1) {
    // A person, the name and the size of a file.
    skip32(state, 6);
    const begun = { ...state };
    if (String(random.int(1, 9)) === id[0] && resume(begun).digits(18) === id) return true;
    // The rest of the id, when it was sent, and its media key: a text has none.
    skip32(state, messageTypes[index % messageTypes.length] === 'text' ? 4 + 2 : 4 + 6);
  }
  return false;
}

interface DraftedBroadcasts {
  readonly tasks: readonly BroadcastTask[];
  readonly sendings: readonly Sending[];
  /** How many send records there are. */
  readonly count: number;
}

function draftBroadcasts(
  state: RandomState,
  past: Parameters<typeof makeTasks<Addressed>>[1],
  example: PageExample,
  recipients: () => readonly Recipient[],
): DraftedBroadcasts {
  const { sendRecord } = example;
  const sendings: Sending[] = [{ first: 0, times: () => [sendRecord.sendTime], make: () => [sendRecord] }];
  let count = 1;
  const tasks = makeTasks(resume(state), past, {
    monthOf: monthOfDay,
    choose: (_, people) => people.filter(() => chanceAfter(state, 0, chanceOfTask)),
    send(_, task, addressed) {
      const broadcast = { task, addressed, begun: { ...state } };
      sendings.push(sendingOf(broadcast, count, recipients));
      count += addressed.length;
      return passOver(state, broadcast);
    },
  });
  return { tasks: [example.broadcastTask, ...tasks], sendings, count };
}

function sendingOf(broadcast: Broadcast, first: number, recipients: () => readonly Recipient[]): Sending {
  const { task, addressed, begun } = broadcast;
  return {
    first,
    times() {
      const times: number[] = [];
      const state = { ...begun };
      passOver(state, broadcast, times);
      return times;
    },
    make: () =>
      sendTask(
        resume({ ...begun }),
        task,
        addressed.map(({ place }) => recipients()[place]!),
        first + 1,
      ),
  };
}

/**
 * Draws what `sendTask` draws, and makes nothing of it but the times, where they are wanted.
 *
 * @returns how many it did not reach
 */
function passOver(state: RandomState, { task, addressed }: Broadcast, times?: number[]): number {
  const random = times && resume(state);
  let failed = 0;
  /** Draws that are due before the next one of which something is made. */
  let passed = 0;
  for (let position = 0; position < addressed.length; position += 1) {
    if (random === undefined) passed += drawsOf.time;
    else {
      skip32(state, passed);
      passed = 0;
      times!.push(task.startTime + sentAfter(random, position));
    }
    if (!addressed[position]!.following) {
      failed += 1;
      continue;
    }
    const isLost = chanceAfter(state, passed, 0.04);
    passed = 0;
    if (isLost) failed += 1;
    else passed = chanceAfter(state, drawsOf.outcome, 0.25) ? 2 * drawsOf.messageId : drawsOf.messageId;
  }
  skip32(state, passed);
  return failed;
}

/** How many draws each takes: a number takes two. An outcome is how far it came, and two times; an id has three numbers. */
const drawsOf = { time: 2, outcome: 6, messageId: 6 } as const;

/** Of a source that nobody forks. */
function resume(state: RandomState): Random {
  return resumeRandom(state, () => resume(state));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A set whose records are made when somebody looks at it. */
function whenAsked<T, Id, Filter>(set: ListSet<T, Id, Filter>, make: () => readonly T[]): HeldSet<T, Id, Filter> {
  const filled = once(() => {
    set.put(make());
    return set;
  });
  return { get: (id) => filled().get(id), query: (filter, page) => filled().query(filter, page) };
}

/** Recipients of whom somebody asks for those of a channel alone, which is what whoever acts for one does. */
function byChannel(
  whole: HeldRecords['recipients'],
  channels: readonly Channel[],
  make: (channel: number) => readonly Recipient[],
): HeldRecords['recipients'] {
  const parts = channels.map((_, channel) => once(() => inOrder(make(channel))));
  return {
    get: whole.get,
    query(filter, page) {
      const { channelId, ...wanted } = filter;
      const part = parts[channels.findIndex(({ id }) => id === channelId)];
      if (part === undefined) return whole.query(filter, page);
      const found = part().filter((recipient) => meets(recipient, wanted));
      return { items: found.slice(page.offset, page.offset + page.limit), total: found.length };
    },
  };
}

/** As a set lists them: people have no time, and those with the greater id come first. */
function inOrder(recipients: readonly Recipient[]): readonly Recipient[] {
  return recipients.toSorted((left, right) => (left.id < right.id ? 1 : -1));
}

function meets(recipient: Recipient, wanted: RecipientFilter): boolean {
  for (const part in wanted) {
    const value = wanted[part as keyof RecipientFilter];
    if (value !== undefined && recipient[part as keyof RecipientFilter] !== value) return false;
  }
  return true;
}

/** A set that tells by the id alone that it has no such record. */
function knowing<T, Filter>(
  has: (id: string) => boolean,
  { get, query }: HeldSet<T, string, Filter>,
): HeldSet<T, string, Filter> {
  return { get: (id) => (has(id) ? get(id) : undefined), query };
}
