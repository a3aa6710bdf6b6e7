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
  readonly sendings: readonly Sending[];
  /** How many send records there are. */
  readonly count: number;
}

/** Whom a broadcast addresses: a stretch of the places of all who are addressed, one broadcast after the other. */
interface Addressed {
  readonly places: readonly number[];
  readonly first: number;
  readonly length: number;
}

/** A broadcast of which no record has been made. */
interface Broadcast {
  readonly task: BegunTask;
  readonly addressed: Addressed;
  /** The random source as it was before it. */
  readonly begun: RandomState;
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
  const sendings: Sending[] = [{ first: 0, times: () => [sendRecord.sendTime], make: () => [sendRecord] }];
  const places: number[] = [];
  const tasks = makeTasks<Addressed>(resume(state), past, {
    monthOf: monthOfDay,
    choose(_, channel) {
      const first = places.length;
      for (let place = channel; place < accountSize.recipients; place += channels.length) {
        if (chanceAfter(state, 0, chanceOfTask)) places.push(place);
      }
      return { places, first, length: places.length - first };
    },
    send(_, task, addressed) {
      const broadcast = { task, addressed, begun: { ...state } };
      // The example's comes before all.
      sendings.push(sendingOf(broadcast, addressed.first + 1, past));
      return passOver(state, addressed, follows);
    },
  });
  return { tasks: [example.broadcastTask, ...tasks], sendings, count: places.length + 1 };
}

function sendingOf(broadcast: Broadcast, first: number, { follows, recipients }: BroadcastsPast): Sending {
  const { task, addressed, begun } = broadcast;
  return {
    first,
    times: () => timesOf({ ...begun }, broadcast, follows),
    make: () =>
      sendTask(
        resume({ ...begun }),
        task,
        addressed.places
          .slice(addressed.first, addressed.first + addressed.length)
          .map((place) => recipients()[place]!),
        first + 1,
      ),
  };
}

/**
 * Draws what `sendTask` draws, and makes nothing of it: nine in ten of all draws are made here, in the same few numbers at a
 * time, for a processor guesses where a loop ends that always ends at the same place.
 *
 * @returns how many it did not reach
 */
function passOver(state: RandomState, { places, first, length }: Addressed, follows: readonly boolean[]): number {
  let failed = 0;
  for (let at = first; at < first + length; at += 1) {
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
  { task, addressed: { places, first, length } }: Broadcast,
  follows: readonly boolean[],
): number[] {
  const random = resume(state);
  return places.slice(first, first + length).map((place, position) => {
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
