import type { Store } from '../store/store.ts';
import type { BroadcastTask, SendRecord } from '../tenant/records.ts';

interface Delta {
  sent: number;
  failed: number;
}

/**
 * Puts send records and brings the counters of their tasks along, so that a task's numbers are what its records count
 * at every moment.
 *
 * @param tasks Tasks that change with the records, in place of those the store holds.
 */
export async function putSendRecords(
  store: Store,
  records: readonly SendRecord[],
  tasks: readonly BroadcastTask[] = [],
): Promise<void> {
  const deltas = new Map<string, Delta>(tasks.map(({ id }) => [id, { sent: 0, failed: 0 }]));
  for (const record of records) {
    const before = await store.sendRecords.get(record.id);
    if (before !== undefined) count(deltas, before, -1);
    count(deltas, record, 1);
  }
  const recounted = await recount(store, deltas, new Map(tasks.map((task) => [task.id, task])));
  // At once, so that nobody sees the records without their counters.
  await Promise.all([store.sendRecords.put(records), store.broadcastTasks.put(recounted)]);
}

function count(deltas: Map<string, Delta>, { taskId, errorCode }: SendRecord, by: 1 | -1): void {
  let delta = deltas.get(taskId);
  if (delta === undefined) deltas.set(taskId, (delta = { sent: 0, failed: 0 }));
  delta[errorCode === '999999' ? 'failed' : 'sent'] += by;
}

async function recount(
  store: Store,
  deltas: ReadonlyMap<string, Delta>,
  changed: ReadonlyMap<string, BroadcastTask>,
): Promise<readonly BroadcastTask[]> {
  const tasks: BroadcastTask[] = [];
  for (const [id, { sent, failed }] of deltas) {
    const task = changed.get(id) ?? (sent === 0 && failed === 0 ? undefined : await store.broadcastTasks.get(id));
    if (task === undefined) continue;
    const sendSuccessNum = task.sendSuccessNum + sent;
    const sendErrorNum = task.sendErrorNum + failed;
    tasks.push({
      ...task,
      sendSuccessNum,
      sendErrorNum,
      estimateSendNum: estimateOf(task, sendSuccessNum + sendErrorNum),
    });
  }
  return tasks;
}

/** All that were planned were sent to, unless some of a task's records are not here. */
function estimateOf({ partial, estimateSendNum }: BroadcastTask, counted: number): number {
  return partial === true ? Math.max(estimateSendNum, counted) : counted;
}
