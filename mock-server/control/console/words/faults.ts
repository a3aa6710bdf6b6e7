import type { Phrase } from './say.ts';

export const faultWords = {
  title: { en: 'Faults', zh: '故障' },
  hint: {
    en: 'Failures that you inject, into answers of the API and into deliveries to your receivers.',
    zh: '由您注入的故障：接口的应答，或发往接收端的投递。',
  },
  add: { en: 'New fault', zh: '新建故障' },
  inject: { en: 'Inject it', zh: '注入' },
  none: { en: 'None: everything works as it should.', zh: '没有故障，一切正常。' },
  clear: { en: 'Remove all', zh: '全部移除' },
  remove: { en: 'Remove', zh: '移除' },
  off: { en: 'Switch off', zh: '停用' },
  on: { en: 'Switch on', zh: '启用' },
  isOff: { en: 'off', zh: '已停用' },
  hits: { en: 'hit {hits} of {matched}', zh: '匹配 {matched} 次，命中 {hits} 次' },
  spent: { en: 'spent', zh: '已用完' },
  ofRequest: { en: 'Answers of the API', zh: '接口应答' },
  ofDelivery: { en: 'Deliveries to receivers', zh: '发往接收端的投递' },
  what: { en: 'What it hits', zh: '命中条件' },
  effect: { en: 'What it does', zh: '效果' },
  times: { en: 'How often (empty: always)', zh: '次数（留空：一直）' },
  presets: { en: 'Begin with', zh: '常用' },
  whenRequest: { en: 'When {what} is called', zh: '调用 {what} 时' },
  whenDelivery: { en: 'When {what} is delivered to', zh: '投递给 {what} 时' },
  anyRequest: { en: 'any operation', zh: '任意接口' },
  anyDelivery: { en: 'any receiver', zh: '任意接收端' },
  nth: { en: 'the time {n}', zh: '第 {n} 次' },
  chance: { en: 'with probability {p}', zh: '概率 {p}' },
  only: { en: '{times} times at most', zh: '最多 {times} 次' },
} as const satisfies Readonly<Record<string, Phrase>>;

/** What effects do, by their names. `{value}` stands for what was given. */
export const effectWords: Readonly<Record<string, Phrase>> = {
  latency: { en: 'the answer waits {value} ms', zh: '应答延迟 {value} 毫秒' },
  retCode: { en: 'ret_code {value} is answered', zh: '返回 ret_code {value}' },
  status: { en: 'HTTP status {value}', zh: 'HTTP 状态 {value}' },
  expireToken: { en: 'the token expires', zh: 'token 过期' },
  reset: { en: 'the connection is reset ({value})', zh: '连接被重置（{value}）' },
  body: { en: 'the body is {value}', zh: '正文 {value}' },
  contentType: { en: 'the content type is {value}', zh: '内容类型为 {value}' },
  chunked: { en: 'the body comes in chunks', zh: '正文分块发送' },
  dripBytesPerSecond: { en: '{value} bytes a second', zh: '每秒 {value} 字节' },
  delay: { en: 'it waits {value} ms on the clock', zh: '按时钟延迟 {value} 毫秒' },
  duplicate: { en: 'it is delivered {value} more times', zh: '额外投递 {value} 次' },
  reorder: { en: 'it changes places with the next', zh: '与下一次投递交换顺序' },
  lose: { en: 'the {value} is lost', zh: '丢失 {value}' },
  wrongSignature: { en: 'the signature is wrong', zh: '签名错误' },
  reserialise: { en: 'the bytes differ from those signed', zh: '字节与签名时不同' },
};

export const presetWords = {
  error: { en: 'ret_code 999999', zh: 'ret_code 999999' },
  unavailable: { en: 'HTTP 503', zh: 'HTTP 503' },
  slow: { en: '2 s late', zh: '延迟 2 秒' },
  reset: { en: 'connection reset', zh: '连接重置' },
  expired: { en: 'token expired', zh: 'token 过期' },
  half: { en: 'half a body', zh: '半截正文' },
  wrongSignature: { en: 'wrong signature', zh: '签名错误' },
  duplicate: { en: 'delivered twice', zh: '重复投递' },
  lost: { en: 'answer lost', zh: '应答丢失' },
  late: { en: '1 min late', zh: '延迟 1 分钟' },
} as const satisfies Readonly<Record<string, Phrase>>;
