import { mutant, type ProviderMutant } from './mutant.ts';
import { instead, rewriteBody, type Json, type Mutation } from './rewrite.ts';

const records = 'sendRecordList';

/** sendRecordList without a time, where a filter is given, from this moment on. */
const untimedFrom = (start: number, end?: number): Mutation =>
  rewriteBody(records, (body) =>
    'send_start_time' in body || 'send_end_time' in body || !isPlain(body)
      ? body
      : { ...body, send_start_time: start, ...(end === undefined ? {} : { send_end_time: end }) },
  );

/** Whether nothing in a body would be refused. */
export const isPlain = (body: Json): boolean =>
  Object.entries(body).every(([name, value]) =>
    name.startsWith('page_') ? Number.isInteger(value) && value > 0 : typeof value === 'string',
  );

/** sendRecordList whose default month is another, or is cut out of what is asked for. */
export const monthMutants: readonly ProviderMutant[] = [
  mutant(
    'month-off-with-filter',
    'record-list/default-month-with-filters',
    'sendRecordList: without a time everything is answered, where another filter is given.',
    'sendRecordList：未给时间但有其他筛选条件时返回全部。',
    (provider) => {
      const all = untimedFrom(0)(provider);
      return instead(({ body, url }, _, init) =>
        Object.keys(body ?? {}).some((name) => !name.startsWith('page_')) ? all(url.href, init) : undefined,
      )(provider);
    },
  ),
  mutant(
    'month-off-with-status',
    'record-list/default-month-with-filters',
    'sendRecordList: without a time everything is answered, where message_status is given.',
    'sendRecordList：未给时间但有 message_status 时返回全部。',
    (provider) => {
      const all = untimedFrom(0)(provider);
      return instead(({ body, url }, _, init) =>
        typeof body?.['message_status'] === 'string' ? all(url.href, init) : undefined,
      )(provider);
    },
  ),
  mutant(
    'failed-lost-without-time',
    'record-list/filter/without-time',
    'sendRecordList: without a time message_status 9 finds nothing.',
    'sendRecordList：未给时间时 message_status 9 查不到数据。',
    (provider) => {
      const none = untimedFrom(0, 1)(provider);
      return instead(({ body, url }, _, init) => (body?.['message_status'] === '9' ? none(url.href, init) : undefined))(
        provider,
      );
    },
  ),
  mutant(
    'previous-month',
    'record-list/default-month',
    'sendRecordList: without a time the calendar month before this one is answered.',
    'sendRecordList：未给时间时返回上一个自然月。',
    untimedFrom(Date.parse('2025-02-01T00:00:00Z'), Date.parse('2025-02-28T23:59:59Z')),
  ),
  mutant(
    'month-to-yesterday',
    'record-list/default-month',
    'sendRecordList: without a time the last month up to yesterday is answered.',
    'sendRecordList：未给时间时返回截至昨天的一个月。',
    untimedFrom(Date.parse('2025-01-01T00:00:00Z'), Date.parse('2025-03-09T08:00:00Z')),
  ),
  mutant(
    'range-cut-to-month',
    'record-list/old-records',
    'sendRecordList: an older range is cut to the last month.',
    'sendRecordList：更早的时间范围被截断为最近一个月。',
    rewriteBody(records, (body) =>
      Number(body['send_end_time']) < Date.parse('2025-02-20T00:00:00Z') &&
      body['send_start_time'] < body['send_end_time']
        ? { ...body, send_start_time: 1, send_end_time: 2 }
        : body,
    ),
  ),
];
