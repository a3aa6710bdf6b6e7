import { formatLocalTime } from '../../../common/local-time.ts';
import type { BroadcastTaskItem } from '../../../generators/generated/types.ts';
import type { Platform } from '../platform.ts';
import type { BroadcastTask } from '../store/records.ts';
import type { BroadcastTaskFilter } from '../store/store.ts';
import type { Behaviour } from '../tenant/behaviour.ts';
import type { Operation } from './operation.ts';
import { rowsAnswer, textFilter } from './paging.ts';
import type { ParameterValues } from './parameters.ts';
import { rememberJson } from './wire-json.ts';

/** Section of the page: 查询群发任务数据. */
export function createQueryTaskList(platform: Platform): Operation {
  const toJson = rememberJson(broadcastTaskItem, platform);
  return {
    rules: [],
    handle({ tenant, values, behaviour }) {
      return rowsAnswer(tenant.store.broadcastTasks, filterOf(values, behaviour), values, toJson);
    },
  };
}

function filterOf(values: ParameterValues, { textMatch, taskTimeMatch }: Behaviour): BroadcastTaskFilter {
  const name = textFilter(values['task_name']);
  return {
    ...timeFilter(
      values['task_start_time'] as number | undefined,
      values['task_end_time'] as number | undefined,
      taskTimeMatch,
    ),
    sender: textFilter(values['sender']),
    subjectId: textFilter(values['subjectid']),
    name: name === undefined ? undefined : { text: name, match: textMatch },
  };
}

function timeFilter(
  from: number | undefined,
  to: number | undefined,
  match: Behaviour['taskTimeMatch'],
): BroadcastTaskFilter {
  if (match === 'overlap') return { endFrom: from, startTo: to };
  if (match === 'within') return { startFrom: from, endTo: to };
  return { startFrom: from, startTo: to };
}

/** A broadcast task as the provider writes it. */
function broadcastTaskItem(task: BroadcastTask): BroadcastTaskItem {
  return {
    task_name: task.name,
    send_error_num: task.sendErrorNum,
    estimate_send_num: task.estimateSendNum,
    task_source: task.source,
    timezone: task.timezone,
    task_end_time: formatLocalTime(task.endTime, task.timezone),
    send_success_num: task.sendSuccessNum,
    send_time_type: task.sendTimeType,
    taskid: task.id,
    task_start_time: formatLocalTime(task.startTime, task.timezone),
    subjectid: task.subjectId,
  };
}
