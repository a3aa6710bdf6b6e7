import { validateBroadcast } from '../../../generators/generated/validators/acts.js';
import { violationsOf } from '../../../generators/generated/violations.ts';
import type { Broadcast } from '../../../generators/generated/types.ts';
import type { ActivityFeed } from '../activity.ts';
import type { Clock } from '../clock.ts';
import { createFailure } from '../failure.ts';
import type { Outbox } from '../outbox.ts';
import type { Random } from '../random.ts';
import type { BroadcastTask, SendRecord } from '../records.ts';
import type { Store } from '../store.ts';
import { playAct, type ActOutcome } from './act.ts';
import { beginBroadcast, planBroadcast, type PlannedBroadcast } from './broadcast.ts';
import { putSendRecords } from './ledger.ts';
import { createProgress } from './progress.ts';

/** The part of a tenant in which things happen: people act, broadcasts go out, records move on. */
export interface Living {
  act(input: unknown): Promise<ActOutcome>;
  broadcast(input: unknown): Promise<BroadcastTask>;
  /** Schedules what is still to come of records and tasks that were put from outside. */
  follow(records: { readonly sendRecords: readonly SendRecord[]; readonly broadcastTasks: readonly BroadcastTask[] }): void;
  /** Forgets all that is to come. */
  clear(): void;
}

export interface LivingContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly activity: ActivityFeed;
  readonly draw: (concern: string) => Random;
  readonly timezone: () => string;
  readonly inTurn: <T>(change: () => Promise<T>) => Promise<T>;
  /** Takes ids for so many send records; the answer is the first. */
  readonly takeRecordIds: (count: number) => number;
}

export function createLiving(context: LivingContext): Living {
  const { store, clock, outbox, activity, draw, timezone, inTurn, takeRecordIds } = context;
  const progress = createProgress({ store, clock, inTurn });
  let generation = 0;

  async function begin(task: PlannedBroadcast['task']): Promise<void> {
    const firstId = takeRecordIds(task.plan.recipients.length);
    const begun = await beginBroadcast(task, { store, random: draw('broadcast-course'), firstId, now: clock.now() });
    await store.broadcastTasks.put([begun.task]);
    await putSendRecords(store, begun.records);
    progress.follow(begun.records);
  }

  function schedule({ id, startTime }: BroadcastTask): void {
    const scheduledIn = generation;
    clock.schedule(startTime, () =>
      inTurn(async () => {
        if (scheduledIn !== generation) return;
        const task = await store.broadcastTasks.get(id);
        if (isPlanned(task)) await begin(task);
      }),
    );
  }

  return {
    act(input) {
      return inTurn(async () => {
        const outcome = await playAct(input, { store, random: draw('acts'), now: clock.now() });
        await store.recipients.put([outcome.recipient]);
        await store.messages.put(outcome.messages);
        for (const event of outcome.outgoing.events) activity.publish('event', event.timestamp, event);
        outbox.send(outcome.outgoing);
        return outcome;
      });
    },
    broadcast(input) {
      return inTurn(async () => {
        assertBroadcast(input);
        const now = clock.now();
        const random = draw('broadcasts');
        const { task, newRecipients } = await planBroadcast(input, { store, random, now, timezone: timezone() });
        await store.recipients.put(newRecipients);
        await store.broadcastTasks.put([task]);
        if (task.startTime > now) schedule(task);
        else await begin(task);
        return (await store.broadcastTasks.get(task.id)) ?? task;
      });
    },
    follow({ sendRecords, broadcastTasks }) {
      progress.follow(sendRecords);
      for (const task of broadcastTasks) if (isPlanned(task)) schedule(task);
    },
    clear() {
      generation += 1;
      progress.clear();
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
