import { skipped, type Check } from '../../engine/check.ts';
import type { Json } from '../exchange.ts';
import { tryEach, listCheck, type ListContext } from '../lists/list-check.ts';
import type { List } from '../lists/list.ts';
import type { Page, Query } from '../lists/page.ts';
import { places } from '../lists/places.ts';
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
    title: { en: 'the same page asked for twice holds the same rows.', zh: '两次请求同一页得到相同的数据。' },
    rows: 1,
    run: async (context) =>
      tryEach(places(context, 2), context, async (place) => {
        const [before, after] = [await context.ask(place), await context.ask(place)];
        const index = idsOf(list, before).findIndex((id, at) => id !== idsOf(list, after)[at]);
        if (index === -1 && before.items.length === after.items.length) return [];
        const path = `items[${Math.max(0, index)}]`;
        return [
          createViolation(
            after.exchange,
            { en: 'answered other rows the second time.', zh: '第二次应答了不同的数据。' },
            { path },
          ),
        ];
      }),
  });
}

function disjoint(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'paging/disjoint',
    title: { en: 'no row is on two pages.', zh: '同一行数据不会出现在两页上。' },
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
      return [
        createViolation(
          next.exchange,
          { en: 'answered a row of page 1 again.', zh: '再次返回了第 1 页的数据。' },
          { path: `items[${index}]` },
        ),
      ];
    },
  });
}

/** Small enough to be walked through. */
const walkLimit = 300;

function union(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'paging/union',
    title: { en: 'all pages together hold every row once.', zh: '所有页合起来恰好包含每一行数据一次。' },
    rows: 1,
    async run({ account, random, ask, tried }) {
      const filter = smallQuery(list, account.rows, random.int(0, account.rows.length - 1), account.total);
      const first = await ask({ ...filter, page_size: 1 });
      if (first.total > walkLimit) {
        return skipped({ en: `More than ${walkLimit} rows match.`, zh: `匹配的数据超过 ${walkLimit} 行。` });
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
      const message = {
        en: `ends pages that hold ${rows.length} rows, ${different} of them different, where total_count says ${first.total}.`,
        zh: `为止各页共 ${rows.length} 行，其中不同的 ${different} 行，而 total_count 为 ${first.total}。`,
      };
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
    title: {
      en: 'page n of size s holds the rows from (n − 1) · s on.',
      zh: '每页 s 条的第 n 页从第 (n − 1) · s 条之后开始。',
    },
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
        const message = {
          en: `answered another row in place ${index} than a page of 100 has in place ${from + index}.`,
          zh: `第 ${index} 行与每页 100 条时的第 ${from + index} 行不同。`,
        };
        return [createViolation(page.exchange, message, { path: `items[${index}]` })];
      });
    },
  });
}

function pastEnd(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'paging/past-end',
    title: {
      en: 'a page past the last is empty and tells the true totals.',
      zh: '超出最后一页时 items 为空，而总数仍然真实。',
    },
    run: async (context) =>
      tryEach([1, 1000], context, async (beyond) => {
        const { account } = context;
        const page = await context.ask({ page_no: Math.ceil(account.total / 100) + beyond, page_size: 100 });
        if (page.items.length === 0 && page.total === account.total) return [];
        const { length } = page.items;
        const message = {
          en: `answered ${length} rows and total_count ${page.total}; there are ${account.total} rows in all.`,
          zh: `应答 ${length} 行，total_count ${page.total}；总共有 ${account.total} 行。`,
        };
        return [
          createViolation(page.exchange, message, {
            expected: { items: 0, total_count: account.total },
            got: { items: length, total_count: page.total },
          }),
        ];
      }),
  });
}

function order(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'paging/order',
    title: { en: 'rows come newest first, as in the examples.', zh: '数据按时间由新到旧排列，与示例一致。' },
    severity: 'warning',
    rows: 2,
    async run({ account, tried, ask }) {
      const times = account.rows.map((row) => list.timeOf(row));
      tried(times.length - 1);
      const index = times.findIndex((time, at) => {
        const before = times[at - 1];
        return time !== undefined && before !== undefined && time > before;
      });
      if (index === -1) return [];
      const { exchange } = await ask({ page_no: Math.floor(index / 100) + 1, page_size: 100 });
      const path = `items[${index % 100}]`;
      return [
        createViolation(
          exchange,
          { en: `answered a row that is newer than the one before it.`, zh: '应答的一行比前一行更新。' },
          { path },
        ),
      ];
    },
  });
}

/** What holds between the pages of a list. */
export function walkChecks(list: List): readonly Check<Provider>[] {
  return [stable(list), disjoint(list), union(list), slices(list), pastEnd(list), order(list)];
}
