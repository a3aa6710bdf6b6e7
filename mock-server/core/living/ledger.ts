import type { BroadcastTask, SendRecord } from '../records.ts';
import type { Store } from '../store.ts';

interface Delta {
  sent: number;
  failed: number;
}

/**
 * Puts send records and brings the counters of their tasks along, so that a task's numbers are what its records count at
 * every moment.
 */
export async function putSendRecords(store: Store, records: readonly SendRecord[]): Promise<void> {
  const deltas = new Map<string, Delta>();
  for (const record of records) {
    const before = await store.sendRecords.get(record.id);
    if (before !== undefined) count(deltas, before, -1);
    count(deltas, record, 1);
  }
  await store.sendRecords.put(records);
  await store.broadcastTasks.put(await recounted(store, deltas));
}

function count(deltas: Map<string, Delta>, { taskId, errorCode }: SendRecord, by: 1 | -1): void {
  let delta = deltas.get(taskId);
  if (delta === undefined) deltas.set(taskId, (delta = { sent: 0, failed: 0 }));
  delta[errorCode === '999999' ? 'failed' : 'sent'] += by;
}

async function recounted(store: Store, deltas: ReadonlyMap<string, Delta>): Promise<readonly BroadcastTask[]> {
  const tasks: BroadcastTask[] = [];
  for (const [id, { sent, failed }] of deltas) {
    const task = await store.broadcastTasks.get(id);
    if (task === undefined || (sent === 0 && failed === 0)) continue;
    const sendSuccessNum = task.sendSuccessNum + sent;
    const sendErrorNum = task.sendErrorNum + failed;
    tasks.push({ ...task, sendSuccessNum, sendErrorNum, estimateSendNum: sendSuccessNum + sendErrorNum });
  }
  return tasks;
}
