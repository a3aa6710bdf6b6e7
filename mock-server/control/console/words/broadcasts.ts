import type { Phrase } from './say.ts';

export const broadcastWords = {
  title: { en: 'Broadcasts', zh: '群发' },
  hint: {
    en: 'Mass sends, played out on the clock, and the send records they leave.',
    zh: '群发任务按时钟进行，并留下发送记录。',
  },
  make: { en: 'New broadcast', zh: '新建群发' },
  send: { en: 'Make it', zh: '创建' },
  none: { en: 'No broadcast yet.', zh: '还没有群发。' },
  planned: { en: 'planned for {at}', zh: '计划于 {at}' },
  began: { en: 'began {at}', zh: '开始于 {at}' },
  counts: { en: '{sent} sent, {failed} failed of {total}', zh: '共 {total}，已发送 {sent}，失败 {failed}' },
  progress: { en: '{delivered} delivered, {read} read', zh: '{delivered} 已送达，{read} 已读' },
  records: { en: 'Send records', zh: '发送记录' },
  more: { en: 'Next page', zh: '下一页' },
  first: { en: 'First page', zh: '第一页' },
  count: { en: '{from}–{to} of {total}', zh: '第 {from}–{to} 条，共 {total} 条' },
  filters: { en: 'Filters', zh: '筛选' },
  person: { en: 'Person', zh: '用户' },
  status: { en: 'Status', zh: '状态' },
  sentAt: { en: 'Sent', zh: '发送时间' },
  task: { en: 'Broadcast', zh: '群发任务' },
  message: { en: 'Message id', zh: '消息 ID' },
  apiCall: { en: 'The API call that gives the same', zh: '返回相同内容的接口调用' },
  startHint: { en: 'startAt takes +1h, too.', zh: 'startAt 也可写 +1h。' },
} as const satisfies Readonly<Record<string, Phrase>>;
