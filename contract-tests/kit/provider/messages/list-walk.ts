import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of checks/list-walk.ts. */
export const listWalkMessages = {
  pagingStableTitle: { en: 'the same page asked for twice holds the same rows.', zh: '两次请求同一页得到相同的数据。' },
  otherRowsTheSecond: { en: 'answered other rows the second time.', zh: '第二次应答了不同的数据。' },
  pagingDisjointTitle: { en: 'no row is on two pages.', zh: '同一行数据不会出现在两页上。' },
  aRowOfPage: { en: 'answered a row of page 1 again.', zh: '再次返回了第 1 页的数据。' },
  pagingUnionTitle: { en: 'all pages together hold every row once.', zh: '所有页合起来恰好包含每一行数据一次。' },
  moreThanRowsMatch: (walkLimit: Told): Bilingual => ({
    en: `More than ${walkLimit} rows match.`,
    zh: `匹配的数据超过 ${walkLimit} 行。`,
  }),
  endsPagesThatHoldRows: (rowsCount: Told, different: Told, total: Told): Bilingual => ({
    en: `ends pages that hold ${rowsCount} rows, ${different} of them different, where total_count says ${total}.`,
    zh: `为止各页共 ${rowsCount} 行，其中不同的 ${different} 行，而 total_count 为 ${total}。`,
  }),
  pagingSlicesTitle: {
    en: 'page n of size s holds the rows from (n − 1) · s on.',
    zh: '每页 s 条的第 n 页从第 (n − 1) · s 条之后开始。',
  },
  anotherRowInPlace: (index: Told, value: Told): Bilingual => ({
    en: `answered another row in place ${index} than a page of 100 has in place ${value}.`,
    zh: `第 ${index} 行与每页 100 条时的第 ${value} 行不同。`,
  }),
  pagingPastEndTitle: {
    en: 'a page past the last is empty and tells the true totals.',
    zh: '超出最后一页时 items 为空，而总数仍然真实。',
  },
  rowsAndTotalCount: (length: Told, total: Told, total2: Told): Bilingual => ({
    en: `answered ${length} rows and total_count ${total}; there are ${total2} rows in all.`,
    zh: `应答 ${length} 行，total_count ${total}；总共有 ${total2} 行。`,
  }),
  pagingOrderTitle: { en: 'rows come newest first, as in the examples.', zh: '数据按时间由新到旧排列，与示例一致。' },
  aRowThatIs: { en: `answered a row that is newer than the one before it.`, zh: '应答的一行比前一行更新。' },
} as const;
