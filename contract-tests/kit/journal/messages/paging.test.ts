import { expect, test } from 'vitest';
import { pagingMessages } from './paging.ts';

const page = { operation: 'queryTaskList', pageNo: 1_200, pageSize: 10, pageCount: 1_500, total: 15_000 };
const { allPages, noGaps, sameSize, pastEnd, pageSize } = pagingMessages;

test.each([
  [
    allPages.message(page, 1_000),
    'queryTaskList: 1,000 lists had more pages and they were not asked for; page 1,200 of 1,500 was the last, 12,000 of 15,000 rows',
    'queryTaskList：1,000 个列表还有更多页却没有请求；最后请求的是第 1,200 页，共 1,500 页 15,000 条',
  ],
  [
    allPages.message({ ...page, total: undefined }, 1),
    'queryTaskList: a list had more pages and they were not asked for; page 1,200 of 1,500 was the last, 12,000 of ? rows',
    'queryTaskList：1 个列表还有更多页却没有请求；最后请求的是第 1,200 页，共 1,500 页 ? 条',
  ],
  [
    noGaps.message(page, 1_000, false),
    'queryTaskList: page 1,200 of 1,500 was left out, and others after it were read, and so in 1,000 lists: its rows are lost',
    'queryTaskList：读取了后面的页，却遗漏了第 1,200 页，共 1,000 个列表，该页数据丢失',
  ],
  [
    noGaps.message({ ...page, pageCount: undefined }, 1, true),
    'queryTaskList: page 1,200 was answered with an error, and the page after it was asked for instead: its rows are lost',
    'queryTaskList：第 1,200 页返回错误后直接请求了下一页，该页数据丢失',
  ],
  [
    sameSize.message({ ...page, pageSize: 1 }),
    'queryTaskList: page 1,200 was asked for with 1 row, the one before with another number: rows are left out or come twice',
    'queryTaskList：第 1,200 页的 page_size 为 1，与前一页不同，数据会遗漏或重复',
  ],
  [
    pastEnd.message({ ...page, pageCount: 1 }),
    'queryTaskList: page 1,200 was asked for, and there is 1',
    'queryTaskList：请求了第 1,200 页，而总共只有 1 页',
  ],
  [
    pageSize.message(page),
    'queryTaskList: a list of 15,000 rows was read 10 at a time',
    'queryTaskList：15,000 条数据以每页 10 条读取',
  ],
])('a long list is told with its numbers in one spelling (%#)', (message, en, zh) => {
  expect(message).toEqual({ en, zh });
});
