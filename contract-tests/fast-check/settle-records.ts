import fc from 'fast-check';
import { formatLocalTime, parseLocalTime } from '../../common/local-time.ts';
import type { SchemaName } from '../../generators/generated/catalogue.ts';
import type { BroadcastTaskItem, SendRecordItem } from '../../generators/generated/types.ts';
import type { Settling } from './from-schema.ts';

interface Page<T> {
  readonly items: readonly T[];
  readonly page_no: number;
  readonly page_size: number;
  readonly total_count: number;
}

/** What holds beyond the schemas of requests and answers. */
export const settleRecords: Partial<Record<SchemaName, Settling>> = {
  timezone: () => timezones(),
  broadcastTaskItem: (items: fc.Arbitrary<BroadcastTaskItem>) =>
    fc.tuple(items, span(), counters()).map(([item, { start, end }, counts]) => {
      const times = {
        task_start_time: formatLocalTime(start, item.timezone),
        task_end_time: formatLocalTime(end, item.timezone),
      };
      return { ...item, ...times, ...counts };
    }),
  sendRecordItem: (items: fc.Arbitrary<SendRecordItem>) => items.map(settleRecord),
  queryTaskListResponse: (pages: fc.Arbitrary<Page<BroadcastTaskItem>>) =>
    pages.map((page) => settlePage(page, ({ task_start_time, timezone }) => parseLocalTime(task_start_time, timezone))),
  sendRecordListResponse: (pages: fc.Arbitrary<Page<SendRecordItem>>) =>
    pages.map((page) => settlePage(page, ({ send_time }) => send_time)),
  queryTaskListRequest: (requests: fc.Arbitrary<object>) =>
    requests.map((request) => inTime(request, 'task_start_time', 'task_end_time')),
  sendRecordListRequest: (requests: fc.Arbitrary<object>) =>
    requests.map((request) => inTime(request, 'send_start_time', 'send_end_time')),
};

/** Those of the earth, in quarters of an hour. */
function timezones(): fc.Arbitrary<string> {
  return fc.integer({ min: -48, max: 56 }).map((quarters) => {
    const minutes = Math.abs(quarters) * 15;
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
    return `GMT${quarters < 0 ? '-' : '+'}${hours}:${rest}`;
  });
}

const lastSecond = Date.UTC(9999, 11, 30);

function span(): fc.Arbitrary<{ readonly start: number; readonly end: number }> {
  return fc
    .tuple(fc.integer({ min: 86_400_000, max: lastSecond }), fc.integer({ min: 0, max: 86_400_000 }))
    .map(([start, lasts]) => ({ start, end: Math.min(start + lasts, lastSecond) }));
}

/** Nobody is counted twice; while a task goes on, some are not counted yet. */
function counters(): fc.Arbitrary<
  Pick<BroadcastTaskItem, 'estimate_send_num' | 'send_success_num' | 'send_error_num'>
> {
  const count = fc.integer({ min: 0, max: 1_000_000_000 });
  return fc
    .tuple(count, count, fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, count))
    .map(([success, error, open]) => ({
      estimate_send_num: success + error + open,
      send_success_num: success,
      send_error_num: error,
    }));
}

/** What was not sent has no message, and no status is older than the sending. */
function settleRecord(record: SendRecordItem): SendRecordItem {
  const { send_time: one, status_update_time: other, messageid } = record;
  return {
    ...record,
    error_code: messageid === '' ? '999999' : record.error_code,
    send_time: Math.min(one, other),
    status_update_time: Math.max(one, other),
  };
}

/** Counters that agree with the items, newest first. */
function settlePage<T>(page: Page<T>, timeOfItem: (item: T) => number): unknown {
  const { page_size, total_count } = page;
  const items = page.items.slice(0, page_size).toSorted((one, other) => timeOfItem(other) - timeOfItem(one));
  // Far enough from the end of the numbers that the rows before this page can be counted.
  const page_no = 1 + ((page.page_no - 1) % 1_000_000_000);
  const before = (page_no - 1) * page_size;
  const isFull = items.length === page_size;
  const beyond = total_count % 1_000_000;
  const total = items.length === 0 ? Math.min(beyond, before) : before + items.length + (isFull ? beyond : 0);
  return { ...page, items, page_no, total_count: total, page_count: Math.ceil(total / page_size) };
}

type Bound = string | number | undefined;

/** A range does not end before it starts, however its ends are spelt. */
function inTime(request: object, start: string, end: string): object {
  const given = request as Readonly<Record<string, Bound>>;
  const [from, to] = [given[start], given[end]];
  if (from === undefined || to === undefined || Number(from) <= Number(to)) return request;
  return { ...request, [start]: to, [end]: from };
}
