import type { Phrase } from './say.ts';

export const receiverWords = {
  title: { en: 'Receivers', zh: '接收端' },
  hint: { en: 'Where the webhooks of this tenant go.', zh: '本租户的 Webhook 投递到这里。' },
  add: { en: 'Add a receiver', zh: '添加接收端' },
  edit: { en: 'Edit', zh: '编辑' },
  save: { en: 'Save', zh: '保存' },
  none: {
    en: 'None yet: nothing that people send goes anywhere.',
    zh: '还没有接收端，用户发送的内容不会投递到任何地方。',
  },
  builtIn: { en: 'Built-in receiver', zh: '内置接收端' },
  builtInHint: {
    en: 'No app yet? The built-in receiver acknowledges everything, and the timeline shows what came.',
    zh: '还没有应用？内置接收端会确认一切投递，内容可在时间线查看。',
  },
  inProcess: { en: 'built in', zh: '内置' },
  signed: { en: 'signed', zh: '已签名' },
  unsigned: { en: 'not signed', zh: '未签名' },
  channel: { en: 'channel {id}', zh: '渠道 {id}' },
  verify: { en: 'Verify', zh: '验证' },
  verified: { en: '{id} answered {status} in {ms} ms', zh: '{id} 在 {ms} 毫秒内返回 {status}' },
  notVerified: { en: '{id} failed: {why}', zh: '{id} 验证失败：{why}' },
  remove: { en: 'Remove', zh: '移除' },
  askRemove: {
    en: 'Remove {id}? What is on its way to it is not delivered.',
    zh: '移除 {id}？正在投递的内容将不再送达。',
  },
  stats: {
    en: 'Acknowledged: {count}, p50 {p50} ms, p99 {p99} ms',
    zh: '已确认 {count} 次，p50 {p50} 毫秒，p99 {p99} 毫秒',
  },
  noStats: { en: 'Nothing delivered yet', zh: '还没有投递' },
  examine: { en: 'Run the exam', zh: '运行检验' },
  exam: { en: 'Exam of {id}', zh: '{id} 的检验' },
  examHint: {
    en: 'It takes what is sent for real events: examine one that is made for tests.',
    zh: '接收端会把发送的内容当作真实事件，请只检验测试用的接收端。',
  },
  progress: { en: '{number} of {total}', zh: '{number} / {total}' },
  stop: { en: 'Stop', zh: '停止' },
  report: { en: 'Report', zh: '报告' },
  violation: { en: '{failed} of {tried} cases failed', zh: '{tried} 个用例中 {failed} 个失败' },
} as const satisfies Readonly<Record<string, Phrase>>;

export const checkStatuses: Readonly<Record<string, Phrase>> = {
  passed: { en: 'passed', zh: '通过' },
  failed: { en: 'failed', zh: '失败' },
  warned: { en: 'warning', zh: '警告' },
  skipped: { en: 'skipped', zh: '跳过' },
};
