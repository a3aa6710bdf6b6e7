import type { BroadcastTask } from './records.ts';

/** A task whose records changed. All that were planned were sent to, unless some of its records are not here. */
export function recountedTask(task: BroadcastTask, sendSuccessNum: number, sendErrorNum: number): BroadcastTask {
  const sum = sendSuccessNum + sendErrorNum;
  const estimateSendNum = task.partial === true ? Math.max(task.estimateSendNum, sum) : sum;
  return { ...task, sendSuccessNum, sendErrorNum, estimateSendNum };
}
