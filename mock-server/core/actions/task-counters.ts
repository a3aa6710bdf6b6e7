import type { BroadcastTask, SendRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';

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
  tasks?: readonly BroadcastTask[],
): Promise<void> {
  const recounted = await recountTasks(store, records, tasks);
  // At once, so that nobody sees the records without their counters.
  await Promise.all([store.sendRecords.put(records), store.broadcastTasks.put(recounted)]);
}

/** The tasks of records that are about to be put, with these counted. */
export async function recountTasks(
  store: Store,
  records: readonly SendRecord[],
  changed: readonly BroadcastTask[] = [],
): Promise<readonly BroadcastTask[]> {
  const deltas = new Map<string, Delta>(changed.map(({ id }) => [id, { sent: 0, failed: 0 }]));
  for (const record of records) {
    const before = await store.sendRecords.get(record.id);
    if (before !== undefined) count(deltas, before, -1);
    count(deltas, record, 1);
  }
  const tasks: BroadcastTask[] = [];
  for (const [id, { sent, failed }] of deltas) {
    const kept = sent === 0 && failed === 0 ? undefined : await store.broadcastTasks.get(id);
    const task = changed.find((one) => one.id === id) ?? kept;
    if (task === undefined) continue;
    const sendSuccessNum = task.sendSuccessNum + sent;
    const sendErrorNum = task.sendErrorNum + failed;
    const counted = sendSuccessNum + sendErrorNum;
    // All that were planned were sent to, unless some of a task's records are not here.
    const estimateSendNum = task.partial === true ? Math.max(task.estimateSendNum, counted) : counted;
    tasks.push({ ...task, sendSuccessNum, sendErrorNum, estimateSendNum });
  }
  return tasks;
}

function count(deltas: Map<string, Delta>, { taskId, errorCode }: SendRecord, by: 1 | -1): void {
  let delta = deltas.get(taskId);
  if (delta === undefined) deltas.set(taskId, (delta = { sent: 0, failed: 0 }));
  delta[errorCode === '999999' ? 'failed' : 'sent'] += by;
}
