import type { Phrase } from './say.ts';

export const viewNames = {
  chat: { en: 'Chat', zh: '聊天' },
  timeline: { en: 'Timeline', zh: '时间线' },
  receivers: { en: 'Receivers', zh: '接收端' },
  broadcasts: { en: 'Broadcasts', zh: '群发' },
  faults: { en: 'Faults', zh: '故障' },
  switches: { en: 'Switches', zh: '开关' },
  try: { en: 'Try the API', zh: '试用接口' },
  coverage: { en: 'Coverage', zh: '覆盖率' },
  tenants: { en: 'Tenants', zh: '租户' },
} as const satisfies Readonly<Record<string, Phrase>>;

/** How the line to the server stands. */
export const connectionWords = {
  connecting: { en: 'Connecting…', zh: '正在连接…' },
  live: { en: 'Live', zh: '实时' },
  lost: { en: 'Offline: taking it up again…', zh: '已断开，正在重连…' },
  refused: { en: 'Refused: trying again…', zh: '被拒绝，正在重试…' },
} as const satisfies Readonly<Record<string, Phrase>>;

export const shellWords = {
  skip: { en: 'Skip to the content', zh: '跳到正文' },
  navigation: { en: 'Views', zh: '视图' },
  tenant: { en: 'Tenant', zh: '租户' },
  proxyOf: { en: 'Proxy in front of {target}', zh: '位于 {target} 之前的代理' },
  listensFor: { en: 'Listens for webhooks for {target}', zh: '接收 Webhook 并转发到 {target}' },
  listens: { en: 'Listens for webhooks', zh: '接收 Webhook' },
  language: { en: '中文', zh: 'English' },
  themeSystem: { en: 'Colours: as the system', zh: '配色：跟随系统' },
  themeLight: { en: 'Colours: light', zh: '配色：浅色' },
  themeDark: { en: 'Colours: dark', zh: '配色：深色' },
  help: { en: 'Keys and help', zh: '快捷键与帮助' },
  close: { en: 'Close', zh: '关闭' },
  missed: { en: '{count} activities were missed while offline', zh: '离线期间错过 {count} 条动态' },
  missedUnknown: { en: 'The server began anew: what happened before is gone', zh: '服务已重新启动，之前的动态已不在' },
  noTenant: { en: 'There is no tenant', zh: '还没有租户' },
  noSuchTenant: { en: 'There is no tenant {appid}', zh: '没有租户 {appid}' },
  noTenantHint: { en: 'Make one under Tenants.', zh: '在“租户”里新建一个。' },
  loading: { en: 'Loading…', zh: '正在加载…' },
  unreachable: {
    en: 'The mock server does not answer. Is it running? The page tries again by itself.',
    zh: '模拟服务器没有响应。它在运行吗？页面会自动重试。',
  },
  tryAgain: { en: 'Try again', zh: '重试' },
  whatToDo: { en: 'What to do: {remedy}', zh: '处理办法：{remedy}' },
  copied: { en: 'Copied', zh: '已复制' },
  copyCurl: { en: 'Copy as curl', zh: '复制为 curl' },
  curlTitle: { en: 'The command that does the same', zh: '效果相同的命令' },
  curlHint: {
    en: 'The browser let nothing be copied: select the text and copy it.',
    zh: '浏览器不允许复制，请选中文本自行复制。',
  },
} as const satisfies Readonly<Record<string, Phrase>>;

export const helpWords = {
  title: { en: 'Keys', zh: '快捷键' },
  help: { en: 'This sheet', zh: '本页' },
  views: { en: 'The views, from the first', zh: '依次打开各个视图' },
  search: { en: 'Search', zh: '搜索' },
  write: { en: 'Write a message', zh: '写消息' },
  rows: { en: 'Next row, row before', zh: '下一行、上一行' },
  cells: { en: 'From cell to cell of the coverage', zh: '在覆盖率的单元格之间移动' },
  open: { en: 'Open the row', zh: '打开该行' },
  close: { en: 'Close what is open', zh: '关闭打开的内容' },
  pause: { en: 'Pause the timeline', zh: '暂停时间线' },
  more: {
    en: 'Everything here can be done with curl: “curl” beside an action copies the command.',
    zh: '这里的一切都能用 curl 完成：操作旁的 “curl” 会复制对应命令。',
  },
} as const satisfies Readonly<Record<string, Phrase>>;
