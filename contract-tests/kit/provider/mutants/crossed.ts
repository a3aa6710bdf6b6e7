import { inBoth, lenient } from './mistakes.ts';
import { isPlain } from './month.ts';
import { mutant, type ProviderMutant } from './mutant.ts';
import { everyRow, instead, pageOf, rewriteBody, succeeding, without, type Call, type Json } from './rewrite.ts';

const [tasks, records] = ['queryTaskList', 'sendRecordList'] as const;

const isText = (value: unknown): value is string => typeof value === 'string';

/** A filter that does not count where another is given. */
function ignoredWith(name: string, other: string, rule: string): ProviderMutant {
  const operation = rule.startsWith('task-list') ? tasks : records;
  return mutant(
    `${rule.slice(0, rule.indexOf('-'))}-${name}-ignored-with-${other}`,
    rule,
    `${operation}: ${name} is ignored where ${other} is given.`,
    `${operation}：给出 ${other} 时忽略 ${name}。`,
    rewriteBody(operation, (body) => (isText(body[name]) && isText(body[other]) ? without(body, name) : body)),
  );
}

/** Lists whose filters are right one by one, and not together; or right in one stretch of time alone. */
export const crossedMutants: readonly ProviderMutant[] = [
  ...inBoth(
    'time-ignored-with-subject',
    'filter/with-time',
    'the time range is ignored where subjectid is given.',
    '给出 subjectid 时忽略时间范围。',
    ({ operation, start, end }) =>
      rewriteBody(operation, (body) =>
        isText(body['subjectid']) && body[start] <= body[end]
          ? { ...without(body, start, end), ...wide(start, end) }
          : body,
      ),
  ),
  ...inBoth(
    'name-ignored-with-time',
    'filter/with-time',
    'task_name is ignored where a time range is given.',
    '给出时间范围时忽略 task_name。',
    ({ operation, start, end }) =>
      rewriteBody(operation, (body) => (body[start] <= body[end] ? without(body, 'task_name') : body)),
  ),
  ...['sender', 'recipient', 'taskid'].map((name) =>
    mutant(
      `record-time-ignored-with-${name}`,
      'record-list/filter/with-time',
      `sendRecordList: the time range is ignored where ${name} is given.`,
      `sendRecordList：给出 ${name} 时忽略时间范围。`,
      rewriteBody(records, (body) =>
        isText(body[name]) && body['send_start_time'] <= body['send_end_time']
          ? { ...body, ...wide('send_start_time', 'send_end_time') }
          : body,
      ),
    ),
  ),
  mutant(
    'record-start-ignored-with-messageid',
    'record-list/filter/with-time',
    'sendRecordList: where messageid is given, the start of the range is ignored.',
    'sendRecordList：给出 messageid 时忽略时间范围的开始。',
    rewriteBody(records, (body) =>
      isText(body['messageid']) && body['send_start_time'] <= body['send_end_time']
        ? { ...body, send_start_time: 0 }
        : body,
    ),
  ),
  mutant(
    'record-time-ignored-with-status',
    'record-list/filter/with-time',
    'sendRecordList: the time range is ignored where message_status is given.',
    'sendRecordList：给出 message_status 时忽略时间范围。',
    rewriteBody(records, (body) =>
      isText(body['message_status']) && body['send_start_time'] <= body['send_end_time']
        ? { ...body, ...wide('send_start_time', 'send_end_time') }
        : body,
    ),
  ),
  ...['messageid', 'task_name', 'send_agentid', 'message_status'].map((name) =>
    mutant(
      `record-${name}-ignored-without-time`,
      'record-list/filter/without-time',
      `sendRecordList: ${name} is ignored where no time is given.`,
      `sendRecordList：未给时间时忽略 ${name}。`,
      rewriteBody(records, (body) =>
        'send_start_time' in body || 'send_end_time' in body || !isPlain(body) ? body : without(body, name),
      ),
    ),
  ),
  mutant(
    'task-time-ignored-with-sender',
    'task-list/filter/sender',
    'queryTaskList: the time range is ignored where sender is given.',
    'queryTaskList：给出 sender 时忽略时间范围。',
    rewriteBody(tasks, (body) =>
      isText(body['sender']) && body['task_start_time'] <= body['task_end_time']
        ? without(body, 'task_start_time', 'task_end_time')
        : body,
    ),
  ),
  mutant(
    'task-sender-ignored-with-time',
    'task-list/filter/sender',
    'queryTaskList: sender is ignored where a time range is given.',
    'queryTaskList：给出时间范围时忽略 sender。',
    rewriteBody(tasks, (body) => (body['task_start_time'] <= body['task_end_time'] ? without(body, 'sender') : body)),
  ),
  ignoredWith('subjectid', 'task_name', 'task-list/filter/combined'),
  ignoredWith('task_name', 'subjectid', 'task-list/filter/combined'),
  ignoredWith('sender', 'subjectid', 'task-list/filter/sender'),
  ignoredWith('task_name', 'sender', 'task-list/filter/sender'),
  ignoredWith('recipient', 'taskid', 'record-list/filter/combined'),
  ignoredWith('sender', 'send_agentid', 'record-list/filter/combined'),
  ignoredWith('task_name', 'messageid', 'record-list/filter/combined'),
  ignoredWith('message_status', 'subjectid', 'record-list/filter/combined'),
  ignoredWith('taskid', 'message_status', 'record-list/filter/combined'),
  mutant(
    'record-messageid-ignored-with-time',
    'record-list/filter/with-time',
    'sendRecordList: messageid is ignored where a time range is given.',
    'sendRecordList：给出时间范围时忽略 messageid。',
    rewriteBody(records, (body) =>
      body['send_start_time'] <= body['send_end_time'] ? without(body, 'messageid') : body,
    ),
  ),
  mutant(
    'records-of-others',
    'record-list/own-tasks',
    "sendRecordList: another account's records are among the rows.",
    'sendRecordList：数据中混有其他账号的记录。',
    succeeding(records, (json) => ({
      ...json,
      items: json['items'].map((row: Json) =>
        row['recipient_id'] > 'Uf' ? { ...row, taskid: row['taskid'].replace(/^.{4}/u, '0000') } : row,
      ),
    })),
  ),
  mutant(
    'twelve-hours',
    'task-list/filter/time',
    'queryTaskList: hours are told from 1 to 12.',
    'queryTaskList：小时以 12 小时制表示。',
    succeeding(tasks, (json) => ({ ...json, items: json['items'].map(withTwelveHours) })),
  ),
  mutant(
    'page-two-as-texts',
    'session/every-answer',
    'queryTaskList: counts are texts from page 2 on.',
    'queryTaskList：从第 2 页起计数为字符串。',
    succeeding(tasks, (json) =>
      json['page_no'] === 1
        ? json
        : {
            ...json,
            items: json['items'].map((row: Json) => ({ ...row, send_success_num: String(row['send_success_num']) })),
          },
    ),
    ['task-list/paging'],
  ),
  mutant(
    'filtered-as-texts',
    'session/every-answer',
    'sendRecordList: what a filter finds has its times as texts.',
    'sendRecordList：筛选结果的时间是字符串。',
    succeeding(records, (json, { body }: Call) =>
      isText(body?.['taskid'])
        ? { ...json, items: json['items'].map((row: Json) => ({ ...row, send_time: String(row['send_time']) })) }
        : json,
    ),
    ['record-list/filter/taskid'],
  ),
  mutant(
    'empty-without-count',
    'session/every-answer',
    'queryTaskList: where a filter finds nothing, page_count is missing.',
    'queryTaskList：筛选无结果时没有 page_count。',
    succeeding(tasks, (json) => (json['total_count'] > 0 ? json : without(json, 'page_count'))),
    ['task-list/filter/subjectid'],
  ),
  mutant(
    'last-message-only',
    'record-list/filter/messageid',
    'sendRecordList: messageid is compared with the last of several.',
    'sendRecordList：messageid 只与多个中的最后一个比较。',
    (provider) =>
      instead(async (call, _, init) => {
        const id = call.body?.['messageid'];
        if (call.operation !== records || !isText(id) || id === '') return undefined;
        const all = await everyRow(provider, call, init, without(call.body!, 'page_no', 'page_size'));
        return pageOf(
          all.filter((row) => String(row['messageid']).split(',').at(-1) === id),
          call,
        );
      })(provider),
  ),
  ...inBoth(
    'size-appended',
    'parameters/coercion',
    'a page_size that is a text is appended, not added.',
    'page_size 为字符串时被拼接而非相加。',
    ({ operation }) =>
      rewriteBody(operation, (body) =>
        body['page_size'] === '5' && body['page_no'] === '2' ? { ...body, page_size: '50' } : body,
      ),
  ),
  ...inBoth(
    'page-text-is-first',
    'parameters/coercion',
    'a page_no that is a text counts as 1.',
    'page_no 为字符串时按第 1 页处理。',
    ({ operation }) =>
      (provider) =>
        succeeding(operation, (json, { body }) => (body?.['page_no'] === '2' ? { ...json, page_no: 2 } : json))(
          rewriteBody(operation, (body) => (body['page_no'] === '2' ? { ...body, page_no: '1' } : body))(provider),
        ),
  ),
  mutant(
    'status-zero-absent',
    'record-list/parameters/coercion',
    'sendRecordList: message_status 0 as a number counts as absent.',
    'sendRecordList：数字 0 的 message_status 视为未给出。',
    lenient(records, (name, value) => name === 'message_status' && value === 0),
  ),
];

function wide(start: string, end: string): Json {
  return { [start]: Date.parse('2023-01-01T00:00:00Z'), [end]: Date.parse('2025-03-10T08:00:00Z') };
}

function withTwelveHours(row: Json): Json {
  const told = (text: string): string =>
    text.replace(/ (\d\d)/u, (_, hour: string) => ` ${String(Number(hour) % 12 || 12).padStart(2, '0')}`);
  return { ...row, task_start_time: told(row['task_start_time']), task_end_time: told(row['task_end_time']) };
}
