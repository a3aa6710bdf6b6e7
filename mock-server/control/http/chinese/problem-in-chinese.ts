import { isObject } from '../../../../common/json.ts';
import type { Problem } from '../problem.ts';
import { failureInChinese } from './failure-in-chinese.ts';
import { said } from './phrase.ts';
import { remedyPhrases } from './remedy-phrases.ts';

/** What went wrong, and what to do about it, by the code of a problem. */
const texts: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ACTS_TOO_MANY: ['一次提交的操作过多。', '请分多次提交。'],
  ACT_INVALID: ['无法执行该操作。', '请改正所指出的成员。未作任何更改。'],
  ANSWER_UNKNOWN: ['请求的应答形式不存在。', '请使用文档列出的形式。'],
  BEHAVIOUR_INVALID: ['行为开关无效。', 'GET behaviour 可查看各开关；请改正所指出的开关。未作任何更改。'],
  BODY_MISSING: ['缺少请求体。', '请发送 JSON 请求体。'],
  BODY_TOO_LARGE: ['请求体过大。', '请缩小请求体，或分多次发送。'],
  BODY_UNEXPECTED: ['该路由不接受请求体。', '请去掉请求体。'],
  BROADCAST_INVALID: ['无法群发。', '请改正所指出的成员。未作任何更改。'],
  CLIENT_REFUSED: ['请求来自另一台机器。', '请设置控制令牌，并在 x-mock-token 请求头中带上。'],
  CLOCK_CHANGE_INVALID: ['时钟的更改不明确。', '请在 advance、set、freeze、resume 中恰好给出一个。'],
  CLOCK_INVALID: ['时间无效。', '请给出 1970 年至 9999 年之间的时间。未作任何更改。'],
  CLOCK_STOPPED: ['时钟在途中停下。', '请从停下之处继续，或移除使投递不断到来的接收端或故障。'],
  CONSOLE_NOT_BUILT: ['控制台尚未构建。', '请运行 npm run build:console。'],
  CONTENT_ENCODING_REFUSED: ['请求体经过压缩。', '请原样发送，不要使用 content-encoding。'],
  CONTENT_TYPE_REFUSED: ['不接受该 content-type。', '请以 application/json 发送。'],
  CONTENT_UNKNOWN: ['没有该消息的内容。', 'GET messages 可列出消息；含 mediaKey 者有内容。'],
  CONTROL_TOKENS_FULL: ['控制令牌已满。', '请撤销不再需要的：DELETE tokens/名称。'],
  CONTROL_TOKEN_ABSENT: [
    '此服务不要求控制令牌，另建令牌不会限制任何人。',
    '请以服务自己的控制令牌启动：启动时 --control-token，代码中 controlToken。',
  ],
  CONTROL_TOKEN_EXISTS: ['该名称的控制令牌已存在。', '请换一个名称，或先撤销它。'],
  CONTROL_TOKEN_UNKNOWN: ['没有该名称的控制令牌。', 'GET tokens 可列出现有的。'],
  CURSOR_INVALID: ['游标无效。', '请使用上一页给出的 next。'],
  DELIVERIES_UNDER_WAY: ['仍有投递正在进行。', '请稍候再试。'],
  DATA_UNWRITABLE: ['数据文件暂时无法写入。', '请在可以写入后再试：届时会自动继续。未作任何更改。'],
  DELIVERY_UNKNOWN: ['没有该投递。', 'GET deliveries 可列出现有的投递。'],
  DURATION_INVALID: ['时长无效。', '请写成 24h、1h30m、90s、500ms 或 7d，或给出毫秒数。'],
  EMITTER_CLOSED: ['服务已停止投递。', '请重新启动模拟服务器。'],
  EXAM_ABSENT: ['此处无法检验接收端。', '请使用模拟服务器（sobot-mock start）。'],
  FAULT_INVALID: ['无法注入该故障。', '请改正所指出的成员。未添加任何内容。'],
  FAULT_UNKNOWN: ['没有该故障。', 'GET faults 可列出现有的故障。'],
  HOST_REFUSED: [
    'Host 请求头所指并非本机。',
    '请使用 http://localhost 或 http://127.0.0.1，或在启动时以 --allow-host 允许该主机。',
  ],
  INSTANT_INVALID: ['时间的写法无效。', '请给出带时区的 ISO 8601，或自 1970 年起的毫秒数。'],
  INTERNAL_ERROR: ['模拟服务器内部出错。', '请查看模拟服务器的输出并反馈。'],
  JSON_INVALID: ['请求体不是合法的 JSON。', '请检查引号与逗号。'],
  JSON_TOO_DEEP: ['请求体嵌套过深。', '请减少嵌套层数。'],
  LEDGER_READ_ONLY: ['此服务只能读取共享存储。', '请向可写入的服务提出。未作任何更改。'],
  LEDGER_UNAVAILABLE: [
    '共享存储暂时无法访问。',
    '请稍后再试：恢复后会自动继续。不会只完成一半。如果中断发生在写入此调用时，它可能已经完成：重复不可做两次的操作前请先查看。',
  ],
  MEMBER_INVALID: ['请求体的成员无效。', '请改正所指出的成员。'],
  MEMBER_UNKNOWN: ['请求体含未知成员。', '请检查拼写。'],
  METHOD_NOT_ALLOWED: ['该路由不支持此方法。', '请使用 allow 响应头列出的方法。'],
  METRICS_ABSENT: ['此处不作统计。', '请使用模拟服务器（sobot-mock start）。'],
  NOT_KEPT: ['更改已生效，但尚未写入数据文件。', '请腾出空间；能够写入时会自动写入。'],
  NOT_ON_A_LISTENER: ['监听 Webhook 的服务上不可用。', '请在模拟服务器上使用。'],
  NOT_ON_A_PROXY: ['代理上不可用。', '请在模拟服务器上使用。'],
  NOT_READY: ['服务尚未就绪。', '请稍候再试。'],
  ORIGIN_REFUSED: [
    '请求来自其他网站的页面。',
    '请从测试或命令行访问。网页请经由其自身的服务器访问，并给出该服务器的主机名：启动时用 --allow-host，代码中用 allowedHosts。',
  ],
  PARAMETER_INVALID: ['查询参数无效。', '请改正所指出的参数。'],
  PARAMETER_REPEATED: ['查询参数重复。', '请只给出一次。'],
  PARAMETER_UNKNOWN: ['未知的查询参数。', '请检查拼写。'],
  PATH_INVALID: ['路径的编码无效。', '请以 encodeURIComponent 编码路径的各部分。'],
  QUEUE_FULL: ['投递队列已满。', '请等待部分投递结束。'],
  QUOTA_EXCEEDED: ['租户超出配额。', '请移除不再需要的内容或稍后再试，或提高所指出的配额（setting）。'],
  RECEIVER_EXISTS: ['接收端 id 已被占用。', '请换一个 id、省略 id，或移除占用它的接收端。'],
  RECEIVER_INVALID: ['接收端无效。', '请改正所指出的成员。未添加任何内容。'],
  RECEIVER_UNKNOWN: ['没有该接收端。', 'GET receivers 可列出现有的接收端。'],
  RECORD_INVALID: ['记录无效。', '请改正所指出的记录。未作任何更改。'],
  RECORD_UNKNOWN: ['没有该记录。', '可用 GET 列出现有的记录。'],
  ROUTE_UNKNOWN: ['没有该路由。', 'GET /_mock 可列出全部路由。'],
  SERVER_TOKEN_NEEDED: ['此控制令牌不能用于整个服务。', '请使用服务自己的控制令牌。'],
  STATE_INVALID: ['状态无效。', '请改正所指出的成员。未作任何更改。'],
  TENANTS_FULL: ['租户已满。', '请删除不再需要的租户。'],
  TENANT_ENDED: ['该租户已经结束。', '请重新创建：POST tenants。'],
  TENANT_EXISTS: ['appid 已被占用。', '请换一个 appid、省略 appid，或删除占用它的租户。'],
  TENANT_OPTIONS_INVALID: ['租户的选项无效。', '请改正所指出的选项。未创建任何内容。'],
  TENANT_REFUSED: ['此控制令牌只能用于另一个租户。', '请使用该租户的令牌，或服务自己的控制令牌。'],
  TENANT_UNKNOWN: ['没有该租户。', 'GET tenants 可列出现有的租户。'],
  TOKEN_MISSING: ['请求缺少控制令牌。', '请用启动时打印的地址打开控制台，或在 x-mock-token 请求头中带上令牌。'],
  TOKEN_WRONG: ['控制令牌不正确。', '请用启动时打印的地址打开控制台，或在 x-mock-token 请求头中带上令牌。'],
  TYPE_WRONG: ['请求体的类型不符。', '请按文档给出正确的类型。'],
  UTF8_INVALID: ['请求体不是合法的 UTF-8。', '请以 UTF-8 编码。'],
  VIEWER_REFUSED: ['此控制令牌只能查看，不能更改。', '请使用 kind 为 tenant 的令牌，或服务自己的控制令牌。'],
  WEBHOOKS_ABSENT: ['此处不投递 Webhook。', '请使用模拟服务器（sobot-mock start）。'],
};

/** A problem for a reader of Chinese. What it names in particular stands behind it, as the code that found it says it. */
export function inChinese(problem: Problem): Problem {
  const { code, detail, members = {} } = problem;
  const { reason } = members;
  const known = texts[code];
  const remedy = said(remedyPhrases, problem.remedy) ?? known?.[1] ?? problem.remedy;
  if (isObject(reason) && typeof reason['zh'] === 'string') {
    return { ...problem, detail: reason['zh'], remedy };
  }
  if (known === undefined) return problem;
  return { ...problem, detail: failureInChinese(detail) ?? `${known[0]}（${detail}）`, remedy };
}
