import type { Random } from '../../../../common/random.ts';
import type { Platform } from '../../platform.ts';
import { allOf } from '../../store/all-of.ts';
import type { Store } from '../../store/store.ts';
import type { BroadcastTask, Message, SendRecord } from '../records.ts';
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
}

/**
 * The records that a state, whose form has been checked, adds to those of a store: they refer to one another, and tasks
 * that are there already count them. Nothing is stored yet.
 *
 * @throws a failure `STATE_INVALID`.
 */
export async function recordsToAdd(state: StateRecords, context: AddRecordsContext): Promise<TenantRecords> {
  const { store, random, now, timezone, lastSendRecordId, read } = context;
  const added = read(state, {
    known: {
      channels: await allOf(store.channels),
      recipients: await allOf(store.recipients),
      messages: await knownMessages(store, state),
      broadcastTasks: await allOf(store.broadcastTasks),
      lastSendRecordId,
    },
    random,
    now,
    timezone,
  });
  const recounted = await recount(store, added);
  return { ...added, broadcastTasks: [...added.broadcastTasks, ...recounted] };
}

/** Only the messages whose ids or media keys are about to be used matter. */
async function knownMessages(store: Store, { messages = [] }: StateRecords): Promise<readonly Message[]> {
  const found = await Promise.all(
    messages.map(async ({ id, mediaKey }) => [
      id === undefined ? undefined : await store.messages.get(id),
      ...(mediaKey === undefined ? [] : (await store.messages.query({ mediaKey }, { offset: 0, limit: 1 })).items),
    ]),
  );
  return found.flat().filter((message) => message !== undefined);
}

/** Tasks that were there before, with the records counted that are added to them. */
async function recount(
  store: Store,
  { broadcastTasks, sendRecords }: TenantRecords,
): Promise<readonly BroadcastTask[]> {
  const isNew = new Set(broadcastTasks.map(({ id }) => id));
  const recordsByTask = new Map<string, SendRecord[]>();
  for (const record of sendRecords) {
    if (isNew.has(record.taskId)) continue;
    const list = recordsByTask.get(record.taskId);
    if (list === undefined) recordsByTask.set(record.taskId, [record]);
    else list.push(record);
  }
  const recounted: BroadcastTask[] = [];
  for (const [id, records] of recordsByTask) {
    const task = await store.broadcastTasks.get(id);
    if (task === undefined) continue;
    const failed = records.filter(({ errorCode }) => errorCode === '999999').length;
    const sendSuccessNum = task.sendSuccessNum + records.length - failed;
    const sendErrorNum = task.sendErrorNum + failed;
    const counted = sendSuccessNum + sendErrorNum;
    // Some of its records are not here: what it plans counts them, too.
    const estimateSendNum = task.partial === true ? Math.max(task.estimateSendNum, counted) : counted;
    recounted.push({ ...task, sendSuccessNum, sendErrorNum, estimateSendNum });
  }
  return recounted;
}
