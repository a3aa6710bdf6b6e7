import { skipped, type Check } from '../../engine/check.ts';
import type { Json } from '../exchange.ts';
import { tryEach, listCheck, type ListContext } from '../lists/list-check.ts';
import type { List } from '../lists/list.ts';
import { valueFor } from '../lists/matches.ts';
import { pageOf } from '../lists/page.ts';
import { places } from '../lists/places.ts';
import type { Page, Query } from '../lists/read-page.ts';
import { listWalkMessages } from '../messages/list-walk.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';

const idsOf = (list: List, { items }: Page): readonly string[] => items.map((row) => list.idOf(row));

function countsOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function stable(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'paging/stable',
    title: listWalkMessages.pagingStableTitle,
    rows: 1,
    run: async (context) =>
      tryEach(places(context, 2), context, async (place) => {
        const [before, after] = [await context.ask(place), await context.ask(place)];
        const index = idsOf(list, before).findIndex((id, at) => id !== idsOf(list, after)[at]);
        if (index === -1 && before.items.length === after.items.length) return [];
        const path = `items[${Math.max(0, index)}]`;
        return [createViolation(after.exchange, listWalkMessages.otherRowsTheSecond, { path })];
      }),
  });
}

function disjoint(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'paging/disjoint',
    title: listWalkMessages.pagingDisjointTitle,
    rows: 2,
    async run(context) {
      const { account, random, ask } = context;
      const page_size = random.int(1, Math.max(1, Math.min(20, Math.floor(account.total / 2))));
      const first = await ask({ page_no: 1, page_size });
      const next = await ask({ page_no: 2, page_size });
      const seen = countsOf(idsOf(list, first));
      const known = countsOf(account.rows.map((row) => list.idOf(row)));
      const index = next.items.findIndex((row) => {
        const id = list.idOf(row);
        const times = (seen.get(id) ?? 0) + 1;
        seen.set(id, times);
        // Rows that look alike are told from one that comes again by how many of them there are.
        return times > (list.hasOwnId(row) ? 1 : (known.get(id) ?? 1));
      });
      if (index === -1) return [];
      return [createViolation(next.exchange, listWalkMessages.aRowOfPage, { path: `items[${index}]` })];
    },
  });
}

/** Small enough to be walked through. */
const walkLimit = 300;

function union(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'paging/union',
    title: listWalkMessages.pagingUnionTitle,
    rows: 1,
    async run({ account, random, ask, tried }) {
      const filter = smallQuery(list, account.rows, random.int(0, account.rows.length - 1), account.total);
      const first = await ask({ ...filter, page_size: 1 });
      if (first.total > walkLimit) {
        return skipped(listWalkMessages.moreThanRowsMatch(walkLimit));
      }
      const page_size = Math.max(Math.ceil(first.total / 6), random.int(1, 10));
      const rows: Json[] = [];
      let page = first;
      for (let page_no = 1; page_no <= Math.ceil(first.total / page_size); page_no += 1) {
        tried();
        page = await ask({ ...filter, page_no, page_size });
        rows.push(...page.items);
      }
      const own = rows.filter((row) => list.hasOwnId(row));
      const different = rows.length - own.length + new Set(own.map((row) => list.idOf(row))).size;
      if (rows.length === first.total && different === rows.length) return [];
      const message = listWalkMessages.endsPagesThatHoldRows(rows.length, different, first.total);
      return [createViolation(page.exchange, message, { path: 'items', expected: first.total, got: different })];
    },
  });
}

/** A filter that few rows match, where all are too many. */
function smallQuery(list: List, rows: ListContext['account']['rows'], index: number, all: number): Query {
  const value = rows[index]!['taskid'];
  const isNeeded = all > walkLimit && list.textFilters.some(({ parameter }) => parameter === 'taskid');
  return isNeeded && typeof value === 'string' ? { taskid: value } : {};
}

function slices(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'paging/slices',
    title: listWalkMessages.pagingSlicesTitle,
    rows: 1,
    async run(context) {
      const { account, random, ask } = context;
      const { rows } = account;
      const cases = Array.from({ length: 3 }, (_, index) => {
        const page_size = random.int(1, Math.max(1, Math.min(20, Math.ceil(rows.length / 2))));
        const page_no = index === 0 ? 1 : random.int(1, Math.ceil(rows.length / page_size));
        return { page_no, page_size };
      });
      return tryEach(cases, context, async (place) => {
        const page = await ask(place);
        const from = (place.page_no - 1) * place.page_size;
        const expected = rows.slice(from, from + place.page_size).map((row) => list.idOf(row));
        const index = expected.findIndex((id, at) => id !== idsOf(list, page)[at]);
        if (index === -1) return [];
        const message = listWalkMessages.anotherRowInPlace(index, from + index);
        return [createViolation(page.exchange, message, { path: `items[${index}]` })];
      });
    },
  });
}

/** Pages so far on that 32 bits do not hold how many rows come before them. */
const offsetPast32Bits = 30_000_000;

/** The page calls page_no an Integer: a provider may refuse one that its Integer does not hold. */
const pagePast32Bits = 3_000_000_000;

function pastEnd(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'paging/past-end',
    title: listWalkMessages.pagingPastEndTitle,
    run: async (context) =>
      tryEach([1, 1000, offsetPast32Bits, pagePast32Bits], context, async (beyond) => {
        const { provider, account } = context;
        const place = { page_no: Math.ceil(account.total / 100) + beyond, page_size: 100 };
        const exchange = await provider.call(list.operation, { body: JSON.stringify({ ...account.base, ...place }) });
        if (beyond === pagePast32Bits && exchange.retCode === '999994') return [];
        const page = pageOf(exchange);
        if (page.items.length === 0 && page.total === account.total) return [];
        const { length } = page.items;
        const message = listWalkMessages.rowsAndTotalCount(length, page.total, account.total);
        return [
          createViolation(page.exchange, message, {
            expected: { items: 0, total_count: account.total },
            got: { items: length, total_count: page.total },
          }),
        ];
      }),
  });
}

/** The first row that is newer than the one before it; -1 where there is none. */
function newerRow(list: List, rows: readonly Json[]): number {
  const times = rows.map((row) => list.timeOf(row));
  return times.findIndex((time, at) => {
    const before = times[at - 1];
    return time !== undefined && before !== undefined && time > before;
  });
}

/** Each filter with a value that rows of different times have. */
function sharedQueries({ list, account: { rows } }: ListContext): readonly Query[] {
  return list.textFilters.flatMap((filter) => {
    const first = new Map<string, number>();
    for (const row of rows) {
      const [value, time] = [valueFor(filter, row), list.timeOf(row)];
      if (value === undefined || time === undefined) continue;
      if (time !== (first.get(value) ?? time)) return [{ [filter.parameter]: value }];
      first.set(value, time);
    }
    return [];
  });
}

function order(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'paging/order',
    title: listWalkMessages.pagingOrderTitle,
    severity: 'warning',
    rows: 2,
    async run(context) {
      const { account, tried, ask } = context;
      tried(account.rows.length - 1);
      const index = newerRow(list, account.rows);
      if (index !== -1) {
        const { exchange } = await ask({ page_no: Math.floor(index / 100) + 1, page_size: 100 });
        return [createViolation(exchange, listWalkMessages.aRowThatIs, { path: `items[${index % 100}]` })];
      }
      return tryEach(sharedQueries(context), context, async (query) => {
        const { exchange, items } = await ask({ ...query, page_size: 100 });
        const found = newerRow(list, items);
        return found === -1
          ? []
          : [createViolation(exchange, listWalkMessages.aRowThatIs, { path: `items[${found}]` })];
      });
    },
  });
}

/** What holds between the pages of a list. */
export function walkChecks(list: List): readonly Check<Provider>[] {
  return [stable(list), disjoint(list), union(list), slices(list), pastEnd(list), order(list)];
}
