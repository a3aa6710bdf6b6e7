import type { Bilingual } from '../../../../generators/generated/types.ts';

const verify = {
  en: 'Compute base64(HMAC-SHA256(channel secret, the bytes of the body)) and compare it in constant time with x-line-signature; answer 401 when it is missing or another.',
  zh: '计算 base64(HMAC-SHA256(渠道密钥, 请求体字节))，与 x-line-signature 做恒定时间比较；缺失或不同时应答 401。',
};

/** Texts of the rules on who may send events. */
export const signatures = {
  right: {
    title: { en: 'The right signature is accepted.', zh: '接受正确的签名。' },
    remedy: {
      en: 'Read x-line-signature whatever its case and compare it as base64. If all is refused: another channel secret, or a body parser (express.json()) that reads the body before the signature is verified.',
      zh: 'x-line-signature 应不区分大小写地读取，并以 base64 比较。若全部被拒绝：渠道密钥不同，或解析器（express.json()）在校验签名之前读走了请求体。',
    },
    text: { en: 'a text message with the right signature', zh: '签名正确的文本消息' },
    empty: { en: 'an envelope without events with the right signature', zh: '签名正确、不含事件的信封' },
    inHeader: (header: string): Bilingual => ({
      en: `a text message whose signature is in ${header}`,
      zh: `签名位于 ${header} 的文本消息`,
    }),
  },
  exactBytes: {
    title: {
      en: 'The right signature is accepted however the JSON is spelled.',
      zh: '无论 JSON 如何书写，都接受正确的签名。',
    },
    remedy: {
      en: 'Verify the raw bytes before anything parses them (express.raw, request.arrayBuffer(), request.get_data()): JSON.stringify of the parsed body is another text.',
      zh: '在解析之前校验原始字节（express.raw、request.arrayBuffer()、request.get_data()）：对解析结果再 JSON.stringify 得到的是另一段文本。',
    },
  },
  contentType: {
    title: {
      en: 'What is signed rightly is taken whichever way LINE’s content type is spelled.',
      zh: '无论 LINE 的 content-type 如何书写，都接受签名正确的请求。',
    },
    remedy: {
      en: 'Compare the media type alone, without regard to case: application/json, with a charset or without.',
      zh: '只比较媒体类型且不区分大小写：application/json，有无 charset 均可。',
    },
    as: (type: string): Bilingual => ({ en: `a text message as ${type}`, zh: `content-type 为 ${type} 的文本消息` }),
  },
  missing: { title: { en: 'A request without a signature is refused.', zh: '拒绝没有签名的请求。' }, remedy: verify },
  wrong: { title: { en: 'A wrong signature is refused.', zh: '拒绝错误的签名。' }, remedy: verify },
  stale: {
    title: { en: 'The signature of another body is refused.', zh: '拒绝其他请求体的签名。' },
    remedy: {
      en: 'Verify the bytes as they arrived: neither trimmed, nor parsed and written again, nor of an earlier request.',
      zh: '校验收到的原始字节：不要去空白，不要解析后重新序列化，也不要用之前请求的字节。',
    },
  },
  truncated: {
    title: { en: 'A part of the right signature is refused.', zh: '拒绝正确签名的一部分。' },
    remedy: {
      en: 'Compare the whole of both signatures: first their lengths, then their bytes. No startsWith.',
      zh: '比较两个签名的全部：先比长度，再比字节。不要用 startsWith。',
    },
  },
  encoding: {
    title: {
      en: 'The right signature in another case or in hex is refused.',
      zh: '拒绝大小写不同或十六进制形式的正确签名。',
    },
    remedy: {
      en: 'Base64 is case-sensitive: compare without changing the case, and accept no other encoding.',
      zh: 'Base64 区分大小写：比较时不要改变大小写，也不要接受其他编码。',
    },
  },
  spelling: {
    title: {
      en: 'The right signature in URL-safe, unpadded or longer base64 is refused.',
      zh: '拒绝 URL 安全、无填充或更长的 base64 形式的正确签名。',
    },
    remedy: {
      en: 'With @line/bot-sdk there is nothing to do: it decodes leniently, and that lets nobody in who does not know the secret. In code of your own, compare the base64 texts instead of decoding the header.',
      zh: '使用 @line/bot-sdk 时无需处理：它的解码较宽松，但不会放行不知道密钥的人。自行实现时，请比较 base64 文本，而不要解码请求头。',
    },
  },
  beforeParsing: {
    title: {
      en: 'A malformed body with a wrong signature or none is refused, not parsed.',
      zh: '签名错误或缺失的畸形请求体被拒绝，而不是被解析。',
    },
    remedy: {
      en: 'Verify the signature first: until then the body may be anything from anybody, and anybody can bring this about.',
      zh: '先校验签名：在此之前请求体可能来自任何人，任何人都能造成此结果。',
    },
    wrongly: (what: Bilingual): Bilingual => ({ en: `${what.en}, with a wrong signature`, zh: `签名错误的${what.zh}` }),
    unsigned: (what: Bilingual): Bilingual => ({ en: `${what.en}, without a signature`, zh: `没有签名的${what.zh}` }),
    plain: { en: 'a text message', zh: '文本消息' },
  },
  oddTypes: {
    title: {
      en: 'Whatever its content type, a request that is not signed rightly is refused.',
      zh: '无论 content-type 是什么，签名不正确的请求都被拒绝。',
    },
    remedy: {
      en: 'Verify every request, not only those that the JSON parser takes: express.json({ verify }) runs for application/json alone. Refuse what has no raw body.',
      zh: '校验每个请求，而不仅是 JSON 解析器接受的请求：express.json({ verify }) 只对 application/json 运行。没有原始请求体时应拒绝。',
    },
  },
  refusedUnhandled: {
    title: { en: 'What is refused is not handled.', zh: '被拒绝的事件不会被处理。' },
    remedy: { en: 'Return before the work when the signature is wrong.', zh: '签名错误时，在处理之前返回。' },
    plan: {
      en: 'text messages that are signed wrongly and not at all, as JSON and as text/plain',
      zh: '签名错误和未签名的文本消息，content-type 为 JSON 和 text/plain',
    },
  },
  refusalStatus: {
    title: { en: 'What is refused is refused with a 4xx, not by an error.', zh: '拒绝请求时使用 4xx，而不是报错。' },
    remedy: {
      en: 'It refuses, but as an error of its own, and Express prints a stack trace: answer 401 to a wrong signature and 400 to a malformed body. With @line/bot-sdk map SignatureValidationFailed to 401 and JSONParseError to 400 in an error handler.',
      zh: '请求被拒绝了，但以自身报错的形式，Express 还会输出堆栈：签名错误应答 401，请求体畸形应答 400。使用 @line/bot-sdk 时，请在错误处理中将 SignatureValidationFailed 映射为 401、JSONParseError 映射为 400。',
    },
  },
} as const;

/** What a text message with a signature that is not right is called. */
export const badSignatureNames = {
  missing: {
    none: { en: 'a text message without x-line-signature', zh: '没有 x-line-signature 的文本消息' },
    empty: { en: 'a text message with an empty x-line-signature', zh: 'x-line-signature 为空的文本消息' },
    otherHeader: { en: 'a text message whose signature is in x-signature', zh: '签名位于 x-signature 的文本消息' },
  },
  wrong: {
    otherSecret: { en: 'a text message signed with another secret', zh: '用其他密钥签名的文本消息' },
    undefinedSecret: {
      en: 'a text message signed with the secret "undefined", which a missing setting becomes',
      zh: '用密钥 "undefined"（缺少配置时的取值）签名的文本消息',
    },
    nullSecret: { en: 'a text message signed with the secret "null"', zh: '用密钥 "null" 签名的文本消息' },
    emptySecret: {
      en: 'a text message signed with an empty secret, which a missing setting may become',
      zh: '用空密钥（缺少配置时的可能取值）签名的文本消息',
    },
    sha1: { en: 'a text message signed with SHA-1', zh: '用 SHA-1 签名的文本消息' },
    digest: { en: 'a text message with the plain SHA-256 of its body', zh: '以请求体 SHA-256 作签名的文本消息' },
    firstChanged: {
      en: 'a text message with character 1 of its signature changed',
      zh: '签名第 1 个字符被改动的文本消息',
    },
    middleChanged: {
      en: 'a text message with character 21 of its signature changed',
      zh: '签名第 21 个字符被改动的文本消息',
    },
    lastChanged: {
      en: 'a text message with character 42 of its signature changed',
      zh: '签名第 42 个字符被改动的文本消息',
    },
    zeros: { en: 'a text message with 32 zero bytes for a signature', zh: '以 32 个零字节作签名的文本消息' },
    undefinedText: { en: 'a text message with the signature "undefined"', zh: '签名为 "undefined" 的文本消息' },
    noBase64: { en: 'a text message with a signature that is no base64', zh: '签名不是 base64 的文本消息' },
  },
  stale: {
    otherEnvelope: { en: 'a text message signed as another envelope', zh: '按另一个信封签名的文本消息' },
    emptyBody: { en: 'a text message signed as an empty body', zh: '按空请求体签名的文本消息' },
    trimmed: {
      en: 'a text message signed as the same text without the newline at its end',
      zh: '按去掉末尾换行的同一文本签名的文本消息',
    },
    shorter: { en: 'a text message signed as the same JSON written shorter', zh: '按更紧凑的同一 JSON 签名的文本消息' },
    eventsAlone: { en: 'a text message signed as its events alone', zh: '仅按 events 部分签名的文本消息' },
  },
  encoding: {
    otherCase: { en: 'a text message whose signature has the other case', zh: '签名大小写互换的文本消息' },
    lowerCase: { en: 'a text message whose signature is in lower case', zh: '签名为小写的文本消息' },
    upperCase: { en: 'a text message whose signature is in upper case', zh: '签名为大写的文本消息' },
    hex: { en: 'a text message whose signature is in hex', zh: '签名为十六进制的文本消息' },
    upperHex: { en: 'a text message whose signature is in upper-case hex', zh: '签名为大写十六进制的文本消息' },
  },
  spelling: {
    urlSafe: { en: 'a text message whose signature is URL-safe base64', zh: '签名为 URL 安全 base64 的文本消息' },
    unpadded: { en: 'a text message whose signature lacks its padding', zh: '签名缺少填充的文本消息' },
    longer: { en: 'a text message whose signature has more after it', zh: '签名之后还有内容的文本消息' },
    prefixed: { en: 'a text message whose signature begins with sha256=', zh: '签名以 sha256= 开头的文本消息' },
  },
  truncated: (length: number): Bilingual => ({
    en: `a text message with the first ${length} of the 44 characters of its signature`,
    zh: `签名只有 44 个字符中前 ${length} 个的文本消息`,
  }),
} as const;

/** What a spelling of JSON is called. */
export const spellingNames = {
  short: { en: 'short JSON in UTF-8', zh: 'UTF-8 的紧凑 JSON' },
  ascii: { en: 'JSON in ASCII, the rest escaped', zh: '其余字符转义的 ASCII JSON' },
  upperEscapes: { en: 'JSON with upper-case escapes', zh: '转义用大写的 JSON' },
  slashes: { en: 'JSON with escaped slashes', zh: '斜杠转义的 JSON' },
  indented: { en: 'JSON on indented lines', zh: '缩进的多行 JSON' },
  windows: { en: 'JSON with Windows line ends and tabs', zh: '带 CRLF 与制表符的 JSON' },
  blanks: { en: 'JSON with a blank after each comma and colon', zh: '逗号和冒号后带空格的 JSON' },
  newline: { en: 'JSON with a newline at its end', zh: '末尾有换行的 JSON' },
  between: { en: 'JSON between blanks', zh: '前后有空白的 JSON' },
  otherOrder: { en: 'JSON with its members in another order', zh: '字段顺序不同的 JSON' },
  exponent: { en: 'JSON with a number as 1.5e3', zh: '数字写作 1.5e3 的 JSON' },
  of: (name: Bilingual): Bilingual => ({
    en: `a text message as ${name.en}, rightly signed`,
    zh: `以${name.zh}书写、签名正确的文本消息`,
  }),
} as const;
