import { lenient, inBoth, refusing } from './mistakes.ts';
import { mutant, type ProviderMutant } from './mutant.ts';
import { answer, rewriteBody, instead, refusal, without, type Json } from './rewrite.ts';

/** An id that ends in an error where it holds this. */
const breakingId = (
  parameter: string,
  list: 'task-list' | 'record-list',
  [en, zh, odd]: readonly [string, string, string],
): ProviderMutant => {
  const operation = list === 'task-list' ? 'queryTaskList' : 'sendRecordList';
  return mutant(
    `${list}-${parameter}-breaks`,
    `${list}/filter/id-characters`,
    `${operation}: ${en} in ${parameter} is an error.`,
    `${operation}：${parameter} 中的${zh}导致错误。`,
    refusing(
      operation,
      (body) => String(body?.[parameter] ?? '').includes(odd),
      () => refusal('999999'),
    ),
  );
};

/** Lists that get their filters wrong. */
export const filterMutants: readonly ProviderMutant[] = [
  ...inBoth('subject-ignored', 'filter/subjectid', 'subjectid is ignored.', '忽略 subjectid。', ({ operation }) =>
    lenient(operation, (name, value) => name === 'subjectid' && typeof value === 'string'),
  ),
  ...inBoth('name-ignored', 'filter/task-name', 'task_name is ignored.', '忽略 task_name。', ({ operation }) =>
    lenient(operation, (name, value) => name === 'task_name' && typeof value === 'string'),
  ),
  ...inBoth(
    'name-with-wildcards',
    'filter/task-name-characters',
    'task_name goes into LIKE as it is: % finds every name.',
    'task_name 原样放入 LIKE：% 匹配所有名称。',
    ({ operation }) => lenient(operation, (name, value) => name === 'task_name' && value === '%'),
  ),
  ...inBoth(
    'name-by-prefix',
    'filter/task-name-match',
    'part of a task_name finds names that do not have it.',
    '部分 task_name 匹配了不含它的名称。',
    ({ operation }) =>
      (provider) =>
        instead(async (call, _, init) => {
          if (call.operation !== operation || typeof call.body?.['task_name'] !== 'string') return undefined;
          const full = (await (await provider(call.url.href, init)).json()) as Json;
          const isPart = full['items']?.every(({ task_name }: Json) => task_name !== call.body!['task_name']);
          // Where nothing is wholly the text, its first letter is looked for.
          if (isPart !== true || full['total_count'] === 0) return undefined;
          return provider(call.url.href, { ...init, body: JSON.stringify(without(call.body, 'task_name')) });
        })(provider),
  ),
  ...inBoth(
    'last-filter-wins',
    'filter/combined',
    'of several filters the last wins.',
    '多个筛选条件中只有最后一个生效。',
    ({ operation, start, end }) =>
      rewriteBody(operation, (body) => {
        const names = Object.keys(body).filter((name) => !['page_no', 'page_size', start, end].includes(name));
        return names.length > 1 ? without(body, ...names.slice(0, -1)) : body;
      }),
  ),
  ...inBoth(
    'subject-ignored-on-page-two',
    'filter/paged',
    'subjectid is ignored from page 2 on.',
    '从第 2 页起忽略 subjectid。',
    ({ operation }) =>
      rewriteBody(operation, (body) => (Number(body['page_no']) > 1 ? without(body, 'subjectid') : body)),
  ),
  ...inBoth(
    'time-ignored-on-page-two',
    'filter/paged',
    'the time range is ignored from page 2 on.',
    '从第 2 页起忽略时间范围。',
    ({ operation, start, end }) =>
      rewriteBody(operation, (body) => (Number(body['page_no']) > 1 ? without(body, start, end) : body)),
  ),
  mutant(
    'task-sender-ignored-on-page-two',
    'task-list/filter/paged',
    'queryTaskList: sender is ignored from page 2 on.',
    'queryTaskList：从第 2 页起忽略 sender。',
    rewriteBody('queryTaskList', (body) => (Number(body['page_no']) > 1 ? without(body, 'sender') : body)),
  ),
  mutant(
    'task-sender-ignored-in-rows',
    'task-list/filter/paged',
    'queryTaskList: from page 2 on sender holds for total_count, and not for the rows.',
    'queryTaskList：从第 2 页起 sender 只对 total_count 生效，对数据无效。',
    (provider) =>
      instead(async (call, _, init) => {
        const { operation, body, url } = call;
        if (operation !== 'queryTaskList' || !(body?.['page_no'] > 1) || body?.['sender'] === undefined)
          return undefined;
        const [right, wrong] = (await Promise.all(
          [body, without(body, 'sender')].map(async (asked) =>
            (await provider(url.href, { ...init, body: JSON.stringify(asked) })).json(),
          ),
        )) as [Json, Json];
        return right['ret_code'] === '000000'
          ? answer({ ...right, items: wrong['items'].slice(0, right['items'].length) })
          : undefined;
      })(provider),
  ),
  mutant(
    'record-status-ignored-on-page-two',
    'record-list/filter/paged',
    'sendRecordList: message_status is ignored from page 2 on.',
    'sendRecordList：从第 2 页起忽略 message_status。',
    rewriteBody('sendRecordList', (body) => (Number(body['page_no']) > 1 ? without(body, 'message_status') : body)),
  ),
  ...inBoth(
    'name-with-line-break',
    'filter/task-name-characters',
    'a line break in task_name is an error.',
    'task_name 中含换行时出错。',
    ({ operation }) =>
      instead(({ operation: asked, body }) =>
        asked === operation && /\n/.test(String(body?.['task_name']))
          ? Response.json({ ret_code: '999999', ret_msg: '系统异常,请重试' })
          : undefined,
      ),
  ),
  breakingId('subjectid', 'task-list', ['a quote', '引号', "'"]),
  breakingId('sender', 'task-list', ['a double quote', '双引号', '"']),
  breakingId('taskid', 'record-list', ['a quote', '引号', "'"]),
  breakingId('sender', 'record-list', ['a double quote', '双引号', '"']),
  breakingId('recipient', 'record-list', ['a backslash', '反斜杠', '\\']),
  breakingId('send_agentid', 'record-list', ['an emoji', '表情', '😀']),
  breakingId('subjectid', 'record-list', ['a quote', '引号', "'"]),
  breakingId('messageid', 'record-list', ['a quote', '引号', "'"]),
];
