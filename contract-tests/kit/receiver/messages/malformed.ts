import type { Bilingual } from '../../../../generators/generated/types.ts';

const guard = {
  en: 'Parse inside try, answer 400 when it throws, and check that the result is an object whose events is an array.',
  zh: '在 try 中解析，抛错时应答 400，并检查结果是 events 为数组的对象。',
};

/** Texts of the rules on what LINE never sends. Rightly signed it can only be a slip of the sender: a warning. */
export const malformed = {
  json: { title: { en: 'Malformed JSON is refused.', zh: '拒绝畸形 JSON。' }, remedy: guard },
  'lenient-json': {
    title: { en: 'What only a lenient parser takes for JSON is refused.', zh: '拒绝只有宽松解析器才接受的 JSON。' },
    remedy: {
      en: 'Parse the whole body and nothing but JSON: no JSON5, no eval, no decoder that stops at the first value. LINE never sends such bodies.',
      zh: '只按 JSON 解析整个请求体：不用 JSON5、eval，也不用读到第一个值就停止的解码器。LINE 不会发送这样的请求体。',
    },
  },
  'no-json': { title: { en: 'What is no JSON is refused.', zh: '拒绝非 JSON 内容。' }, remedy: guard },
  empty: { title: { en: 'An empty body is refused.', zh: '拒绝空请求体。' }, remedy: guard },
  'no-envelope': { title: { en: 'JSON that is no envelope is refused.', zh: '拒绝不是信封的 JSON。' }, remedy: guard },
  events: {
    title: { en: 'Elements of events that are no events break nothing.', zh: 'events 中不是事件的元素不会造成问题。' },
    remedy: {
      en: 'Look whether an element is an object with a type before you read from it.',
      zh: '读取之前，先判断元素是否为带 type 的对象。',
    },
  },
  'utf-8': {
    title: { en: 'A body that is no UTF-8 breaks nothing.', zh: '不是 UTF-8 的请求体不会造成问题。' },
    remedy: {
      en: 'Decode inside try as well, and answer 400 when it throws.',
      zh: '解码也放进 try，抛错时应答 400。',
    },
  },
  'utf-8-refused': {
    title: { en: 'A body that is no UTF-8 is refused.', zh: '拒绝不是 UTF-8 的请求体。' },
    remedy: {
      en: 'With @line/bot-sdk there is nothing to do: it puts U+FFFD where the text was, and LINE never sends such bodies. In code of your own, decode strictly: new TextDecoder("utf-8", { fatal: true }).',
      zh: '使用 @line/bot-sdk 时无需处理：它会将文本替换为 U+FFFD，而 LINE 不会发送这样的请求体。自行实现时请严格解码：new TextDecoder("utf-8", { fatal: true })。',
    },
  },
  'content-type': {
    title: { en: 'A content type that is not JSON breaks nothing.', zh: '不是 JSON 的 content-type 不会造成问题。' },
    remedy: {
      en: 'A parser that passes over a body leaves it undefined: look before you read from it, and answer 400 or 415.',
      zh: '解析器跳过请求体时其值为 undefined：读取前先判断，并应答 400 或 415。',
    },
  },
  nesting: {
    title: { en: 'Deeply nested JSON breaks nothing.', zh: '深层嵌套的 JSON 不会造成问题。' },
    remedy: {
      en: 'Walk through JSON without recursion or to a limited depth, and answer 400 beyond it.',
      zh: '处理 JSON 时不要无限递归，超出深度应答 400。',
    },
  },
  prototype: {
    title: {
      en: 'Members named __proto__ and constructor break nothing.',
      zh: '名为 __proto__ 和 constructor 的字段不会造成问题。',
    },
    remedy: {
      en: 'Do not merge what arrives into objects of yours: copy the members you know, or merge into Object.create(null).',
      zh: '不要把收到的内容合并进自己的对象：只复制已知字段，或合并进 Object.create(null)。',
    },
  },
  unpolluted: {
    title: {
      en: 'After members named __proto__, an object without events is still refused.',
      zh: '收到 __proto__ 字段之后，没有 events 的对象仍被拒绝。',
    },
    remedy: {
      en: 'Merging __proto__ gave every object of the process an events of its own: restart the receiver, and merge into Object.create(null) or not at all.',
      zh: '合并 __proto__ 使进程中的所有对象都有了 events：请重启接收端，并合并进 Object.create(null) 或不合并。',
    },
    before: { en: 'the body {}', zh: '请求体 {}' },
    after: { en: 'the body {}, after bodies with __proto__', zh: '__proto__ 请求体之后的 {}' },
    rule: { en: 'Before them it was refused.', zh: '在它们之前，{} 是被拒绝的。' },
    untellable: {
      en: 'The receiver acknowledges {} anyway, so nothing could be told: see malformed/no-envelope.',
      zh: '接收端本来就会确认 {}，无从判断：请看 malformed/no-envelope。',
    },
  },
  get: {
    title: { en: 'A GET of the URL is no error of the receiver.', zh: '对该 URL 的 GET 不会使接收端出错。' },
    remedy: { en: 'Answer 405 to every method but POST.', zh: '除 POST 外一律应答 405。' },
    rule: {
      en: 'People and scanners open the URL: expected anything below 500.',
      zh: '人和扫描器都会打开该 URL：应低于 500。',
    },
  },
} as const;

/** What a body that LINE does not send is called. */
export const bodyNames = {
  cutJson: { en: 'JSON cut off in the middle', zh: '从中间截断的 JSON' },
  noLastBrace: { en: 'JSON without its last brace', zh: '缺少最后花括号的 JSON' },
  noFirstBrace: { en: 'JSON without its first brace', zh: '缺少第一个花括号的 JSON' },
  noColon: { en: 'JSON with a colon too few', zh: '缺少一个冒号的 JSON' },
  noQuote: { en: 'JSON with a quote too few', zh: '缺少一个引号的 JSON' },
  bracket: { en: 'an opening bracket', zh: '一个左方括号' },
  lastComma: { en: 'JSON with a comma after the last member', zh: '末尾多一个逗号的 JSON' },
  lastBrace: { en: 'JSON with another brace at its end', zh: '末尾多一个花括号的 JSON' },
  twice: { en: 'two envelopes one after the other', zh: '首尾相接的两个信封' },
  singleQuotes: { en: 'JSON with single quotes', zh: '使用单引号的 JSON' },
  noNameQuotes: { en: 'JSON with names that are not quoted', zh: '字段名未加引号的 JSON' },
  comment: { en: 'JSON with a comment', zh: '带注释的 JSON' },
  nan: { en: 'JSON with NaN', zh: '含 NaN 的 JSON' },
  lineEnd: { en: 'JSON with a line end inside a text', zh: '文本内有换行的 JSON' },
  badEscape: { en: 'JSON with a bad escape', zh: '转义错误的 JSON' },
  plainText: { en: 'plain text', zh: '纯文本' },
  xml: { en: 'XML', zh: 'XML' },
  form: { en: 'a form instead of JSON', zh: '表单而非 JSON' },
  formAsJson: { en: 'a form that calls itself JSON', zh: '自称 JSON 的表单' },
  undefined: { en: 'the word undefined', zh: '单词 undefined' },
  image: { en: 'bytes of an image', zh: '图片字节' },
  empty: { en: 'an empty body', zh: '空请求体' },
  blank: { en: 'a body of blanks', zh: '只有空白的请求体' },
  badByte: {
    en: 'a text message with a byte that UTF-8 never has in its text',
    zh: '文本中含 UTF-8 不存在的字节的文本消息',
  },
  halfCharacter: { en: 'a text message with half a character in its text', zh: '文本中含半个字符的文本消息' },
  surrogate: { en: 'a text message with a surrogate in its text', zh: '文本中含代理项的文本消息' },
  overlong: { en: 'a text message with an overlong slash in its text', zh: '文本中含过长编码斜杠的文本消息' },
  protoEvent: { en: 'an event with a member __proto__', zh: '带 __proto__ 字段的事件' },
  constructorEvent: { en: 'an event with a member constructor', zh: '带 constructor 字段的事件' },
  protoEnvelope: { en: 'an envelope with a member __proto__', zh: '带 __proto__ 字段的信封' },
  constructorEnvelope: { en: 'an envelope with a member constructor', zh: '带 constructor 字段的信封' },
  protoType: { en: 'an event whose type is __proto__', zh: '类型为 __proto__ 的事件' },
  constructorType: { en: 'a message whose type is constructor', zh: '类型为 constructor 的消息' },
  noContentType: { en: 'an envelope without a content type', zh: '没有 content-type 的信封' },
  contentType: (type: string): Bilingual => ({ en: `an envelope as ${type}`, zh: `content-type 为 ${type} 的信封` }),
  body: (text: string): Bilingual => ({ en: `the body ${text}`, zh: `请求体 ${text}` }),
  deepArray: (depth: number): Bilingual => ({
    en: `an envelope with an array ${depth} levels deep`,
    zh: `带 ${depth} 层嵌套数组的信封`,
  }),
  deepMember: (depth: number): Bilingual => ({
    en: `an event with an unknown member ${depth} levels deep`,
    zh: `未知字段嵌套 ${depth} 层的事件`,
  }),
  onlyEvent: (event: Bilingual): Bilingual => ({
    en: `an envelope whose only event is ${event.en}`,
    zh: `唯一事件是${event.zh}的信封`,
  }),
} as const;

/** What an element of events is called that is no event. */
export const brokenEventNames = {
  null: { en: 'null', zh: ' null' },
  number: { en: 'a number', zh: '数字' },
  text: { en: 'a text', zh: '文本' },
  array: { en: 'an array', zh: '数组' },
  empty: { en: 'an empty object', zh: '空对象' },
  noMessage: { en: 'a message event without its message', zh: '没有 message 的消息事件' },
  nullMessage: { en: 'a message event whose message is null', zh: 'message 为 null 的消息事件' },
  numberText: { en: 'a text message whose text is a number', zh: 'text 为数字的文本消息' },
  objectType: { en: 'an event whose type is an object', zh: 'type 为对象的事件' },
  noId: { en: 'an event without an id', zh: '没有 id 的事件' },
} as const;
