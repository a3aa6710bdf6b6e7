/** What the field reference says in one language. */
export interface FieldWords {
  readonly language: 'en' | 'zh';
  readonly opening: readonly string[];
  readonly head: string;
  readonly required: string;
  readonly comma: string;
  readonly or: string;
  readonly object: string;
  /** Added to a number of milliseconds that may be written in another way. */
  readonly duration: string;
  readonly moment: string;
  /** Other ways to write a receiver, which no schema of a state has. */
  readonly receiver: readonly string[];
  section(route: string, name: string, meaning: string): string;
  list(of: string, size: string): string;
  text(length: string): string;
  integer(range: string): string;
  number(range: string): string;
}

const bracketed = (text: string, open = ' (', close = ')'): string => (text === '' ? '' : `${open}${text}${close}`);

export const fieldWords: Readonly<Record<'en' | 'zh', FieldWords>> = {
  en: {
    language: 'en',
    opening: [
      '# Fields of control bodies',
      '',
      '[中文](fields.zh-CN.md)',
      '',
      'What the bodies of [control routes](../../README.md#control-routes) may hold. `…` is `/_mock/tenants/` and an appid; every body is a JSON object.',
      'The same as JSON Schema: `GET /_mock/openapi.json?of=control`, which has the other routes too; and `sobot-mock schema show act`, save for what a control route alone takes: durations (`2s`), times (`+1h`), a receiver with `inProcess` and no `url`, and `redelivery` as `true` or `false`.',
    ],
    head: '| Field | What it takes | What it is |',
    required: '(required)',
    comma: ', ',
    or: ' or ',
    object: 'object',
    duration: ', or a duration: `2s`, `1h30m`',
    moment: ', or a time with its zone, or `+1h` from now',
    receiver: [
      '| `redelivery` | `true` or `false` | true: on the schedule that is inferred of LINE, 1m, 5m, 30m and 2h after; false: never again. |',
    ],
    section: (route, name, meaning) => `\`${route}\` · \`sobot-mock schema show ${name}\`. ${meaning}`,
    list: (of, size) => `list of ${of}${bracketed(size && `${size} of them`)}`,
    text: (length) => `text${bracketed(length === '' ? '' : `${length} characters`)}`,
    integer: (range) => `whole number${bracketed(range)}`,
    number: (range) => `number${bracketed(range)}`,
  },
  zh: {
    language: 'zh',
    opening: [
      '# 控制请求体的字段',
      '',
      '[English](fields.md)',
      '',
      '[控制路由](../../README.zh-CN.md#控制路由)的请求体可以有哪些字段。`…` 是 `/_mock/tenants/` 加 appid；每个请求体都是 JSON 对象。',
      '同样的内容也有 JSON Schema：包含其余路由的 `GET /_mock/openapi.json?of=control`；以及 `sobot-mock schema show act`，但其中没有只有控制路由才接受的写法：时长（`2s`）、时间（`+1h`）、有 `inProcess` 而无 `url` 的接收端，以及写成 `true` 或 `false` 的 `redelivery`。',
    ],
    head: '| 字段 | 取值 | 含义 |',
    required: '（必填）',
    comma: '、',
    or: ' 或 ',
    object: '对象',
    duration: '，或时长：`2s`、`1h30m`',
    moment: '，或带时区的时间，或从现在起的 `+1h`',
    receiver: [
      '| `redelivery` | `true` 或 `false` | true：按推断的 LINE 计划重新投递，即 1 分钟、5 分钟、30 分钟和 2 小时之后；false：不再重新投递。 |',
    ],
    section: (route, name, meaning) => `\`${route}\` · \`sobot-mock schema show ${name}\`。${meaning}`,
    list: (of, size) => `列表，每项为${of}${bracketed(size && `${size} 项`, '（', '）')}`,
    text: (length) => `文本${bracketed(length && `${length} 个字符`, '（', '）')}`,
    integer: (range) => `整数${bracketed(range, '（', '）')}`,
    number: (range) => `数${bracketed(range, '（', '）')}`,
  },
};
