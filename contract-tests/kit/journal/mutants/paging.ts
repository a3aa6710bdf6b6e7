import { createConsumer } from './consumer.ts';
import { withHabits, type JournalMutant } from './mutant.ts';

/** Consumers that walk through lists wrongly. */
export const pagingMutants: readonly JournalMutant[] = [
  {
    name: 'first-page-only',
    mistake: { en: 'takes the first page for the whole list', zh: '把第一页当作整个列表' },
    caughtBy: 'paging/all-pages',
    make: withHabits({ isLast: () => true }),
  },
  {
    name: 'off-by-one',
    mistake: { en: 'leaves the last page out', zh: '漏掉最后一页' },
    caughtBy: 'paging/all-pages',
    make: withHabits({ isLast: ({ page_count: count }, pageNo) => pageNo >= Number(count) - 1 }),
  },
  {
    name: 'until-empty',
    mistake: { en: 'asks on until a page is empty', zh: '一直请求到空页为止' },
    caughtBy: 'paging/past-end',
    make: withHabits({ isLast: ({ items }) => (items as readonly unknown[]).length === 0 }),
  },
  {
    name: 'ten-at-a-time',
    mistake: { en: 'reads a long list ten rows at a time', zh: '以每页十条读取长列表' },
    caughtBy: 'paging/page-size',
    make: withHabits({ page: (pageNo) => ({ page_no: pageNo, page_size: 10 }) }),
  },
  {
    name: 'growing-pages',
    mistake: { en: 'asks for a short first page and long ones after it', zh: '第一页较短，之后的页较长' },
    caughtBy: 'paging/same-size',
    make: withHabits({ page: (pageNo) => ({ page_no: pageNo, page_size: pageNo === 1 ? 20 : 100 }) }),
  },
  {
    name: 'polls',
    mistake: { en: 'looks for news without a pause', zh: '不间断地查看有无更新' },
    caughtBy: 'paging/polling',
    make: withHabits({}, async (world, habits) => {
      const consumer = createConsumer(world, habits);
      for (let look = 0; look < 25; look += 1) await consumer.look('queryTaskList', { task_name: 'none' });
    }),
  },
  {
    name: 'every-other-page',
    mistake: { en: 'adds one to the page twice', zh: '每页把页码加了两次' },
    caughtBy: 'paging/no-gaps',
    make: withHabits({ nextPage: (pageNo) => pageNo + 2, page: (pageNo) => ({ page_no: pageNo, page_size: 50 }) }),
  },
  {
    name: 'counts-from-two',
    mistake: { en: 'begins with the second page', zh: '从第二页开始读取' },
    caughtBy: 'paging/no-gaps',
    make: withHabits({ firstPage: 2, page: (pageNo) => ({ page_no: pageNo, page_size: 50 }) }),
  },
  {
    name: 'passes-over-errors',
    mistake: { en: 'goes on with the next page where one failed', zh: '一页失败后直接请求下一页' },
    caughtBy: 'paging/no-gaps',
    make: withHabits({ tries: 0, passesOver: true }, async (world, habits) => {
      const page = (pageNo: number): Record<string, number> => {
        const trouble = { match: { operation: 'queryTaskList' as const }, request: { retCode: '999999' as const } };
        if (pageNo === 2) world.tenant.faults.add({ ...trouble, times: 1 });
        return { page_no: pageNo, page_size: 100 };
      };
      await createConsumer(world, { ...habits, page }).list('queryTaskList');
    }),
  },
];
