import type { Bilingual } from '../../../../generators/generated/types.ts';

interface Refused {
  readonly status?: number;
  readonly isSigned: boolean;
}

/** What is said where a receiver takes nothing at all, and what helps then. */
export const diagnoses = {
  nothing: ({ status, isSigned }: Refused): Bilingual => ({
    en: `Nothing that ${isSigned ? 'is signed rightly' : 'LINE sends'} is taken, not even an envelope without events: always ${status}. The other rules would fail of the same cause and are skipped.`,
    zh: `${isSigned ? '签名正确的请求' : 'LINE 的请求'}全部被拒绝，连不含事件的信封也不例外：始终 ${status}。其余规则会因同一原因失败，故跳过。`,
  }),
  noEvents: ({ status }: Refused): Bilingual => ({
    en: `An envelope without events is taken and no event is: always ${status}. The other rules would fail of the same cause and are skipped.`,
    zh: `不含事件的信封被接受，而任何事件都不被接受：始终 ${status}。其余规则会因同一原因失败，故跳过。`,
  }),
  silent: {
    en: 'Nothing that LINE sends is answered in time. The other rules would fail of the same cause and are skipped.',
    zh: 'LINE 的请求都没有按时得到应答。其余规则会因同一原因失败，故跳过。',
  },
  unusable: {
    en: 'Nothing that LINE sends gets an HTTP answer. The other rules would fail of the same cause and are skipped.',
    zh: 'LINE 的请求都没有得到 HTTP 应答。其余规则会因同一原因失败，故跳过。',
  },
  noHttp: {
    en: 'Correct the URL if something else listens there: https instead of http, or another port. If it is your receiver, look into its log: it throws, closes every connection or answers what is no HTTP. A handler returns a Response.',
    zh: '若该地址上监听的不是接收端，请更正 URL：用 https 代替 http，或换端口。若正是接收端，请查看其日志：它抛出异常、关闭了每个连接，或应答的不是 HTTP。处理函数须返回 Response。',
  },
  signature: {
    en: 'One of three: the receiver has another channel secret (compare it with --secret); a body parser such as express.json() reads the body before the signature is verified (mount the middleware of @line/bot-sdk, or whatever verifies, in front of it and give it the raw bytes); or it does not know the destination (give its own with --destination). Read x-line-signature whatever its case, and compare it as base64.',
    zh: '三种可能：接收端的渠道密钥不同（请与 --secret 核对）；在校验签名之前，express.json() 等解析器已读走请求体（请将 @line/bot-sdk 的 middleware 或校验代码放在它之前，并校验原始字节）；或接收端不认识 destination（用 --destination 提供）。x-line-signature 应不区分大小写地读取，并以 base64 比较。',
  },
  signatureOrHandler: {
    en: 'Look into the log of the receiver. If it says that the signature is wrong, it has another channel secret, or a body parser such as express.json() reads the body before it is verified: mount the middleware of @line/bot-sdk in front of it. If not, it does not know the destination (--destination), or something that every request needs fails.',
    zh: '请查看接收端日志。若提示签名错误，则渠道密钥不同，或 express.json() 等解析器在校验之前读走了请求体：请将 @line/bot-sdk 的 middleware 放在它之前。否则可能是不认识 destination（--destination），或每个请求都依赖的某一步失败。',
  },
  handler: {
    en: 'Look into the log of the receiver: something that every event needs fails, such as a database, a token for replies, or the destination (give its own with --destination).',
    zh: '请查看接收端日志：每个事件都依赖的某一步失败，例如数据库、回复所需的令牌，或 destination（用 --destination 提供）。',
  },
  wrongPath: {
    en: 'Correct the URL: there is nothing at this path that takes a POST. Or the receiver does not know the destination: give its own with --destination.',
    zh: '请更正 URL：该路径没有接受 POST 的处理程序。或接收端不认识 destination：用 --destination 提供。',
  },
  redirect: {
    en: 'Give the URL that it leads to: LINE follows no redirects.',
    zh: '请使用它所指向的 URL：LINE 不会跟随重定向。',
  },
} as const;
