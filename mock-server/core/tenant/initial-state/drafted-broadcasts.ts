import type { RandomState } from '../../../../common/random.ts';
import { chanceAfter, skip32 } from '../../../../common/skip32.ts';
import type { BroadcastTask, Recipient } from '../../store/records.ts';
import {
  accountSize,
  chanceOfTask,
  makeTasks,
  sendTask,
  sentAfter,
  type BegunTask,
  type TasksPast,
} from './demo-account.ts';
import type { Sending } from './drafted-set.ts';
import { monthOfDay } from './month-of-day.ts';
import type { PageExample } from './page-example.ts';
import { resume } from './resume.ts';

/** The broadcasts of an account, of whose records none has been made. */
export interface DraftedBroadcasts {
  readonly tasks: readonly BroadcastTask[];
  readonly sendings: () => readonly Sending[];
  /** How many send records there are. */
  readonly count: number;
}

/** Whom a broadcast addresses: some of the people of a channel. */
interface Addressed {
  readonly channel: number;
  readonly length: number;
  /** The random source as it was before they were chosen: who they are is drawn again where somebody asks. */
  readonly begun: RandomState;
}

/** A broadcast of which no record has been made. */
interface Broadcast {
  readonly task: BegunTask;
  readonly addressed: Addressed;
  /** The place of its first record. */
  readonly first: number;
}

export interface BroadcastsPast extends TasksPast {
  /** Whether each recipient follows their channel, by their places: they are in the channels in turn. */
  readonly follows: readonly boolean[];
  readonly recipients: () => readonly Recipient[];
  readonly example: PageExample;
}

/** The tasks that `makeTasks` makes; of their send records, what they are drawn from is remembered. */
export function draftBroadcasts(state: RandomState, past: BroadcastsPast): DraftedBroadcasts {
  const { channels, example, follows } = past;
  const { sendRecord } = example;
  const broadcasts: Broadcast[] = [];
  /** Of one broadcast after the other: nobody keeps them. */
  const places: number[] = [];
  // The example's comes before all.
  let count = 1;
  const tasks = makeTasks<Addressed>(resume(state), past, {
    monthOf: monthOfDay,
    choose(_, channel) {
      const begun = { ...state };
      return { channel, length: choosePlaces(state, channel, channels.length, places), begun };
    },
    send(_, task, addressed) {
      broadcasts.push({ task, addressed, first: count });
      count += addressed.length;
      return passOver(state, places, addressed.length, follows);
    },
  });
  return {
    tasks: [example.broadcastTask, ...tasks],
    sendings: () => [
      { first: 0, times: () => [sendRecord.sendTime], make: () => [sendRecord] },
      ...broadcasts.map((broadcast) => sendingOf(broadcast, past)),
    ],
    count,
  };
}

/** Draws who is addressed, and writes down their places. The answer is how many they are. */
function choosePlaces(state: RandomState, channel: number, channels: number, places: number[]): number {
  let length = 0;
  for (let place = channel; place < accountSize.recipients; place += channels) {
    if (chanceAfter(state, 0, chanceOfTask)) places[length++] = place;
  }
  return length;
}

function sendingOf(
  { task, addressed: { channel, begun }, first }: Broadcast,
  { channels, follows, recipients }: BroadcastsPast,
): Sending {
  /** Their places, and the source from which their records are drawn. */
  const drawn = (): { readonly places: readonly number[]; readonly state: RandomState } => {
    const state = { ...begun };
    const places: number[] = [];
    choosePlaces(state, channel, channels.length, places);
    return { places, state };
  };
  return {
    first,
    times() {
      const { places, state } = drawn();
      return timesOf(state, task, places, follows);
    },
    make() {
      const { places, state } = drawn();
      const people = places.map((place) => recipients()[place]!);
      return sendTask(resume(state), task, people, first + 1);
    },
  };
}

/**
 * Draws what `sendTask` draws, and makes nothing of it: nine in ten of all draws are made here, in the same few numbers at a
 * time, for a processor guesses where a loop ends that always ends at the same place.
 *
 * @returns how many it did not reach
 */
function passOver(state: RandomState, places: readonly number[], length: number, follows: readonly boolean[]): number {
  let failed = 0;
  for (let at = 0; at < length; at += 1) {
    if (follows[places[at]!] !== true) {
      skip32(state, drawsOf.time);
      failed += 1;
    } else if (chanceAfter(state, drawsOf.time, 0.04)) failed += 1;
    else passOverIds(state);
  }
  return failed;
}

/** The same, for the times. */
function timesOf(
  state: RandomState,
  task: BegunTask,
  places: readonly number[],
  follows: readonly boolean[],
): number[] {
  const random = resume(state);
  return places.map((place, position) => {
    const time = task.startTime + sentAfter(random, position);
    if (follows[place] === true && !chanceAfter(state, 0, 0.04)) passOverIds(state);
    return time;
  });
}

function passOverIds(state: RandomState): void {
  skip32(state, chanceAfter(state, drawsOf.outcome, 0.25) ? 2 * drawsOf.messageId : drawsOf.messageId);
}

/** How many draws each takes: a number takes two. An outcome is how far it came, and two times; an id has three numbers. */
const drawsOf = { time: 2, outcome: 6, messageId: 6 } as const;
