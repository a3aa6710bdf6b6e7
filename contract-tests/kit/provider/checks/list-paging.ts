import { pageDefaults } from '../../../../common/list-rows.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import { succeeded, type Exchange } from '../exchange.ts';
import { tryEach, listCheck, type ListContext } from '../lists/list-check.ts';
import type { List } from '../lists/list.ts';
import { pageViolations } from '../lists/page-violations.ts';
import { askPage } from '../lists/page.ts';
import { places } from '../lists/places.ts';
import { readPage } from '../lists/read-page.ts';
import { listPagingMessages } from '../messages/list-paging.ts';
import { observations } from '../messages/shared.ts';
import type { Provider } from '../target.ts';
import { createViolation, unlessCode } from '../violation.ts';

function defaults(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'paging/defaults',
    title: listPagingMessages.pagingDefaultsTitle,
    async run({ provider }) {
      const page = await askPage(provider, list, {});
      return pageViolations(page, pageDefaults, ['page_no', 'page_size', 'size']);
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
    title: listPagingMessages.pagingTotalTitle,
    run: async (context) =>
      tryEach(places(context), context, async (place) => {
        const { total: found, exchange } = await context.ask(place);
        const expected = context.account.total;
        if (found === expected) return [];
        const message = listPagingMessages.totalCountAnotherPage(found, expected);
        return [createViolation(exchange, message, { path: 'total_count', expected, got: found })];
      }),
  });
}

function maximum(list: List): Check<Provider> {
  const { operation } = list;
  return listCheck(list, {
    id: 'paging/maximum',
    title: listPagingMessages.pagingMaximumTitle,
    async run(context) {
      const { provider, tried } = context;
      tried();
      const hundred = await askPage(provider, list, { page_size: 100 });
      const over = await tryEach(['101', '"101"'], context, async (page_size) => {
        const exchange = await provider.call(operation, { body: `{"page_size":${page_size}}` });
        // A text may be refused whatever number it spells: see parameters/coercion.
        return page_size === '"101"' && exchange.retCode === '999994' ? [] : unlessLimited(exchange, list, context);
      });
      return [...pageViolations(hundred, { page_no: 1, page_size: 100 }, ['page_size', 'size']), ...over];
    },
  });
}

/** The violation of a page_size above 100 that neither is refused nor counts as 100. */
function unlessLimited(over: Exchange, { section }: List, { drift }: ListContext): readonly CheckViolation[] {
  if (over.retCode === '999994') {
    const message = listPagingMessages.aPageSizeAboveIs;
    drift({ behaviour: 'pageSizeOverMaximum', value: 'reject', section, message });
    return [];
  }
  const page = readPage(over);
  if (!succeeded(over) || page === undefined) return unlessCode(over, ['999994', '000000']);
  if (page.items.length <= 100 && page.pageSize === 100) {
    const message = listPagingMessages.aPageSizeAboveCounts;
    drift({ behaviour: 'pageSizeOverMaximum', value: 'clamp', section, message });
    return [];
  }
  const message = listPagingMessages.pageSizeAndRows(String(page.pageSize), page.items.length);
  return [createViolation(over, message, { path: 'page_size', expected: 100, got: page.pageSize })];
}

/** What holds for each page of a list. */
export function pagingChecks(list: List): readonly Check<Provider>[] {
  return [
    defaults(list),
    perPage(list, 'paging/echo', listPagingMessages.pageNoAndPageSize, ['page_no', 'page_size']),
    perPage(list, 'paging/size', listPagingMessages.aPageHoldsAsMany, ['size']),
    perPage(list, 'paging/page-count', listPagingMessages.pageCountIsTotalCount, ['page_count']),
    total(list),
    maximum(list),
  ];
}
