import type { Phrase } from './say.ts';

export const coverageWords = {
  title: { en: 'Contract coverage', zh: '契约覆盖率' },
  hint: {
    en: 'What of the contract the requests and deliveries of this tenant exercised, live.',
    zh: '本租户的请求与投递覆盖了契约的哪些部分，实时更新。',
  },
  summary: {
    en: '{covered} of {items} covered, {missing} missing',
    zh: '{items} 项中 {covered} 项已覆盖，{missing} 项缺失',
  },
  read: {
    en: 'Read from {requests} requests and {deliveries} deliveries.',
    zh: '依据 {requests} 个请求和 {deliveries} 次投递。',
  },
  dropped: {
    en: 'Of {count} older requests it is not known what they covered.',
    zh: '更早的 {count} 个请求覆盖了什么无从得知。',
  },
  onProxy: { en: 'A proxy knows of no webhooks.', zh: '代理不了解 Webhook。' },
  onListener: { en: 'What passes is judged, and counts for no coverage.', zh: '经过的请求会被检查，但不计入覆盖率。' },
  frozen: { en: 'The clock stands still: “out of order” cannot be told.', zh: '时钟已停，无法判断“乱序”。' },
  legend: { en: 'Open a cell to see how to cover it.', zh: '打开单元格可查看如何覆盖。' },
  missing: { en: '{count} missing, by name', zh: '缺失的 {count} 项' },
  suggestions: { en: 'The tests that raise it most', zh: '提升最多的测试' },
  gain: { en: 'covers {count} more', zh: '可再覆盖 {count} 项' },
  all: { en: 'Everything is covered.', zh: '全部已覆盖。' },
  run: { en: 'Do it', zh: '执行' },
  runHint: {
    en: 'Makes these calls, and before them what they need and the tenant lacks.',
    zh: '依次执行；缺少的数据会先创建。',
  },
  steps: { en: 'Steps: {count}', zh: '{count} 步' },
  done: { en: 'Done: {count} steps', zh: '完成：{count} 步' },
  covered: { en: 'Covered {count} times', zh: '已覆盖 {count} 次' },
  isMissing: { en: 'Missing', zh: '缺失' },
  how: { en: 'The shortest way', zh: '最短的做法' },
  noWay: { en: 'No call or act is known that covers it.', zh: '没有已知的调用或操作能覆盖它。' },
  inProgram: { en: 'In a test beside the mock only', zh: '仅能在与模拟服务器同进程的测试中完成' },
  ownReceiver: { en: 'Takes a receiver of yours, at its URL', zh: '需要您自己的接收端及其 URL' },
  noItem: { en: 'There is nothing to cover by the name {id}.', zh: '没有名为 {id} 的覆盖项。' },
} as const satisfies Readonly<Record<string, Phrase>>;

export const familyNames: Readonly<Record<string, Phrase>> = {
  operation: { en: 'Operations by ret_code', zh: '接口与返回码' },
  parameter: { en: 'Parameters', zh: '参数' },
  filter: { en: 'Filters', zh: '筛选条件' },
  paging: { en: 'Paging', zh: '分页' },
  token: { en: 'Life of a token', zh: 'Token 的生命周期' },
  media: { en: 'Content that was fetched', zh: '已下载的媒体内容' },
  webhook: { en: 'Webhook events', zh: 'Webhook 事件' },
  line: { en: "LINE's other events", zh: 'LINE 的其他事件' },
  behaviour: { en: 'Behaviour switches', zh: '行为开关' },
};

const inEnglish: Readonly<Record<string, string>> = {
  limit: 'at its limit',
  absent: 'left out',
  further: 'past page 1',
  'past-end': 'past the end',
  'out-of-order': 'out of order',
  event: 'unknown event',
  message: 'unknown message',
  integer: 'a number',
};

const inChinese: Readonly<Record<string, string>> = {
  used: '使用',
  limit: '边界值',
  broken: '有误',
  absent: '省略',
  found: '有结果',
  nothing: '无结果',
  further: '后续页',
  'past-end': '超出末页',
  renewed: '更换',
  expired: '过期',
  replaced: '被取代',
  delivered: '送达',
  standby: '待命',
  batch: '同批',
  redelivered: '重新投递',
  duplicate: '重复',
  'out-of-order': '乱序',
  group: '群组',
  room: '聊天室',
  event: '未知事件',
  message: '未知消息',
  integer: '数字',
};

/** Outcomes. Codes, kinds and values of switches stand for themselves. */
export function outcomeName(outcome: string): Phrase {
  return { en: inEnglish[outcome] ?? outcome, zh: inChinese[outcome] ?? outcome };
}
