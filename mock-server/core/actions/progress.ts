import type { Clock } from '../clock/clock.ts';
import type { SendRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { createMoments } from './moments.ts';
import { putSendRecords } from './task-counters.ts';

/** Moves send records on as the clock does: 0 → 1 → 2, or to 9. */
export interface Progress {
  /** Schedules what is still to come of these records. */
  follow(records: readonly SendRecord[]): void;
  /** Forgets what was scheduled; the clock has forgotten it already. */
  clear(): void;
}

/** Send records of a task that got to a status since it was told of last. */
export interface TaskProgress {
  readonly taskId: string;
  readonly name: string;
  readonly moved: number;
  readonly status: SendRecord['status'];
}

/** A task's progress is told in so many steps for each status, however many records it has. */
const toldSteps = 10;

export function createProgress({
  store,
  clock,
  runExclusive,
  onProgress,
}: {
  store: Store;
  clock: Clock;
  runExclusive: (change: () => Promise<void>) => Promise<void>;
  onProgress: (progress: TaskProgress, at: number) => void;
}): Progress {
  const waiting = new Map<string, { taskId: string; status: SendRecord['status']; count: number }>();
  const steps = createMoments({ clock, kind: 'records', runExclusive, run: step });

  function follow(records: readonly SendRecord[]): void {
    for (const { id, pending } of records) {
      const next = pending?.[0];
      if (next !== undefined) steps.add(next.at, id);
    }
  }

  async function step(ids: readonly number[], at: number): Promise<void> {
    const moved: SendRecord[] = [];
    for (const id of ids) {
      const record = await store.sendRecords.get(id);
      if (record?.pending?.[0]?.at !== at) continue;
      const recipient = await store.recipients.get(record.recipientId);
      moved.push(stepped(record, recipient?.following ?? true));
    }
    await putSendRecords(store, moved);
    follow(moved);
    await tell(moved, at);
  }

  async function tell(moved: readonly SendRecord[], at: number): Promise<void> {
    for (const { taskId, status } of moved) {
      const key = `${taskId} ${status}`;
      const before = waiting.get(key);
      waiting.set(key, { taskId, status, count: (before?.count ?? 0) + 1 });
    }
    for (const [key, { taskId, status, count }] of waiting) {
      const task = await store.broadcastTasks.get(taskId);
      if (task !== undefined && count < task.estimateSendNum / toldSteps) continue;
      waiting.delete(key);
      if (task !== undefined) onProgress({ taskId, name: task.name, moved: count, status }, at);
    }
  }

  function clear(): void {
    waiting.clear();
    steps.clear();
  }

  return { follow, clear };
}

/** A record after its next step. Nothing reaches a person who has left meanwhile, and they read nothing more. */
function stepped({ pending = [], ...record }: SendRecord, following: boolean): SendRecord {
  const [step, ...rest] = pending;
  if (step === undefined || (!following && step.status === '2')) return record;
  const status = following ? step.status : '9';
  const next: SendRecord = { ...record, status, statusUpdateTime: step.at };
  if (status === '9') return { ...next, errorCode: '999999' };
  return rest.length === 0 ? next : { ...next, pending: rest };
}
