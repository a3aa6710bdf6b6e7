import type { CheckViolation } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import { succeeded } from '../exchange.ts';
import { tryEach, listCheck } from '../lists/list-check.ts';
import type { List } from '../lists/list.ts';
import { pageViolations } from '../lists/page-violations.ts';
import { askPage, readPage } from '../lists/page.ts';
import { places } from '../lists/places.ts';
import { observations } from '../messages.ts';
import type { Provider } from '../target.ts';
import { createViolation, unlessCode } from '../violation.ts';

function defaults(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'paging/defaults',
    title: {
      en: 'page 1 with 15 rows is answered where no page is asked for.',
      zh: '未指定页码时应答第 1 页，每页 15 条。',
    },
    async run({ provider }) {
      const page = await askPage(provider, list, {});
      return pageViolations(page, { page_no: 1, page_size: 15 }, ['page_no', 'page_size', 'size']);
    },
  });
}

/** Rules that each page of a list keeps, held against pages chosen by the seed. */
function perPage(
  list: List,
  id: string,
  title: { en: string; zh: string },
  rule: Parameters<typeof pageViolations>[2],
): Check<Provider> {
  return listCheck(list, {
    id,
    title,
    run: async (context) =>
      tryEach(places(context), context, async (place) => {
        const page = await context.ask(place);
        if (page.total === 0 && page.pageCount === 1) {
          context.drift({ section: list.section, message: observations.emptyPageCount });
        }
        return pageViolations(page, place, rule);
      }),
  });
}

function total(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'paging/total',
    title: { en: 'total_count counts all rows, whatever the page.', zh: 'total_count 为全部条数，与页码无关。' },
    run: async (context) =>
      tryEach(places(context), context, async (place) => {
        const { total: found, exchange } = await context.ask(place);
        const expected = context.account.total;
        if (found === expected) return [];
        const message = {
          en: `answered total_count ${found}; another page of the same said ${expected}.`,
          zh: `应答 total_count ${found}；同一查询的另一页为 ${expected}。`,
        };
        return [createViolation(exchange, message, { path: 'total_count', expected, got: found })];
      }),
  });
}

function maximum(list: List): Check<Provider> {
  const { operation, section } = list;
  return listCheck(list, {
    id: 'paging/maximum',
    title: { en: 'a page has at most 100 rows; asking for 100 is fine.', zh: '每页最多 100 条；请求 100 条是允许的。' },
    async run({ provider, drift, tried }) {
      tried(2);
      const hundred = await askPage(provider, list, { page_size: 100 });
      const found: CheckViolation[] = [
        ...pageViolations(hundred, { page_no: 1, page_size: 100 }, ['page_size', 'size']),
      ];
      const over = await provider.call(operation, { body: '{"page_size":101}' });
      if (over.retCode === '999994') {
        const message = {
          en: 'A page_size above 100 is refused with 999994.',
          zh: 'page_size 超过 100 时以 999994 拒绝。',
        };
        drift({ behaviour: 'pageSizeOverMaximum', value: 'reject', section, message });
        return found;
      }
      const page = readPage(over);
      if (page !== undefined && page.items.length <= 100 && page.pageSize === 100) {
        const message = { en: 'A page_size above 100 counts as 100.', zh: 'page_size 超过 100 时按 100 处理。' };
        drift({ behaviour: 'pageSizeOverMaximum', value: 'clamp', section, message });
        return found;
      }
      if (!succeeded(over) || page === undefined) return [...found, ...unlessCode(over, ['999994', '000000'])];
      const message = {
        en: `answered page_size ${String(page.pageSize)} and ${page.items.length} rows.`,
        zh: `应答 page_size ${String(page.pageSize)} 和 ${page.items.length} 行。`,
      };
      return [...found, createViolation(over, message, { path: 'page_size', expected: 100, got: page.pageSize })];
    },
  });
}

/** What holds for each page of a list. */
export function pagingChecks(list: List): readonly Check<Provider>[] {
  return [
    defaults(list),
    perPage(
      list,
      'paging/echo',
      { en: 'page_no and page_size are those asked for.', zh: 'page_no 和 page_size 与请求一致。' },
      ['page_no', 'page_size'],
    ),
    perPage(
      list,
      'paging/size',
      {
        en: 'a page holds as many rows as were asked for and are left.',
        zh: '每页的条数与请求一致，最后一页为剩余条数。',
      },
      ['size'],
    ),
    perPage(
      list,
      'paging/page-count',
      {
        en: 'page_count is total_count over page_size, rounded up.',
        zh: 'page_count 为 total_count 除以 page_size 向上取整。',
      },
      ['page_count'],
    ),
    total(list),
    maximum(list),
  ];
}
