import type { Phrase } from './say.ts';

export const tryWords = {
  title: { en: 'Try the API', zh: '试用接口' },
  hint: {
    en: "The provider's operations, as your app calls them. They stand in the journal like any call.",
    zh: '像您的应用那样调用官方接口，调用会记入请求日志。',
  },
  send: { en: 'Send', zh: '发送' },
  sign: {
    en: 'The signature is made of appid, create_time and app_key. Fill it yourself to send a wrong one.',
    zh: '签名由 appid、create_time 和 app_key 生成；也可自行填写错误的签名。',
  },
  token: { en: 'Token', zh: 'Token' },
  noToken: { en: 'No token yet: send getToken first.', zh: '还没有 token，请先调用 getToken。' },
  answer: { en: 'Answer: HTTP {status}', zh: '应答：HTTP {status}' },
  violation: { en: 'Why: {reason}', zh: '原因：{reason}' },
  inTimeline: { en: 'Show in the timeline', zh: '在时间线查看' },
} as const satisfies Readonly<Record<string, Phrase>>;
