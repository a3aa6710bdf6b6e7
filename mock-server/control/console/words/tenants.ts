import type { Phrase } from './say.ts';

export const tenantWords = {
  title: { en: 'Tenants', zh: '租户' },
  hint: {
    en: 'Each has its own credentials, records, clock, switches and journal.',
    zh: '每个租户有各自的凭证、记录、时钟、开关和请求日志。',
  },
  make: { en: 'New tenant', zh: '新建租户' },
  create: { en: 'Make it', zh: '创建' },
  current: { en: 'shown', zh: '当前' },
  open: { en: 'Open', zh: '打开' },
  reset: { en: 'Reset', zh: '重置' },
  askReset: {
    en: 'Reset tenant {appid} to how it was made? Its journal is emptied.',
    zh: '将租户 {appid} 重置为初始状态？请求日志会清空。',
  },
  wasReset: { en: 'Tenant {appid} is as it was made', zh: '租户 {appid} 已重置' },
  export: { en: 'Export', zh: '导出' },
  import: { en: 'Import', zh: '导入' },
  askImport: { en: 'Replace all that tenant {appid} holds by {file}?', zh: '用 {file} 替换租户 {appid} 的全部内容？' },
  imported: { en: 'Tenant {appid} holds what {file} does', zh: '租户 {appid} 已导入 {file}' },
  notJson: { en: '{file} is no JSON: nothing was changed.', zh: '{file} 不是 JSON，未做任何改动。' },
  delete: { en: 'Delete', zh: '删除' },
  askDelete: { en: 'Delete tenant {appid} and all it holds?', zh: '删除租户 {appid} 及其全部内容？' },
  ends: { en: 'ends {at}', zh: '{at} 结束' },
  seed: { en: 'seed {seed}', zh: '种子 {seed}' },
  scenario: { en: 'Save as scenario', zh: '保存为场景' },
  scenarioHint: {
    en: 'What was done to this tenant since the mark, here, by curl or on another page: sobot-mock run does it again.',
    zh: '自标记以来对该租户所做的一切（在本页、通过 curl 或其他页面），可用 sobot-mock run 重新执行。',
  },
  mark: { en: 'Set the mark here', zh: '从这里开始标记' },
  marked: { en: '{count} steps since the mark at {at}', zh: '自 {at} 的标记以来共 {count} 步' },
  unmarked: { en: '{count} steps; no mark is set yet', zh: '共 {count} 步；尚未设置标记' },
  left: {
    en: 'No more steps are kept: {count} that came after are not in the file. Set the mark anew.',
    zh: '已达保存上限：之后的 {count} 步不在文件中。请重新设置标记。',
  },
  save: { en: 'Save the scenario', zh: '保存场景' },
} as const satisfies Readonly<Record<string, Phrase>>;
