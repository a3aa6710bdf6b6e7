import { createConsumer } from './consumer.ts';
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
    name: 'numbers-as-text-refused',
    mistake: { en: 'sends numbers as texts, where that is refused', zh: '以文本发送数字，而服务端会拒绝' },
    caughtBy: 'requests/parameters',
    make: withHabits({ page: (pageNo) => ({ page_no: String(pageNo), page_size: '100' }) }),
    world: { behaviour: { coercion: 'strict' } },
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
  {
    name: 'text-plain',
    mistake: {
      en: 'sends JSON as text/plain, as fetch does with a text',
      zh: '以 text/plain 发送 JSON，如同 fetch 发送字符串',
    },
    caughtBy: 'requests/content-type',
    make: withHabits({ contentType: 'text/plain;charset=UTF-8' }),
  },
  {
    name: 'form-type',
    mistake: { en: "sends JSON under curl's type of forms", zh: '以 curl 默认的表单类型发送 JSON' },
    caughtBy: 'requests/content-type',
    make: withHabits({ contentType: 'application/x-www-form-urlencoded' }),
  },
  {
    name: 'no-type',
    mistake: { en: 'does not say what its body is', zh: '不声明请求体的类型' },
    caughtBy: 'requests/content-type',
    make: withHabits({ contentType: undefined }),
  },
  {
    name: 'parameters-in-query',
    mistake: { en: 'puts the parameters of a POST into the query', zh: '把 POST 的参数放在查询参数中' },
    caughtBy: 'requests/query-of-post',
    make: withHabits({ asksInQuery: true, isLast: (_, pageNo) => pageNo >= 3 }),
  },
  {
    name: 'times-in-seconds',
    mistake: { en: 'gives times in seconds', zh: '以秒表示时间' },
    caughtBy: 'requests/times',
    make: withHabits({}, (world, habits) =>
      createConsumer(world, habits).list('sendRecordList', { send_end_time: Math.floor(world.now() / 1000) }),
    ),
  },
  {
    name: 'times-in-microseconds',
    mistake: { en: 'gives times in microseconds', zh: '以微秒表示时间' },
    caughtBy: 'requests/times',
    make: withHabits({}, (world, habits) =>
      createConsumer(world, habits).list('sendRecordList', { send_end_time: world.now() * 1000 }),
    ),
  },
  {
    name: 'slash-at-the-end',
    mistake: { en: 'puts a slash behind the path', zh: '路径末尾多一个斜杠' },
    caughtBy: 'requests/paths',
    make: withHabits({
      paths: {
        queryTaskList: '/chat-set/api/line/query_task_list/',
        sendRecordList: '/chat-set/api/line/send_record_list/',
      },
    }),
  },
];
