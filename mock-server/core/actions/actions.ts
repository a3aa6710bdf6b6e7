import type { parseDuration } from '../../../common/duration.ts';
import { createFailure } from '../../../common/failure.ts';
import type { Random } from '../../../common/random.ts';
import { violationsOf } from '../../../generators/generated/plain-violations.ts';
import type { Broadcast } from '../../../generators/generated/types.ts';
import { validateBroadcast } from '../../../generators/generated/validators/acts.js';
import type { Clock } from '../clock/clock.ts';
import type { ActivityFeed } from '../journal/activity.ts';
import type { BroadcastTask, SendRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { playAct, type ActOutcome } from './act.ts';
import { withMilliseconds } from './broadcast-times.ts';
import { beginBroadcast, planBroadcast, type PlannedBroadcast } from './broadcast.ts';
import { createMoments } from './moments.ts';
import type { Outbox } from './outbox.ts';
import { createProgress, type TaskProgress } from './progress.ts';
import { putSendRecords } from './task-counters.ts';

/** The part of a tenant in which things happen: people act, broadcasts go out, records move on. */
export interface Actions {
  /** Plays an act of this time (ms), while no other change is under way. */
  act(input: unknown, now: number): Promise<ActOutcome>;
  /** Makes a broadcast task at this time (ms), while no other change is under way. */
  broadcast(input: unknown, now: number): Promise<BroadcastTask>;
  /** Schedules what is still to come of records and tasks that were put from outside. */
  follow(records: {
    readonly sendRecords: readonly SendRecord[];
    readonly broadcastTasks: readonly BroadcastTask[];
  }): void;
  /** Forgets all that is to come. */
  clear(): void;
}

export interface ActionsContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly activity: ActivityFeed;
  /** Uses a draw of a concern. One that ends in a refusal does not count. */
  readonly withDraw: <T>(concern: string, use: (random: Random) => Promise<T>) => Promise<T>;
  /** The source of all that is left to chance once a task begins, whenever and wherever that is. */
  readonly courseOf: (taskId: string) => Random;
  readonly timezone: () => string;
  readonly runExclusive: <T>(change: () => Promise<T>) => Promise<T>;
  readonly durationOf: typeof parseDuration;
  /** Takes ids for so many send records; the answer is the first. */
  readonly takeRecordIds: (count: number) => number;
}

export function createActions(context: ActionsContext): Actions {
  const { store, clock, outbox, activity, withDraw, courseOf, timezone, runExclusive, durationOf, takeRecordIds } =
    context;
  const tell = (progress: TaskProgress, at: number): void => activity.publish('task', at, progress);
  const progress = createProgress({ store, clock, runExclusive, onProgress: tell });
  const starts = createMoments<string>({
    clock,
    kind: 'broadcast',
    runExclusive,
    async run(ids) {
      // By id: what begins at one moment begins in one order, before an export as after an import.
      for (const id of [...ids].sort()) {
        const task = await store.broadcastTasks.get(id);
        if (isPlanned(task)) await begin(task);
      }
    },
  });

  async function begin(task: PlannedBroadcast['task']): Promise<void> {
    const firstId = takeRecordIds(task.plan.recipients.length);
    const begun = await beginBroadcast(task, { store, random: courseOf(task.id), firstId });
    await putSendRecords(store, begun.records, [begun.task]);
    const { id: taskId, name } = begun.task;
    tell({ taskId, name, moved: begun.records.length, status: '0' }, clock.now());
    progress.follow(begun.records);
  }

  async function broadcast(given: unknown, now: number): Promise<BroadcastTask> {
    const input = withMilliseconds(given, { now, durationOf });
    assertBroadcast(input);
    const { task, newRecipients } = await withDraw('broadcasts', (random) =>
      planBroadcast(input, { store, random, now, timezone: timezone() }),
    );
    await store.recipients.put(newRecipients);
    if (task.startTime <= now) await begin(task);
    else {
      await store.broadcastTasks.put([task]);
      starts.add(task.startTime, task.id);
    }
    return task;
  }

  return {
    async act(input, now) {
      const outcome = await withDraw('acts', (random) => playAct(input, { store, random, now }));
      await store.recipients.put([outcome.recipient]);
      await store.messages.put(outcome.messages);
      for (const event of outcome.outgoing.events) activity.publish('event', event.timestamp, event);
      outbox.send(outcome.outgoing);
      return outcome;
    },
    broadcast,
    follow({ sendRecords, broadcastTasks }) {
      progress.follow(sendRecords);
      for (const task of broadcastTasks) if (isPlanned(task)) starts.add(task.startTime, task.id);
    },
    clear() {
      progress.clear();
      starts.clear();
    },
  };
}

function isPlanned(task: BroadcastTask | undefined): task is PlannedBroadcast['task'] {
  return task?.plan !== undefined;
}

function assertBroadcast(input: unknown): asserts input is Broadcast {
  const [violation] = violationsOf(validateBroadcast, input);
  if (violation === undefined) return;
  throw createFailure('BROADCAST_INVALID', `Failed to make the broadcast task: ${violation.reason.en}.`);
}
