import type { Phrase } from './say.ts';

export const coverageWords = {
  title: { en: 'Contract coverage', zh: '契约覆盖率' },
  hint: {
    en: 'What of the contract the requests and deliveries of this tenant exercised, and in what outcome. It fills as they come.',
    zh: '本租户的请求与投递覆盖了契约的哪些部分、得到何种结果。随动态实时更新。',
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
    en: '{count} older requests are no longer in the journal: what they covered is not known.',
    zh: '日志簿中已不含更早的 {count} 个请求，它们覆盖了什么无从得知。',
  },
  onProxy: { en: 'A proxy knows of no webhooks.', zh: '代理不了解 Webhook。' },
  onListener: { en: 'What passes is judged, and counts for no coverage.', zh: '经过的请求会被检查，但不计入覆盖率。' },
  frozen: { en: 'The clock stands still: “out of order” cannot be told.', zh: '时钟已停，无法判断“乱序”。' },
  legend: {
    en: '✓ covered, · missing. Open a cell to see how to cover it.',
    zh: '✓ 已覆盖，· 缺失。打开单元格可查看如何覆盖。',
  },
  missing: { en: '{count} missing, by name', zh: '缺失的 {count} 项' },
  suggestions: { en: 'The tests that raise it most', zh: '提升最多的测试' },
  gain: { en: 'covers {count} more', zh: '可再覆盖 {count} 项' },
  all: { en: 'Everything is covered.', zh: '全部已覆盖。' },
  run: { en: 'Do it', zh: '执行' },
  runHint: {
    en: 'Makes these calls, one after the other. What they need and the tenant lacks is made first.',
    zh: '依次执行这些调用；所需而租户没有的数据会先创建。',
  },
  steps: { en: 'Steps: {count}', zh: '{count} 步' },
  done: { en: 'Done: {count} steps', zh: '完成：{count} 步' },
  covered: { en: 'Covered {count} times', zh: '已覆盖 {count} 次' },
  isMissing: { en: 'Missing', zh: '缺失' },
  isFresh: { en: 'new', zh: '新' },
  how: { en: 'The shortest way', zh: '最短的做法' },
  noWay: { en: 'No call or act is known that covers it.', zh: '没有已知的调用或操作能覆盖它。' },
  inProgram: { en: 'In a test beside the mock only', zh: '仅能在与仿真服务同进程的测试中完成' },
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

/** Outcomes. Codes, kinds and values of switches stand for themselves. */
export const outcomeNames: Readonly<Record<string, Phrase>> = {
  used: { en: 'used', zh: '使用' },
  limit: { en: 'at its limit', zh: '边界值' },
  broken: { en: 'broken', zh: '有误' },
  absent: { en: 'left out', zh: '省略' },
  found: { en: 'found', zh: '有结果' },
  nothing: { en: 'nothing', zh: '无结果' },
  further: { en: 'past page 1', zh: '后续页' },
  'past-end': { en: 'past the end', zh: '超出末页' },
  renewed: { en: 'renewed', zh: '更换' },
  expired: { en: 'expired', zh: '过期' },
  replaced: { en: 'replaced', zh: '被取代' },
  delivered: { en: 'delivered', zh: '送达' },
  standby: { en: 'standby', zh: '待命' },
  batch: { en: 'batch', zh: '同批' },
  redelivered: { en: 'redelivered', zh: '重投' },
  duplicate: { en: 'duplicate', zh: '重复' },
  'out-of-order': { en: 'out of order', zh: '乱序' },
  group: { en: 'group', zh: '群组' },
  room: { en: 'room', zh: '聊天室' },
  event: { en: 'unknown event', zh: '未知事件' },
  message: { en: 'unknown message', zh: '未知消息' },
  integer: { en: 'a number', zh: '数字' },
};
