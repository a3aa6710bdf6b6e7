import { lenient } from './mistakes.ts';
import { mutant, type ProviderMutant } from './mutant.ts';
import { everyRow, rewriteBody, instead, pageOf, rows, without, type Json } from './rewrite.ts';

const tasks = 'queryTaskList';

/** Mistakes that queryTaskList can have. */
export const taskMutants: readonly ProviderMutant[] = [
  mutant(
    'task-counts-as-texts',
    'task-list/response',
    'queryTaskList: counts are texts.',
    'queryTaskList：各计数是字符串。',
    rows(tasks, (row) => ({ ...row, estimate_send_num: String(row['estimate_send_num']) })),
  ),
  mutant(
    'task-times-in-ms',
    'task-list/response',
    'queryTaskList: times are milliseconds.',
    'queryTaskList：时间为毫秒数。',
    rows(tasks, (row) => ({ ...row, task_start_time: Date.parse(`${row['task_start_time']}Z`) })),
  ),
  mutant(
    'ends-before-start',
    'task-list/consistent',
    'queryTaskList: start and end are exchanged.',
    'queryTaskList：开始与结束时间颠倒。',
    rows(tasks, (row) => ({ ...row, task_start_time: row['task_end_time'], task_end_time: row['task_start_time'] })),
  ),
  mutant(
    'task-tells-its-next-run',
    'task-list/not-ahead',
    'queryTaskList: a task that repeats tells when it runs next, beside what it has sent.',
    'queryTaskList：重复任务给出下次运行的时间，却带着已发送的数量。',
    rows(tasks, (row) => ({
      ...row,
      task_start_time: '2025-03-10 20:00:00',
      task_end_time: '2025-03-10 20:00:08',
    })),
  ),
  mutant(
    'task-sender-ignored',
    'task-list/filter/sender',
    'queryTaskList: sender is ignored.',
    'queryTaskList：忽略 sender。',
    lenient(tasks, (name, value) => name === 'sender' && typeof value === 'string'),
  ),
  mutant(
    'task-time-ignored',
    'task-list/filter/time',
    'queryTaskList: the time range is ignored.',
    'queryTaskList：忽略时间范围。',
    rewriteBody(tasks, (body) =>
      body['task_start_time'] <= body['task_end_time'] ? without(body, 'task_start_time', 'task_end_time') : body,
    ),
  ),
  mutant(
    'task-start-alone-ignored',
    'task-list/filter/one-end',
    'queryTaskList: a start without an end is ignored.',
    'queryTaskList：只有开始时间时忽略之。',
    rewriteBody(tasks, (body) =>
      'task_end_time' in body || !Number.isInteger(body['task_start_time']) ? body : without(body, 'task_start_time'),
    ),
  ),
  mutant(
    'task-end-alone-ignored',
    'task-list/filter/one-end',
    'queryTaskList: an end without a start is ignored.',
    'queryTaskList：只有结束时间时忽略之。',
    rewriteBody(tasks, (body) =>
      'task_start_time' in body || !(body['task_end_time'] > 0) ? body : without(body, 'task_end_time'),
    ),
  ),
  mutant(
    'task-time-by-end',
    'task-list/filter/time-match',
    'queryTaskList: the range is compared with the end alone.',
    'queryTaskList：时间范围只与结束时间比较。',
    (provider) =>
      instead(async (call, _, init) => {
        const { task_start_time: from, task_end_time: to, ...rest } = call.body ?? {};
        if (call.operation !== tasks || !(from <= to)) return undefined;
        const ended = ({ task_end_time: text }: Json): number => Date.parse(`${text.replace(' ', 'T')}+08:00`);
        const all = await everyRow(provider, call, init, rest);
        return pageOf(
          all.filter((row) => ended(row) >= from && ended(row) <= to),
          call,
        );
      })(provider),
  ),
  mutant(
    'counts-of-others',
    'task-list/counts',
    'queryTaskList: failures count as sent.',
    'queryTaskList：失败也计入成功数。',
    rows(tasks, (row) => ({ ...row, send_success_num: row['estimate_send_num'] })),
  ),
];
