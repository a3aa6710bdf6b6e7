import { numberText, plural } from '../../../../common/plural.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';

/** A page as it is told. */
interface ReadPage {
  readonly operation: string;
  readonly pageNo: number;
  readonly pageSize: number;
  readonly pageCount: number | undefined;
  readonly total: number | undefined;
}

const nothing = { en: 'No list was asked for.', zh: '没有请求过列表。' };

/** How lists are walked through. */
export const pagingMessages = {
  allPages: {
    title: { en: 'Every page of a list is asked for.', zh: '列表的每一页都会请求。' },
    nothing,
    message: ({ operation, pageNo, pageSize, pageCount, total }: ReadPage, lists: number): Bilingual => ({
      en: `${operation}: ${lists === 1 ? 'a list' : `${numberText(lists)} lists`} had more pages and they were not asked for; page ${numberText(pageNo)} of ${told(pageCount)} was the last, ${rows(pageNo, pageSize, total)}`,
      zh: `${operation}：${numberText(lists)} 个列表还有更多页却没有请求；最后请求的是第 ${numberText(pageNo)} 页，共 ${told(pageCount)} 页 ${told(total)} 条`,
    }),
    remedy: {
      en: 'Where all rows are needed, ask on until page_no is page_count. Where a page is enough, leave this check out.',
      zh: '需要全部数据时，请一直请求到 page_no 等于 page_count；只需一页时，可排除此检查。',
    },
  },
  noGaps: {
    title: { en: 'No page before the last that is read is left out.', zh: '所读末页之前不会遗漏任何一页。' },
    nothing,
    message: ({ operation, pageNo, pageCount }: ReadPage, lists: number, afterError: boolean): Bilingual => ({
      en: `${operation}: ${afterError ? `page ${numberText(pageNo)} was answered with an error, and the page after it was asked for instead` : `page ${numberText(pageNo)} of ${told(pageCount, 'the list')} was left out, and others after it were read`}${lists === 1 ? '' : `, and so in ${numberText(lists)} lists`}: its rows are lost`,
      zh: `${operation}：${afterError ? `第 ${numberText(pageNo)} 页返回错误后直接请求了下一页` : `读取了后面的页，却遗漏了第 ${numberText(pageNo)} 页`}${lists === 1 ? '' : `，共 ${numberText(lists)} 个列表`}，该页数据丢失`,
    }),
    remedy: {
      en: 'Begin with page_no 1, add one to it for each page that was read, and ask for a page again that failed.',
      zh: 'page_no 从 1 开始，每读完一页只加一；失败的页请重新请求。',
    },
  },
  sameSize: {
    title: { en: 'Pages of one list have one size.', zh: '同一列表的各页大小一致。' },
    nothing,
    message: ({ operation, pageNo, pageSize }: ReadPage): Bilingual => ({
      en: `${operation}: page ${numberText(pageNo)} was asked for with ${plural(pageSize, 'row')}, the one before with another number: rows are left out or come twice`,
      zh: `${operation}：第 ${numberText(pageNo)} 页的 page_size 为 ${numberText(pageSize)}，与前一页不同，数据会遗漏或重复`,
    }),
    remedy: { en: 'Keep page_size from the first page to the last.', zh: '从第一页到最后一页请保持 page_size 不变。' },
  },
  pastEnd: {
    title: { en: 'No page past the last is asked for.', zh: '不会请求最后一页之后的页。' },
    nothing,
    message: ({ operation, pageNo, pageCount }: ReadPage): Bilingual => ({
      en: `${operation}: page ${numberText(pageNo)} was asked for, and there ${pageCount === 1 ? 'is' : 'are'} ${told(pageCount)}`,
      zh: `${operation}：请求了第 ${numberText(pageNo)} 页，而总共只有 ${told(pageCount)} 页`,
    }),
    remedy: {
      en: 'End at page_count of the answer, not at an empty page.',
      zh: '请以返回的 page_count 结束，而不是等到空页。',
    },
  },
  pageSize: {
    title: { en: 'A long list is walked through in large pages.', zh: '以较大的页遍历长列表。' },
    nothing,
    message: ({ operation, total, pageSize }: ReadPage): Bilingual => ({
      en: `${operation}: a list of ${told(total)} rows was read ${numberText(pageSize)} at a time`,
      zh: `${operation}：${told(total)} 条数据以每页 ${numberText(pageSize)} 条读取`,
    }),
    remedy: { en: 'Ask for up to 100 rows a page.', zh: '每页最多可请求 100 条。' },
  },
  polling: {
    title: {
      en: 'The same page is not asked for again and again without a pause.',
      zh: '不会不间断地反复请求同一页。',
    },
    nothing,
    message: (operation: string, count: number): Bilingual => ({
      en: `${operation}: the same page was asked for ${numberText(count)} times in a row without a pause`,
      zh: `${operation}：不间断地连续 ${numberText(count)} 次请求同一页`,
    }),
    remedy: { en: 'Wait between two looks, seconds at least.', zh: '两次查询之间请等待，至少数秒。' },
  },
} as const;

function rows(pageNo: number, pageSize: number, total: number | undefined): string {
  return `${numberText(Math.min(pageNo * pageSize, total ?? Infinity))} of ${told(total)} rows`;
}

/** A number that an answer has, or what stands in its place. */
function told(value: number | undefined, otherwise = '?'): string {
  return value === undefined ? otherwise : numberText(value);
}
