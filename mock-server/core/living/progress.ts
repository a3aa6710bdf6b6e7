import type { Clock } from '../clock.ts';
import type { SendRecord } from '../records.ts';
import type { Store } from '../store.ts';
import { putSendRecords } from './ledger.ts';

/** Moves send records on as the clock does: 0 → 1 → 2, or to 9. */
export interface Progress {
  /** Schedules what is still to come of these records. */
  follow(records: readonly SendRecord[]): void;
  /** Forgets what was scheduled; the clock has forgotten it already. */
  clear(): void;
}

export function createProgress({
  store,
  clock,
  inTurn,
}: {
  store: Store;
  clock: Clock;
  /** Runs a change of records when no other is under way. */
  inTurn: (change: () => Promise<void>) => Promise<void>;
}): Progress {
  /** Records by the time of their next step: one entry of the clock for each moment. */
  let dueAt = new Map<number, number[]>();

  function follow(records: readonly SendRecord[]): void {
    for (const { id, pending } of records) {
      const at = pending?.[0]?.at;
      if (at === undefined) continue;
      const due = dueAt.get(at);
      if (due !== undefined) {
        due.push(id);
        continue;
      }
      const ids = [id];
      const moments = dueAt;
      moments.set(at, ids);
      clock.schedule(at, () =>
        inTurn(async () => {
          // A reset in between has begun a new table.
          if (moments !== dueAt || !dueAt.delete(at)) return;
          await step(ids, at);
        }),
      );
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
  }

  return {
    follow,
    clear() {
      dueAt = new Map();
    },
  };
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
