import type { Phrase } from './say.ts';

export const rowTypes: Readonly<Record<string, Phrase>> = {
  request: { en: 'request', zh: '请求' },
  event: { en: 'event', zh: '事件' },
  delivery: { en: 'delivery', zh: '投递' },
  clock: { en: 'clock', zh: '时钟' },
  fault: { en: 'fault', zh: '故障' },
  reset: { en: 'reset', zh: '重置' },
  task: { en: 'broadcast', zh: '群发' },
  control: { en: 'control', zh: '控制' },
  gap: { en: 'left out', zh: '已略过' },
};

/** Why a part of what happened is not told. */
export const gapWords = {
  skipped: {
    en: '{count} more came faster than they can be watched; requests are in the journal',
    zh: '另有 {count} 条来得太快，未逐条显示；请求可在请求日志中查到',
  },
  missed: { en: '{count} were missed while offline', zh: '离线期间错过 {count} 条' },
  earlier: {
    en: '{count} came before the page did, no longer kept',
    zh: '打开页面之前的 {count} 条动态已不再保留',
  },
} as const satisfies Readonly<Record<string, Phrase>>;

export const clockActions: Readonly<Record<string, Phrase>> = {
  set: { en: 'set to {now}', zh: '设为 {now}' },
  advance: { en: 'moved on to {now}', zh: '前进到 {now}' },
  freeze: { en: 'stopped at {now}', zh: '停在 {now}' },
  resume: { en: 'runs on from {now}', zh: '从 {now} 继续运行' },
};

/** How a body is shown. */
export const bodyForms = {
  pretty: { en: 'Pretty', zh: '排版' },
  raw: { en: 'Raw', zh: '原文' },
  hex: { en: 'Bytes', zh: '字节' },
} as const satisfies Readonly<Record<string, Phrase>>;

export const timelineWords = {
  title: { en: 'Timeline', zh: '时间线' },
  search: { en: 'Search the timeline', zh: '搜索时间线' },
  searchHint: {
    en: 'user: code: operation: status: type: since:10m, or any text',
    zh: 'user: code: operation: status: type: since:10m，或任意文本',
  },
  onlyFailed: { en: 'Only what was refused or failed', zh: '只看被拒绝或失败的' },
  pause: { en: 'Pause', zh: '暂停' },
  resume: { en: 'Go on ({count} new)', zh: '继续（新增 {count}）' },
  newestFirst: { en: 'Newest at the top', zh: '最新在上' },
  newestLast: { en: 'Newest at the bottom', zh: '最新在下' },
  count: { en: '{shown} of {total}', zh: '{shown} / {total}' },
  empty: {
    en: 'Nothing has happened yet. Requests, events and deliveries appear here.',
    zh: '还没有动态。请求、事件和投递会显示在这里。',
  },
  noMatch: { en: 'Nothing matches.', zh: '没有匹配的内容。' },
  dropped: { en: '{count} older rows were let go', zh: '已略去较早的 {count} 行' },
  request: { en: 'Request', zh: '请求' },
  response: { en: 'Answer', zh: '应答' },
  why: { en: 'Why it was refused', zh: '拒绝原因' },
  tolerated: { en: 'Tolerated', zh: '已容忍' },
  section: { en: 'section {section}', zh: '文档章节：{section}' },
  bySwitch: { en: 'switch {name}', zh: '行为开关：{name}' },
  headers: { en: 'Headers', zh: '头部' },
  noBody: { en: 'No body', zh: '无正文' },
  bytes: { en: '{count} bytes', zh: '{count} 字节' },
  signature: { en: 'Signature', zh: '签名' },
  unsigned: { en: 'Not signed: the receiver has no secret', zh: '未签名：接收端没有密钥' },
  attempt: { en: 'Attempt {n} at {at}, {ms} ms', zh: '第 {n} 次尝试，{at}，{ms} 毫秒' },
  noAnswer: { en: 'Nothing whole was answered', zh: '没有完整的应答' },
  failNext: { en: 'Answer differently next time', zh: '下次换一种应答' },
  fixture: { en: 'Save as fixture', zh: '保存为测试数据' },
  curl: { en: 'Copy as curl', zh: '复制为 curl' },
  gone: { en: 'No longer kept.', zh: '已不再保留。' },
  progress: { en: '{count} send records: {status}', zh: '{count} 条发送记录：{status}' },
  faults: { en: 'Faults that hit it: {ids}', zh: '命中的故障：{ids}' },
  close: { en: 'Close', zh: '关闭' },
  deliveries: { en: 'Deliveries', zh: '投递' },
} as const satisfies Readonly<Record<string, Phrase>>;
