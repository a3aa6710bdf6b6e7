import type { TextFilter } from '../../../../common/list-rows.ts';
import { skipped, type Check } from '../../engine/check.ts';
import { listCheck, tryEach, type ListContext } from '../lists/list-check.ts';
import { recordList, type List } from '../lists/list.ts';
import { unexpectedRows, unlessComplete, valueFor } from '../lists/matches.ts';
import { askPage, type Query } from '../lists/page.ts';
import { answers, reasons, titles } from '../messages/shared.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';

const day = 86_400_000;

/** A value of a filter that rows of different times share, where there is one, and a time between them. */
function sharedValue(
  filter: TextFilter,
  context: ListContext,
): { readonly value: string; readonly cut: number } | undefined {
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
    : { value: group.value, cut: group.times[Math.floor(group.times.length / 2)]! };
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
  const together = list.textFilters.flatMap((filter) => {
    const shared = sharedValue(filter, context);
    return shared === undefined ? [] : halves({ [filter.parameter]: shared.value }, shared.cut);
  });
  return [...alone, ...together];
}

function withTime(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'filter/with-time',
    title: titles.withTime,
    rows: 2,
    run: async (context) =>
      tryEach(crossedQueries(context), context, async (query) => {
        const page = await context.ask(query);
        const unexpected = unexpectedRows(page, list, query);
        return unexpected.length > 0 ? unexpected : unlessComplete(page, query, list, context.account);
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
    return tryEach(queries, context, async (query) => {
      const first = await askPage(provider, recordList, { ...query, page_size: 100 });
      const pages = Math.ceil(first.total / 100);
      const last =
        pages > 1 ? await askPage(provider, recordList, { ...query, page_no: pages, page_size: 100 }) : first;
      const index = last.items.findIndex((row) => newest - (recordList.timeOf(row) ?? newest) > monthAtMost);
      if (index === -1) return [];
      const days = Math.round((newest - recordList.timeOf(last.items[index]!)!) / day);
      const details = { path: `items[${index}].send_time`, expected: 'at most one month', got: `${days} days` };
      return [createViolation(last.exchange, answers.olderThanMonth(days), details)];
    });
  },
});

/** What holds between filters that are given together. */
export function crossedChecks(list: List): readonly Check<Provider>[] {
  return list === recordList ? [withTime(list), monthWithFilters] : [withTime(list)];
}
