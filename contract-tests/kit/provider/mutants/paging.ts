import { inBoth, placeOf, refusing } from './mistakes.ts';
import { mutant, type ProviderMutant } from './mutant.ts';
import { answer, rewriteBody, instead, refusal, rows, succeeding, type Json } from './rewrite.ts';

/** Lists that get their pages wrong. */
export const pagingMutants: readonly ProviderMutant[] = [
  ...inBoth('renamed-field', 'response', 'taskid is called task_id.', 'taskid 写成 task_id。', ({ operation }) =>
    rows(operation, ({ taskid, ...row }) => ({ ...row, task_id: taskid })),
  ),
  ...inBoth('null-items', 'response', 'no rows are items: null.', '没有数据时 items 为 null。', ({ operation }) =>
    succeeding(operation, (json) => ({ ...json, items: null })),
  ),
  ...inBoth('text-totals', 'response', 'total_count is a text.', 'total_count 是字符串。', ({ operation }) =>
    succeeding(operation, (json) => ({ ...json, total_count: String(json['total_count']) })),
  ),
  ...inBoth('ten-rows', 'paging/defaults', 'a page has 10 rows by default.', '默认每页 10 条。', ({ operation }) =>
    rewriteBody(operation, (body) => ({ page_size: 10, ...body })),
  ),
  ...inBoth('page-from-zero', 'paging/echo', 'page_no is told from 0.', 'page_no 从 0 开始。', ({ operation }) =>
    succeeding(operation, (json) => ({ ...json, page_no: json['page_no'] - 1 })),
  ),
  ...inBoth(
    'size-ignored',
    'paging/size',
    'page_size is ignored.',
    '忽略 page_size。',
    ({ operation }) =>
      (provider) =>
        succeeding(operation, (json, call) => ({ ...json, page_size: placeOf(call).size }))(
          rewriteBody(operation, (body) =>
            'page_size' in body &&
            body['page_size'] < 100 &&
            body['page_size'] > 0 &&
            Number.isInteger(body['page_size'])
              ? { ...body, page_size: 15 }
              : body,
          )(provider),
        ),
  ),
  ...inBoth(
    'floored-count',
    'paging/page-count',
    'page_count is rounded down.',
    'page_count 向下取整。',
    ({ operation }) =>
      succeeding(operation, (json) => ({ ...json, page_count: Math.floor(json['total_count'] / json['page_size']) })),
  ),
  ...inBoth(
    'total-of-page',
    'paging/total',
    'total_count is that of the page.',
    'total_count 只计当前页。',
    ({ operation }) =>
      succeeding(operation, (json) => ({
        ...json,
        total_count: json['items'].length,
        page_count: json['items'].length > 0 ? 1 : 0,
      })),
  ),
  ...inBoth(
    'restless',
    'paging/stable',
    'rows of the same time change places.',
    '同一查询的数据顺序不固定。',
    ({ operation }) =>
      (provider) => {
        let nth = 0;
        return succeeding(operation, (json) => ({
          ...json,
          items: nth++ % 2 === 0 ? json['items'] : json['items'].toReversed(),
        }))(provider);
      },
  ),
  ...inBoth(
    'overlapping',
    'paging/disjoint',
    'each page begins with the last row of the one before.',
    '每页以前一页的最后一行开头。',
    ({ operation }) =>
      (provider) =>
        instead(async (call, _, init) => {
          const { page, size } = placeOf(call);
          if (call.operation !== operation || page !== 2 || size > 50) return undefined;
          const before = (await (
            await provider(call.url.href, { ...init, body: JSON.stringify({ ...call.body, page_no: 1 }) })
          ).json()) as Json;
          const json = (await (await provider(call.url.href, init)).json()) as Json;
          if (json['ret_code'] !== '000000' || before['ret_code'] !== '000000') return undefined;
          return answer({ ...json, items: [...before['items'].slice(-1), ...json['items'].slice(0, -1)] });
        })(provider),
  ),
  ...inBoth(
    'last-row-lost',
    'paging/union',
    'the last row of all is left out.',
    '遗漏全部数据的最后一行。',
    ({ operation }) =>
      succeeding(operation, (json) => ({
        ...json,
        items: json['page_no'] === json['page_count'] ? json['items'].slice(0, -1) : json['items'],
      })),
  ),
  ...inBoth(
    'off-by-one',
    'paging/slices',
    'pages are one row late.',
    '每页错后一行。',
    ({ operation }) =>
      (provider) =>
        instead(async (call, _, init) => {
          const { page, size } = placeOf(call);
          if (call.operation !== operation || size > 40 || !Number.isInteger(size) || !(size > 0)) return undefined;
          const whole = (await (
            await provider(call.url.href, {
              ...init,
              body: JSON.stringify({ ...call.body, page_no: 1, page_size: 100 }),
            })
          ).json()) as Json;
          if (whole['ret_code'] !== '000000') return undefined;
          const from = (page - 1) * size + 1;
          const total = whole['total_count'];
          if (from + size > 100) return undefined;
          return answer({
            ...whole,
            page_no: page,
            page_size: size,
            page_count: Math.ceil(total / size),
            items: whole['items'].slice(from, from + size),
          });
        })(provider),
  ),
  ...inBoth(
    'last-again',
    'paging/past-end',
    'past the last page the last comes again.',
    '超出最后一页时返回最后一页。',
    ({ operation }) =>
      (provider) =>
        instead(async (call, _, init) => {
          const { page, size } = placeOf(call);
          if (call.operation !== operation || page < 2) return undefined;
          const json = (await (await provider(call.url.href, init)).json()) as Json;
          if (json['ret_code'] !== '000000' || json['items'].length > 0) return undefined;
          const last = Math.max(1, json['page_count']);
          const again = (await (
            await provider(call.url.href, {
              ...init,
              body: JSON.stringify({ ...call.body, page_no: last, page_size: size }),
            })
          ).json()) as Json;
          return answer({ ...again, page_no: page });
        })(provider),
  ),
  ...inBoth(
    'no-totals-past-end',
    'paging/past-end',
    'past the last page total_count is 0.',
    '超出最后一页时 total_count 为 0。',
    ({ operation }) =>
      succeeding(operation, (json) => (json['items'].length > 0 ? json : { ...json, total_count: 0, page_count: 0 })),
  ),
  ...inBoth('oldest-first', 'paging/order', 'rows come oldest first.', '数据由旧到新排列。', ({ operation }) =>
    succeeding(operation, (json) => ({ ...json, items: json['items'].toReversed() })),
  ),
  ...inBoth(
    'no-maximum',
    'paging/maximum',
    'a page may have any size.',
    '每页条数没有上限。',
    ({ operation }) =>
      (provider) =>
        succeeding(operation, (json, { body }) =>
          Number(body?.['page_size']) === 101 ? { ...json, page_size: 101 } : json,
        )(rewriteBody(operation, (body) => (body['page_size'] === 101 ? { ...body, page_size: 100 } : body))(provider)),
  ),
  ...inBoth(
    'no-maximum-as-text',
    'paging/maximum',
    'a page may have any size where page_size is a text.',
    'page_size 为字符串时没有上限。',
    ({ operation }) =>
      (provider) =>
        succeeding(operation, (json, { body }) => (body?.['page_size'] === '101' ? { ...json, page_size: 101 } : json))(
          rewriteBody(operation, (body) => (body['page_size'] === '101' ? { ...body, page_size: 100 } : body))(
            provider,
          ),
        ),
  ),
  ...inBoth('fifty-rows', 'paging/maximum', 'a page has 50 rows at most.', '每页最多 50 条。', ({ operation }) =>
    refusing(
      operation,
      (body) => Number(body?.['page_size']) > 50,
      () => refusal('999994'),
    ),
  ),
  mutant(
    'size-ignored-with-time',
    'session/every-answer',
    'queryTaskList: page_size is ignored where a time range is given.',
    'queryTaskList：给出时间范围时忽略 page_size。',
    succeeding('queryTaskList', (json, { body }) =>
      body?.['task_start_time'] === undefined ? json : { ...json, items: json['items'].slice(0, 15) },
    ),
    ['task-list/filter/with-time'],
  ),
  mutant(
    'page-too-many-with-time',
    'session/every-answer',
    'queryTaskList: page_count is one too many where a time range is given.',
    'queryTaskList：给出时间范围时 page_count 多一。',
    succeeding('queryTaskList', (json, { body }) =>
      body?.['task_start_time'] === undefined ? json : { ...json, page_count: json['page_count'] + 1 },
    ),
    ['task-list/filter/time'],
  ),
  mutant(
    'total-of-all-with-time',
    'session/every-answer',
    'queryTaskList: total_count is that of all tasks where a time range is given.',
    'queryTaskList：给出时间范围时 total_count 仍为全部任务数。',
    succeeding('queryTaskList', (json, { body }) =>
      body?.['task_start_time'] === undefined ? json : { ...json, total_count: 41, page_count: 1 },
    ),
    ['task-list/filter/time'],
  ),
  ...(['task-list', 'record-list'] as const).map((family) => {
    const operation = family === 'task-list' ? 'queryTaskList' : 'sendRecordList';
    return mutant(
      `${family}-row-twice-with-subject`,
      'session/every-answer',
      `${operation}: where subjectid is given, a page has its first row twice.`,
      `${operation}：给出 subjectid 时每页的第一行出现两次。`,
      succeeding(operation, (json, { body }) =>
        body?.['subjectid'] === undefined || json['items'].length < 2
          ? json
          : { ...json, items: [json['items'][0], json['items'][0], ...json['items'].slice(2)] },
      ),
      [`${family}/filter/subjectid`],
    );
  }),
];
