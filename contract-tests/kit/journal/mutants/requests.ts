import { refused, withHabits, type JournalMutant } from './mutant.ts';

/** Consumers whose requests are wrong. */
export const requestMutants: readonly JournalMutant[] = [
  {
    name: 'sign-with-separators',
    mistake: { en: 'joins what is signed with &', zh: '签名时以 & 连接各部分' },
    caughtBy: 'requests/credentials',
    make: withHabits({ signed: (...parts) => parts.join('&') }, refused),
  },
  {
    name: 'page-size-1000',
    mistake: { en: 'asks for 1000 rows a page', zh: '每页请求 1000 条' },
    caughtBy: 'requests/parameters',
    make: withHabits({ page: (pageNo) => ({ page_no: pageNo, page_size: 1000 }) }),
  },
  {
    name: 'page-zero',
    mistake: { en: 'counts pages from 0', zh: '页码从 0 开始' },
    caughtBy: 'requests/parameters',
    make: withHabits({ firstPage: 0 }),
  },
  {
    name: 'page-size-1000-clamped',
    mistake: { en: 'asks for 1000 rows a page, where that is clamped', zh: '每页请求 1000 条，而服务端会截断' },
    caughtBy: 'requests/tolerated',
    make: withHabits({ page: (pageNo) => ({ page_no: pageNo, page_size: 1000 }) }),
    world: { behaviour: { pageSizeOverMaximum: 'clamp' } },
  },
  {
    name: 'numbers-as-text',
    mistake: { en: 'sends numbers as texts', zh: '以文本发送数字' },
    caughtBy: 'requests/spelling',
    make: withHabits({ page: (pageNo) => ({ page_no: String(pageNo), page_size: '100' }) }),
  },
  {
    name: 'camel-case',
    mistake: { en: 'spells a parameter in camelCase', zh: '参数名写成驼峰式' },
    caughtBy: 'requests/unknown-parameters',
    make: withHabits({ page: (pageNo) => ({ page_no: pageNo, page_size: 100, taskName: 'x' }) }),
  },
  {
    name: 'get-for-post',
    mistake: { en: 'asks for lists with GET', zh: '以 GET 请求列表' },
    caughtBy: 'requests/methods',
    make: withHabits({ method: 'GET' }),
  },
  {
    name: 'old-path',
    mistake: { en: 'asks for a path of another version', zh: '请求其他版本的路径' },
    caughtBy: 'requests/paths',
    make: withHabits({
      paths: { queryTaskList: '/api/line/5/query_task_list', sendRecordList: '/api/line/5/send_record_list' },
    }),
  },
];
