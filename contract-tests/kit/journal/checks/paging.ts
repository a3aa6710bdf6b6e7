import type { Check } from '../../engine/check.ts';
import { asksPage, type Call } from '../exchange.ts';
import { pagingMessages as messages } from '../messages/paging.ts';
import { isSuccess } from '../outcome.ts';
import { keyWithoutTimes, pageOf, pageWalksOf, type AskedPage, type PageWalk } from '../page-walks.ts';
import { retryRunsOf } from '../retry-runs.ts';
import type { ConsumerCalls, JournalTarget } from '../target.ts';
import { isClose } from '../timing.ts';
import { defineRule, foundByOperation, type Found } from './define-rule.ts';

/** Documented. */
const largestPage = 100;
/** Pages of this many rows or fewer are small, where a list has more than one of the largest. */
const smallPage = 20;
/** So many pages of a list are a walk through it. */
const pagesOfWalk = 5;
/** So often the same page in a row is a loop. */
const polls = 20;

const source = '查询群发任务数据';
const cases = ({ tokenCalls }: ConsumerCalls): readonly Call[] => tokenCalls.filter(asksPage);

/** How lists are walked through. */
export const pagingChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'paging/all-pages',
    ...messages.allPages,
    severity: 'warning',
    source,
    cases,
    find: (consumer) =>
      foundByPage(
        pageWalksOf(consumer).flatMap((walk) => stoppedAt(walk, consumer) ?? []),
        (page, count) => ({
          message: messages.allPages.message(page, count),
          expected: page.pageCount,
          got: page.pageNo,
        }),
      ),
  }),
  defineRule({
    id: 'paging/no-gaps',
    ...messages.noGaps,
    severity: 'warning',
    source,
    cases,
    find: (consumer) => {
      const walks = pageWalksOf(consumer);
      const failed = walks.flatMap((walk) => passedOver(walk) ?? []);
      const skipped = walks.flatMap((walk) => steppedOver(walk) ?? begunLate(walk, consumer) ?? []);
      const told = (afterError: boolean) => (page: AskedPage, count: number) => ({
        message: messages.noGaps.message(page, count, afterError),
        got: page.pageNo,
      });
      return [...foundByPage(failed, told(true)), ...foundByPage(skipped, told(false))];
    },
  }),
  defineRule({
    id: 'paging/same-size',
    ...messages.sameSize,
    severity: 'violation',
    source,
    cases,
    find: (consumer) =>
      foundByPage(pageWalksOf(consumer).flatMap(resized), (page) => ({
        message: messages.sameSize.message(page),
        got: page.pageSize,
      })),
  }),
  defineRule({
    id: 'paging/past-end',
    ...messages.pastEnd,
    severity: 'warning',
    source,
    cases,
    find: (consumer) =>
      foundByPage(cases(consumer).map(pageOf).filter(isPastEnd), (page) => ({
        message: messages.pastEnd.message(page),
        expected: page.pageCount,
        got: page.pageNo,
      })),
  }),
  defineRule({
    id: 'paging/page-size',
    ...messages.pageSize,
    severity: 'warning',
    source,
    cases,
    find: (consumer) =>
      foundByPage(
        pageWalksOf(consumer).flatMap((walk) => tiny(walk) ?? []),
        (page) => ({ message: messages.pageSize.message(page), expected: largestPage, got: page.pageSize }),
      ),
  }),
  defineRule({
    id: 'paging/polling',
    ...messages.polling,
    severity: 'warning',
    source,
    cases,
    find: ({ calls }) =>
      retryRunsOf(calls, (call) => asksPage(call) && isSuccess(call), { adjacent: true })
        .filter(({ length }) => length > polls)
        .map((run): Found => ({
          calls: run,
          message: messages.polling.message(String(run[0].operation), run.length),
          got: run.length,
        })),
  }),
];

/** The same for each operation, told by its first page. */
function foundByPage(
  pages: readonly AskedPage[],
  describe: (page: AskedPage, count: number) => Omit<Found, 'calls'>,
): readonly Found[] {
  const pageByCall = new Map(pages.map((page) => [page.call, page]));
  return foundByOperation(
    pages.map(({ call }) => call),
    (_, calls) => describe(pageByCall.get(calls[0])!, calls.length),
  );
}

/** The last page that was asked for of a list that has more, unless the next was asked for with other times. */
function stoppedAt({ pages, keyWithoutTimes: key }: PageWalk, { tokenCalls }: ConsumerCalls): AskedPage | undefined {
  const last = pages.findLast(({ pageCount }) => pageCount !== undefined);
  if (last === undefined || !pages.some(({ pageNo }) => pageNo === 1)) return undefined;
  const furthest = pages.reduce((before, page) => (page.pageNo > before.pageNo ? page : before));
  if (furthest.pageNo >= last.pageCount!) return undefined;
  const next = tokenCalls.find((call) => asksPage(call) && call.place > furthest.call.place);
  const isContinued =
    next !== undefined && keyWithoutTimes(next) === key && pageOf(next).pageNo === furthest.pageNo + 1;
  return isContinued ? undefined : last;
}

/** A page that failed and was never had, though the page after it was. */
function passedOver({ pages }: PageWalk): AskedPage | undefined {
  const had = new Set(pages.filter(({ pageCount }) => pageCount !== undefined).map(({ pageNo }) => pageNo));
  return pages.find(
    ({ call, pageNo, pageCount }) =>
      pageCount === undefined && !isSuccess(call) && !had.has(pageNo) && had.has(pageNo + 1),
  );
}

/**
 * The first page that a walk stepped over: pages in steps of the same length, more than one, three of them at least, or
 * all pages to the last but some.
 * Somebody who turns to a page of choice takes no such steps.
 */
function steppedOver({ pages }: PageWalk): AskedPage | undefined {
  const had = pages.filter(({ pageCount }) => pageCount !== undefined);
  const first = had.find(({ pageNo }, index) => {
    const step = (had[index + 1]?.pageNo ?? 0) - pageNo;
    return step > 1 && (had[index + 2]?.pageNo === pageNo + 2 * step || isReadThrough(had));
  });
  if (first === undefined || had.some(({ pageNo }) => pageNo === first.pageNo + 1)) return undefined;
  return { ...first, pageNo: first.pageNo + 1 };
}

/** Whether a machine went from the first page to the last: always forward, without a pause, by more than one leap. */
function isReadThrough(had: readonly AskedPage[]): boolean {
  const isForward = had.every((page, index) => {
    const before = had[index - 1];
    return before === undefined || (page.pageNo > before.pageNo && isClose(before.call, page.call));
  });
  const last = had.at(-1);
  return isForward && had.length > 2 && had[0]?.pageNo === 1 && last?.pageNo === last?.pageCount;
}

/**
 * The first page, where a machine went from the second to the last, one by one and without a pause, and nobody ever asked
 * for the first, be it with other times. What a journal no longer has may have been it.
 */
function begunLate({ pages, keyWithoutTimes: key }: PageWalk, consumer: ConsumerCalls): AskedPage | undefined {
  const had = pages.filter(({ pageCount }) => pageCount !== undefined);
  const end = had.findIndex((page, index) => {
    const before = had[index - 1];
    return before !== undefined && (page.pageNo !== before.pageNo + 1 || !isClose(before.call, page.call));
  });
  const run = end === -1 ? had : had.slice(0, end);
  const last = run.at(-1);
  const isThrough = run.length > 1 && run[0]?.pageNo === 2 && last?.pageNo === last?.pageCount;
  if (!isThrough || consumer.dropped > 0) return undefined;
  const isAsked = cases(consumer).some(
    (call) => call.isUnread || (keyWithoutTimes(call) === key && pageOf(call).pageNo === 1),
  );
  return isAsked ? undefined : { ...run[0]!, pageNo: 1 };
}

/** Pages that follow the one before with another size. */
function resized({ pages }: PageWalk): readonly AskedPage[] {
  return pages.filter((page, index) => {
    const before = pages[index - 1];
    if (before?.pageCount === undefined || page.pageCount === undefined) return false;
    return page.pageNo === before.pageNo + 1 && page.pageSize !== before.pageSize;
  });
}

function isPastEnd({ pageNo, pageCount }: AskedPage): boolean {
  return pageCount !== undefined && pageNo > Math.max(pageCount, 1);
}

/** The first page of a long list that was walked through in small ones. */
function tiny({ pages }: PageWalk): AskedPage | undefined {
  const small = pages.filter(({ pageSize, total = 0 }) => pageSize <= smallPage && total > largestPage);
  return new Set(small.map(({ pageNo }) => pageNo)).size >= pagesOfWalk ? small[0] : undefined;
}
