import { recordStatuses, type TextFilter } from '../../../../common/list-rows.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { skipped, type Check } from '../../engine/check.ts';
import { day } from '../day.ts';
import { listCheck, tryEach, type ListContext } from '../lists/list-check.ts';
import { recordList, type List } from '../lists/list.ts';
import { unexpectedRows, unlessComplete, valueFor } from '../lists/matches.ts';
import { askLastPage, askPage } from '../lists/page.ts';
import type { Page, Query } from '../lists/read-page.ts';
import { answers, reasons, titles } from '../messages/shared.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';
import { otherCode } from './record-status.ts';

/** A value of a filter that rows of different times share, where there is one, and a time between them. */
function sharedValue(
  filter: TextFilter,
  context: ListContext,
): { readonly value: string; readonly cut: number; readonly isAlone: boolean } | undefined {
  const { list, account, random } = context;
  const dated = account.rows.flatMap((row) => {
    const [value, time] = [valueFor(filter, row), list.timeOf(row)];
    return value === undefined || time === undefined ? [] : [{ value, time }];
  });
  const groups = random
    .shuffle([...Map.groupBy(dated, ({ value }) => value)])
    .map(([value, rows]) => ({ value, times: [...new Set(rows.map(({ time }) => time))].toSorted((a, b) => a - b) }));
  const group = groups.find(({ times }) => times.length > 1) ?? groups[0];
  return group === undefined
    ? undefined
    : {
        value: group.value,
        cut: group.times[Math.floor(group.times.length / 2)]!,
        isAlone: group.times.length === 1,
      };
}

/** Each filter, and none, with the time before a moment and with the time from it on. */
function crossedQueries(context: ListContext): readonly Query[] {
  const { list, account } = context;
  const [start, end] = list.timeRange;
  const times = account.rows.flatMap((row) => list.timeOf(row) ?? []).toSorted((a, b) => a - b);
  if (times.length < 2) return [];
  const [oldest, newest] = [times[0]!, times.at(-1)!];
  const halves = (filter: Query, cut: number): readonly Query[] => [
    { ...filter, [start]: Math.min(oldest, cut - 1), [end]: cut - 1, page_size: 100 },
    { ...filter, [start]: cut, [end]: newest, page_size: 100 },
  ];
  const alone = halves({}, times[Math.floor(times.length / 2)]!);
  const after = (filter: Query, cut: number): Query => ({
    ...filter,
    [start]: cut + 1,
    [end]: Math.max(newest, cut + 1),
    page_size: 100,
  });
  const together = list.textFilters.flatMap((filter) => {
    const shared = sharedValue(filter, context);
    if (shared === undefined) return [];
    const query = { [filter.parameter]: shared.value };
    // What one row has alone shows a start that is ignored only where the range begins after it.
    return [...halves(query, shared.cut), ...(shared.isAlone ? [after(query, shared.cut)] : [])];
  });
  const middle = times[Math.floor(times.length / 2)]!;
  const byStatus =
    list === recordList ? recordStatuses.flatMap(([message_status]) => halves({ message_status }, middle)) : [];
  return [...alone, ...together, ...byStatus];
}

/** Rows come newest first: where there are many, what begins too early stands on the last page. */
async function oldestUnexpected(
  { total }: Page,
  query: Query,
  { list, ask }: ListContext,
): Promise<readonly CheckViolation[]> {
  if (total <= 100) return [];
  return unexpectedRows(await ask({ ...query, page_no: Math.ceil(total / 100) }), list, query);
}

function withTime(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'filter/with-time',
    title: titles.withTime,
    rows: 2,
    run: async (context) =>
      tryEach(crossedQueries(context), context, async (query) => {
        const page = await context.ask(query);
        const unexpected = [...unexpectedRows(page, list, query), ...(await oldestUnexpected(page, query, context))];
        // No row tells its status, so nobody knows how many there are.
        if (unexpected.length > 0 || 'message_status' in query) return unexpected;
        return unlessComplete(page, query, list, context.account);
      }),
  });
}

/** Without a time the last month is meant: a month has 31 days at most, and a day is left for timezones. */
const monthAtMost = 32 * day;

const monthWithFilters = listCheck(recordList, {
  id: 'default-month-with-filters',
  title: titles.monthWithFilters,
  rows: 1,
  async run(context) {
    const { provider, account, ask } = context;
    const oldest = await ask({ page_no: Math.max(1, Math.ceil(account.total / 100)), page_size: 100 });
    const newest = Math.max(...account.rows.flatMap((row) => recordList.timeOf(row) ?? []));
    const old = oldest.items.filter((row) => newest - (recordList.timeOf(row) ?? newest) > monthAtMost);
    if (old.length === 0) return skipped(reasons.noOldRows);
    const queries = recordList.textFilters.flatMap((filter): readonly Query[] => {
      const value = old.map((row) => valueFor(filter, row)).find((found) => found !== undefined);
      return value === undefined ? [] : [{ [filter.parameter]: value }];
    });
    const statuses = recordStatuses
      .filter(([, code]) => old.some(({ error_code }) => error_code === code))
      .map(([message_status]): Query => ({ message_status }));
    return tryEach([...queries, ...statuses], context, async (query) => {
      const first = await askPage(provider, recordList, { ...query, page_size: 100 });
      const last = await askLastPage(provider, recordList, first, query);
      const index = last.items.findIndex((row) => newest - (recordList.timeOf(row) ?? newest) > monthAtMost);
      if (index === -1) return [];
      const days = Math.round((newest - recordList.timeOf(last.items[index]!)!) / day);
      const details = { path: `items[${index}].send_time`, expected: '≤ 31 d', got: `${days} d` };
      return [createViolation(last.exchange, answers.olderThanMonth(days), details)];
    });
  },
});

/** The shortest month, less a day. */
const monthAtLeast = 27 * day;

/** Every other question about records goes with a time range: this is what clients ask that give none. */
const withoutTime = listCheck(recordList, {
  id: 'filter/without-time',
  title: titles.withoutTime,
  rows: 1,
  async run(context) {
    const { provider, tried } = context;
    const recent = await askPage(provider, recordList, { page_size: 100 });
    const newest = Math.max(...recent.items.flatMap((row) => recordList.timeOf(row) ?? []));
    const rows = recent.items.filter((row) => newest - (recordList.timeOf(row) ?? 0) < monthAtLeast);
    if (rows.length === 0) return skipped(reasons.noExactFilter);
    const queries = recordList.textFilters.flatMap((filter): readonly Query[] => {
      const value = rows.map((row) => valueFor(filter, row)).find((found) => found !== undefined);
      return value === undefined ? [] : [{ [filter.parameter]: value }];
    });
    const byValue = await tryEach(queries, context, async (query) => {
      const page = await askPage(provider, recordList, { ...query, page_size: 100 });
      if (page.total > 0) return unexpectedRows(page, recordList, query);
      return [createViolation(page.exchange, answers.leavesOutRecent, { path: 'total_count', got: 0 })];
    });
    tried(recordStatuses.length);
    const hasFailed = rows.some(({ error_code }) => error_code === failedCode);
    return [...byValue, ...(await byStatusAlone(provider, hasFailed))];
  },
});

/** What failed has a status of its own; what did not has one of three, and no row tells which. */
const failedCode = '999999';

async function byStatusAlone(provider: Provider, hasFailed: boolean): Promise<readonly CheckViolation[]> {
  for (const [message_status, code] of recordStatuses) {
    const { exchange, items, total } = await askPage(provider, recordList, { message_status, page_size: 100 });
    const found = otherCode(exchange, items, code);
    if (found.length > 0) return found;
    if (code === failedCode && hasFailed && total === 0) {
      return [createViolation(exchange, answers.leavesOutRecent, { path: 'total_count', got: 0 })];
    }
  }
  return [];
}

/** What holds between filters that are given together. */
export function crossedChecks(list: List): readonly Check<Provider>[] {
  return list === recordList ? [withTime(list), withoutTime, monthWithFilters] : [withTime(list)];
}
