import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of checks/list-paging.ts. */
export const listPagingMessages = {
  pagingDefaultsTitle: {
    en: 'page 1 with 15 rows is answered where no page is asked for.',
    zh: '未指定页码时应答第 1 页，每页 15 条。',
  },
  pagingTotalTitle: {
    en: 'total_count counts all rows, whatever the page.',
    zh: 'total_count 为全部条数，与页码无关。',
  },
  totalCountAnotherPage: (found: Told, expected: Told): Bilingual => ({
    en: `answered total_count ${found}; another page of the same said ${expected}.`,
    zh: `应答 total_count ${found}；同一查询的另一页为 ${expected}。`,
  }),
  pagingMaximumTitle: {
    en: 'a page has at most 100 rows; asking for 100 is fine.',
    zh: '每页最多 100 条；请求 100 条是允许的。',
  },
  aPageSizeAboveIs: {
    en: 'A page_size above 100 is refused with 999994.',
    zh: 'page_size 超过 100 时以 999994 拒绝。',
  },
  aPageSizeAboveCounts: { en: 'A page_size above 100 counts as 100.', zh: 'page_size 超过 100 时按 100 处理。' },
  pageSizeAndRows: (pageSize: Told, itemsCount: Told): Bilingual => ({
    en: `answered page_size ${pageSize} and ${itemsCount} rows.`,
    zh: `应答 page_size ${pageSize} 和 ${itemsCount} 行。`,
  }),
  pageNoAndPageSize: { en: 'page_no and page_size are those asked for.', zh: 'page_no 和 page_size 与请求一致。' },
  aPageHoldsAsMany: {
    en: 'a page holds as many rows as were asked for and are left.',
    zh: '每页的条数与请求一致，最后一页为剩余条数。',
  },
  pageCountIsTotalCount: {
    en: 'page_count is total_count over page_size, rounded up.',
    zh: 'page_count 为 total_count 除以 page_size 向上取整。',
  },
} as const;
