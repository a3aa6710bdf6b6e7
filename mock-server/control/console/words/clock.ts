import type { Phrase } from './say.ts';

export const clockWords = {
  title: { en: "The tenant's clock", zh: '租户的时钟' },
  open: { en: 'Clock: ', zh: '时钟：' },
  frozen: { en: 'stopped', zh: '已停' },
  freeze: { en: 'Stop', zh: '停止' },
  resume: { en: 'Let it run', zh: '继续运行' },
  next: { en: 'Next: {what}, in {wait}', zh: '下一件：{what}，{wait}后' },
  toNext: { en: 'To the next thing due', zh: '到下一件到期的事' },
  nothing: { en: 'Nothing is due.', zh: '没有到期的事。' },
  set: { en: 'Set', zh: '设置' },
  setTo: { en: 'Set to', zh: '设为' },
  onProxy: { en: "The target's clock cannot be moved from here.", zh: '无法从这里移动目标的时钟。' },
  onListener: { en: "The platform's clock cannot be moved from here.", zh: '无法从这里移动平台的时钟。' },
  moved: { en: 'It is {now}.', zh: '现在是 {now}。' },
  fell: {
    en: 'It is {now}: {count} deliveries were tried on the way.',
    zh: '现在是 {now}，途中尝试了 {count} 次投递。',
  },
  stopped: { en: 'Time stands still at {now}.', zh: '时间停在 {now}。' },
  runs: { en: 'Time runs on from {now}.', zh: '时间从 {now} 继续。' },
} as const satisfies Readonly<Record<string, Phrase>>;

export const dueKinds: Readonly<Record<string, Phrase>> = {
  delivery: { en: 'a delivery is tried', zh: '尝试一次投递' },
  broadcast: { en: 'a broadcast begins', zh: '一次群发开始' },
  records: { en: 'send records move on', zh: '发送记录有进展' },
};
