import { spanOf } from '../../../../common/list-rows.ts';
import { day } from '../day.ts';
import type { Json } from '../exchange.ts';
import type { Provider } from '../target.ts';
import { taskList } from './list.ts';
import type { Query } from './read-page.ts';

/**
 * Asks for the send records of a task, whatever time they are of: from a day before it started to a day after it ended,
 * and a month of it at least. `undefined` where nobody knows when it started, or by which id.
 */
export function recordsOfTask(provider: Provider, task: Json): Query | undefined {
  const started = taskList.timeOf(task);
  const { taskid } = task;
  if (started === undefined || typeof taskid !== 'string') return undefined;
  // A task without an end may run still.
  const ended = spanOf(task)?.to ?? provider.now();
  return {
    send_start_time: Math.max(0, started - day),
    send_end_time: Math.max(started + 30 * day, ended + day),
    taskid,
  };
}
