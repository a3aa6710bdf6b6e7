import type { Bilingual } from '../../../../generators/generated/types.ts';
import { both } from '../bilingual.ts';
import type { Json } from '../events/schema-of.ts';

/** A body that LINE does not send. */
export interface BadBody {
  readonly what: Bilingual;
  readonly text: string | Uint8Array;
  readonly contentType?: string | null | undefined;
}

/** What bodies are made of. */
export interface Stuff {
  readonly destination: string;
  /** A text message with a time and ids of its own. */
  readonly fresh: () => Json;
}

/** An envelope with one event, to be spoiled. */
function envelopeText({ destination, fresh }: Stuff): string {
  return JSON.stringify({ destination, events: [fresh()] });
}

export function badJson(stuff: Stuff): readonly BadBody[] {
  const text = envelopeText(stuff);
  return spoiltBodies([
    ['JSON cut off in the middle', '从中间截断的 JSON', text.slice(0, text.length / 2)],
    ['JSON without its last brace', '缺少最后花括号的 JSON', text.slice(0, -1)],
    ['JSON without its first brace', '缺少第一个花括号的 JSON', text.slice(1)],
    ['JSON with a colon too few', '缺少一个冒号的 JSON', text.replace(':', ' ')],
    ['JSON with a quote too few', '缺少一个引号的 JSON', text.replace('"', '')],
    ['an opening bracket', '一个左方括号', '['],
  ]);
}

/** What is no JSON, and what one parser or another makes something of all the same. */
export function lenientJson(stuff: Stuff): readonly BadBody[] {
  const text = envelopeText(stuff);
  return spoiltBodies([
    ['JSON with a comma after the last member', '末尾多一个逗号的 JSON', `${text.slice(0, -1)},}`],
    ['JSON with another brace at its end', '末尾多一个花括号的 JSON', `${text}}`],
    ['two envelopes one after the other', '首尾相接的两个信封', text + envelopeText(stuff)],
    ['JSON with single quotes', '使用单引号的 JSON', text.replaceAll('"', "'")],
    ['JSON with names that are not quoted', '字段名未加引号的 JSON', text.replaceAll(/"(\w+)":/g, '$1:')],
    ['JSON with a comment', '带注释的 JSON', `// events\n${text}`],
    ['JSON with NaN', '含 NaN 的 JSON', text.replace(/"timestamp":\d+/, '"timestamp":NaN')],
    ['JSON with a line end inside a text', '文本内有换行的 JSON', text.replace('Good', 'Good\n')],
    ['JSON with a bad escape', '转义错误的 JSON', text.replace('Good', '\\x')],
  ]);
}

function spoiltBodies(bodies: readonly (readonly [en: string, zh: string, text: string])[]): readonly BadBody[] {
  return bodies.map(([en, zh, text]) => ({ what: both(en, zh), text }));
}

export function noJson(stuff: Stuff): readonly BadBody[] {
  const form = `payload=${encodeURIComponent(envelopeText(stuff))}`;
  return [
    { what: both('plain text', '纯文本'), text: 'hello' },
    { what: both('XML', 'XML'), text: '<events><event type="message"/></events>' },
    {
      what: both('a form instead of JSON', '表单而非 JSON'),
      text: form,
      contentType: 'application/x-www-form-urlencoded',
    },
    { what: both('a form that calls itself JSON', '自称 JSON 的表单'), text: form },
    { what: both('the word undefined', '单词 undefined'), text: 'undefined' },
    {
      what: both('bytes of an image', '图片字节'),
      text: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    },
  ];
}

export function badEnvelopes({ destination, fresh }: Stuff): readonly BadBody[] {
  const values: readonly unknown[] = [
    null,
    [],
    {},
    true,
    0,
    'events',
    { destination },
    { destination, events: null },
    { destination, events: {} },
    { destination, events: 'events' },
    { destination, events: 1 },
    { events: { length: 1, 0: fresh() } },
    [{ destination, events: [] }],
  ];
  return values.map((value) => {
    const text = JSON.stringify(value);
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    return { what: both(`the body ${shown}`, `请求体 ${shown}`), text };
  });
}

export function brokenEvents({ destination, fresh }: Stuff): readonly BadBody[] {
  const events: readonly (readonly [en: string, zh: string, event: unknown])[] = [
    ['null', ' null', null],
    ['a number', '数字', 1],
    ['a text', '文本', 'message'],
    ['an array', '数组', []],
    ['an empty object', '空对象', {}],
    ['a message event without its message', '没有 message 的消息事件', { ...fresh(), message: undefined }],
    ['a message event whose message is null', 'message 为 null 的消息事件', { ...fresh(), message: null }],
    [
      'a text message whose text is a number',
      'text 为数字的文本消息',
      { ...fresh(), message: { id: '1', type: 'text', text: 1 } },
    ],
    ['an event whose type is an object', 'type 为对象的事件', { ...fresh(), type: {} }],
    ['an event without an id', '没有 id 的事件', { ...fresh(), webhookEventId: undefined }],
  ];
  return events.map(([en, zh, broken]) => ({
    what: both(`an envelope whose only event is ${en}`, `唯一事件是${zh}的信封`),
    text: JSON.stringify({ destination, events: [broken] }),
  }));
}

export function badUtf8(stuff: Stuff): readonly BadBody[] {
  const bodies: readonly (readonly [en: string, zh: string, bytes: readonly number[]])[] = [
    ['a byte that UTF-8 never has', 'UTF-8 中不存在的字节', [0xff]],
    ['half a character', '半个字符', [0xe0, 0xb8]],
    ['a surrogate', '代理项', [0xed, 0xa0, 0x80]],
    ['an overlong slash', '过长编码的斜杠', [0xc0, 0xaf]],
  ];
  const [before, after] = envelopeText(stuff).split('Good') as [string, string];
  const encoder = new TextEncoder();
  return bodies.map(([en, zh, bytes]) => ({
    what: both(`a text message with ${en} in its text`, `文本中含${zh}的文本消息`),
    text: Uint8Array.from([...encoder.encode(before), ...bytes, ...encoder.encode(after)]),
  }));
}

export function oddTypes(stuff: Stuff): readonly BadBody[] {
  const text = envelopeText(stuff);
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
    'multipart/form-data',
    'application/json; charset=utf-16',
    'x',
    null,
  ];
  return types.map((contentType) => ({
    what:
      contentType === null
        ? both('an envelope without a content type', '没有 content-type 的信封')
        : both(`an envelope as ${contentType}`, `content-type 为 ${contentType} 的信封`),
    text,
    contentType,
  }));
}

export function deepJson({ destination, fresh }: Stuff): readonly BadBody[] {
  const depth = 20_000;
  const arrays = '['.repeat(depth) + ']'.repeat(depth);
  const objects = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const event = JSON.stringify(fresh());
  return [
    {
      what: both(`an envelope with an array ${depth} levels deep`, `带 ${depth} 层嵌套数组的信封`),
      text: `{"destination":"${destination}","events":[],"somethingNew":${arrays}}`,
    },
    {
      what: both(`an event with an unknown member ${depth} levels deep`, `未知字段嵌套 ${depth} 层的事件`),
      text: `{"destination":"${destination}","events":[${event.slice(0, -1)},"somethingNew":${objects}}]}`,
    },
  ];
}

/** Bodies that give every object an `events`, where they are merged without care. */
export function pollution({ destination, fresh }: Stuff): readonly BadBody[] {
  const opened = (): string => JSON.stringify(fresh()).slice(0, -1);
  const proto = '"__proto__":{"events":[]}';
  const constructor = '"constructor":{"prototype":{"events":[]}}';
  const bodies: readonly (readonly [en: string, zh: string, text: string])[] = [
    [
      'an event with a member __proto__',
      '带 __proto__ 字段的事件',
      `{"destination":"${destination}","events":[${opened()},${proto}}]}`,
    ],
    [
      'an event with a member constructor',
      '带 constructor 字段的事件',
      `{"destination":"${destination}","events":[${opened()},${constructor}}]}`,
    ],
    [
      'an envelope with a member __proto__',
      '带 __proto__ 字段的信封',
      `{"destination":"${destination}","events":[],${proto}}`,
    ],
    [
      'an envelope with a member constructor',
      '带 constructor 字段的信封',
      `{"destination":"${destination}","events":[],${constructor}}`,
    ],
    [
      'an event whose type is __proto__',
      '类型为 __proto__ 的事件',
      `{"destination":"${destination}","events":[${opened().replace('"type":"message"', '"type":"__proto__"')}}]}`,
    ],
    [
      'a message whose type is constructor',
      '类型为 constructor 的消息',
      `{"destination":"${destination}","events":[${opened().replace('"type":"text"', '"type":"constructor"')}}]}`,
    ],
  ];
  return bodies.map(([en, zh, text]) => ({ what: both(en, zh), text }));
}
