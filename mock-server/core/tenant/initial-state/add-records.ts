import type { Random } from '../../../../common/random.ts';
import { recountTasks } from '../../actions/task-counters.ts';
import type { Platform } from '../../platform.ts';
import { allOf } from '../../store/all-of.ts';
import type { NamedRecords } from '../../store/naming.ts';
import type { Store } from '../../store/store.ts';
import type { readRecords, StateRecords } from './read-state.ts';
import type { TenantRecords } from './tenant-records.ts';

export interface AddRecordsContext {
  readonly store: Store;
  readonly random: Random;
  readonly now: ReturnType<Platform['now']>;
  readonly timezone: string;
  readonly lastSendRecordId: number;
  /** Makes whole records of a state's. */
  readonly read: typeof readRecords;
  readonly put: (store: Store, records: TenantRecords) => Promise<void>;
}

/**
 * Adds the records of a state, whose form has been checked, to those of a store: they refer to one another, and tasks
 * that are there already count them.
 *
 * @returns the records as they stand in the store.
 * @throws a failure `STATE_INVALID`; then nothing is stored.
 */
export async function addRecords(state: StateRecords, context: AddRecordsContext): Promise<TenantRecords> {
  const { store, random, now, timezone, lastSendRecordId, read, put } = context;
  const added = read(state, {
    known: { ...(await (store.named?.(state) ?? everyRecord(store))), lastSendRecordId },
    random,
    now,
    timezone,
  });
  // Those that are new come with their numbers.
  const isNew = new Set(added.broadcastTasks.map(({ id }) => id));
  const recounted = await recountTasks(
    store,
    added.sendRecords.filter(({ taskId }) => !isNew.has(taskId)),
  );
  const records = { ...added, broadcastTasks: [...added.broadcastTasks, ...recounted] };
  await put(store, records);
  return records;
}

async function everyRecord({ channels, recipients, messages, broadcastTasks }: Store): Promise<NamedRecords> {
  return {
    channels: await allOf(channels),
    recipients: await allOf(recipients),
    messages: await allOf(messages),
    broadcastTasks: await allOf(broadcastTasks),
  };
}
