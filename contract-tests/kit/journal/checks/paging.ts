import type { Check } from '../../engine/check.ts';
import type { Finding } from '../breach.ts';
import { asksPage, type Call } from '../call.ts';
import { defineRule, findingsBy } from '../define-rule.ts';
import { keyWithoutTimes, pageOf, seriesOf, type AskedPage, type Series } from '../series.ts';
import { streaksOf } from '../streaks.ts';
import type { JournalTarget, Trace } from '../trace.ts';

/** Documented. */
const largestPage = 100;
/** Pages of this many rows or fewer are small, where a list has more than one of the largest. */
const smallPage = 20;
/** So many pages of a list are a walk through it. */
const walk = 5;
/** So often the same page in a row is a loop. */
const polls = 20;

const section = '查询群发任务数据';
const lists = ({ tokenCalls }: Trace): readonly Call[] => tokenCalls.filter(asksPage);
const nothing = { en: 'No list was asked for.', zh: '没有请求过列表。' };

/** How lists are walked through. */
export const pagingChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'paging/all-pages',
    title: { en: 'Every page of a list is asked for.', zh: '列表的每一页都会请求。' },
    severity: 'warning',
    source: section,
    cases: lists,
    nothing,
    find: (trace) =>
      byOperation(
        seriesOf(trace).flatMap((series) => stoppedAt(series, trace) ?? []),
        toStopped,
      ),
  }),
  defineRule({
    id: 'paging/same-size',
    title: { en: 'Pages of one list have one size.', zh: '同一列表的各页大小一致。' },
    severity: 'violation',
    source: section,
    cases: lists,
    nothing,
    find: (trace) => byOperation(seriesOf(trace).flatMap(resized), toResized),
  }),
  defineRule({
    id: 'paging/past-end',
    title: { en: 'No page past the last is asked for.', zh: '不会请求最后一页之后的页。' },
    severity: 'warning',
    source: section,
    cases: lists,
    nothing,
    find: (trace) => byOperation(lists(trace).map(pageOf).filter(isPastEnd), toPastEnd),
  }),
  defineRule({
    id: 'paging/page-size',
    title: { en: 'A long list is walked through in large pages.', zh: '以较大的页遍历长列表。' },
    severity: 'warning',
    source: section,
    cases: lists,
    nothing,
    find: (trace) =>
      byOperation(
        seriesOf(trace).flatMap((series) => tiny(series) ?? []),
        toTiny,
      ),
  }),
  defineRule({
    id: 'paging/polling',
    title: {
      en: 'The same page is not asked for again and again without a pause.',
      zh: '不会不间断地反复请求同一页。',
    },
    severity: 'warning',
    source: section,
    cases: lists,
    nothing,
    find: ({ calls }) =>
      streaksOf(calls, (call) => asksPage(call) && call.entry.retCode === '000000', { adjacent: true })
        .filter(({ length }) => length > polls)
        .map((streak): Finding => ({
          calls: streak,
          message: {
            en: `${streak[0].operation}: the same page was asked for ${streak.length} times in a row without a pause`,
            zh: `${streak[0].operation}：不间断地连续 ${streak.length} 次请求同一页`,
          },
          remedy: { en: 'Wait between two looks, seconds at least.', zh: '两次查询之间请等待，至少数秒。' },
          got: streak.length,
        })),
  }),
];

type Describe = (page: AskedPage, count: number) => Omit<Finding, 'calls'>;

/** One finding for each operation, told by its first page. */
function byOperation(pages: readonly AskedPage[], describe: Describe): readonly Finding[] {
  const pageByCall = new Map(pages.map((page) => [page.call, page]));
  return findingsBy(
    pages.map(({ call }) => call),
    ({ operation }) => String(operation),
    (calls) => describe(pageByCall.get(calls[0])!, calls.length),
  );
}

/** The last page that was asked for of a list that has more, unless the next was asked for with other times. */
function stoppedAt({ pages, keyWithoutTimes: key }: Series, { tokenCalls }: Trace): AskedPage | undefined {
  const last = pages.findLast(({ pageCount }) => pageCount !== undefined);
  if (last === undefined || !pages.some(({ pageNo }) => pageNo === 1)) return undefined;
  const furthest = pages.reduce((before, page) => (page.pageNo > before.pageNo ? page : before));
  if (furthest.pageNo >= last.pageCount!) return undefined;
  const next = tokenCalls.find((call) => asksPage(call) && call.place > furthest.call.place);
  const isContinued =
    next !== undefined && keyWithoutTimes(next) === key && pageOf(next).pageNo === furthest.pageNo + 1;
  return isContinued ? undefined : last;
}

function toStopped({ call, pageNo, pageSize, pageCount, total }: AskedPage, count: number): Omit<Finding, 'calls'> {
  const which = count === 1 ? 'a list' : `${count} lists`;
  return {
    message: {
      en: `${call.operation}: ${which} had more pages and they were not asked for; page ${pageNo} of ${pageCount} was the last, ${rows(pageNo, pageSize, total)}`,
      zh: `${call.operation}：${count} 个列表还有更多页却没有请求；最后请求的是第 ${pageNo} 页，共 ${pageCount} 页 ${total} 条`,
    },
    remedy: {
      en: 'Where all rows are needed, ask on until page_no is page_count. Where a page is enough, leave this check out.',
      zh: '需要全部数据时，请一直请求到 page_no 等于 page_count；只需一页时，可排除此检查。',
    },
    expected: pageCount,
    got: pageNo,
  };
}

function rows(pageNo: number, pageSize: number, total: number | undefined): string {
  return `${Math.min(pageNo * pageSize, total ?? Infinity)} of ${total} rows`;
}

/** Pages that follow the one before with another size. */
function resized({ pages }: Series): readonly AskedPage[] {
  return pages.filter((page, index) => {
    const before = pages[index - 1];
    if (before?.pageCount === undefined || page.pageCount === undefined) return false;
    return page.pageNo === before.pageNo + 1 && page.pageSize !== before.pageSize;
  });
}

function toResized({ call, pageNo, pageSize }: AskedPage): Omit<Finding, 'calls'> {
  return {
    message: {
      en: `${call.operation}: page ${pageNo} was asked for with ${pageSize} rows, the one before with another number: rows are left out or come twice`,
      zh: `${call.operation}：第 ${pageNo} 页的 page_size 为 ${pageSize}，与前一页不同，数据会遗漏或重复`,
    },
    remedy: { en: 'Keep page_size from the first page to the last.', zh: '从第一页到最后一页请保持 page_size 不变。' },
    got: pageSize,
  };
}

function isPastEnd({ pageNo, pageCount }: AskedPage): boolean {
  return pageCount !== undefined && pageNo > Math.max(pageCount, 1);
}

function toPastEnd({ call, pageNo, pageCount }: AskedPage): Omit<Finding, 'calls'> {
  return {
    message: {
      en: `${call.operation}: page ${pageNo} was asked for, and there are ${pageCount}`,
      zh: `${call.operation}：请求了第 ${pageNo} 页，而总共只有 ${pageCount} 页`,
    },
    remedy: {
      en: 'End at page_count of the answer, not at an empty page.',
      zh: '请以返回的 page_count 结束，而不是等到空页。',
    },
    expected: pageCount,
    got: pageNo,
  };
}

/** The first page of a long list that was walked through in small ones. */
function tiny({ pages }: Series): AskedPage | undefined {
  const small = pages.filter(({ pageSize, total = 0 }) => pageSize <= smallPage && total > largestPage);
  return new Set(small.map(({ pageNo }) => pageNo)).size >= walk ? small[0] : undefined;
}

function toTiny({ call, pageSize, total }: AskedPage): Omit<Finding, 'calls'> {
  return {
    message: {
      en: `${call.operation}: a list of ${total} rows was read ${pageSize} at a time`,
      zh: `${call.operation}：${total} 条数据以每页 ${pageSize} 条读取`,
    },
    remedy: { en: `Ask for up to ${largestPage} rows a page.`, zh: `每页最多可请求 ${largestPage} 条。` },
    expected: largestPage,
    got: pageSize,
  };
}
