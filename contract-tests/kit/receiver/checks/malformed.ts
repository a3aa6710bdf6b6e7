import type { Bilingual } from '../../../../generators/generated/types.ts';
import { skipped, type Check, type CheckContext } from '../../engine/check.ts';
import { both } from '../bilingual.ts';
import { pageExample } from '../events/event-kinds.ts';
import { createRenew } from '../events/fresh-ids.ts';
import type { Outgoing } from '../exchange.ts';
import { refuseAll, type Tolerance } from '../expectations/refused.ts';
import type { ReceiverTarget } from '../target.ts';
import { breachOf } from '../violation.ts';
import {
  badEnvelopes,
  badJson,
  badUtf8,
  brokenEvents,
  deepJson,
  lenientJson,
  noJson,
  oddTypes,
  pollution,
  type BadBody,
  type Stuff,
} from './bad-bodies.ts';

interface MalformedRule {
  readonly name: string;
  readonly title: Bilingual;
  readonly tolerance: Tolerance;
  readonly severity?: 'violation' | 'warning';
  readonly cases: (stuff: Stuff) => readonly BadBody[];
  readonly remedy: Bilingual;
}

const guard = both(
  'Parse inside try, answer 400 when it throws, and check that the result is an object whose events is an array.',
  '在 try 中解析，抛错时应答 400，并检查结果是 events 为数组的对象。',
);

const rules: readonly MalformedRule[] = [
  {
    name: 'json',
    title: both('Malformed JSON is refused with a 4xx.', '以 4xx 拒绝畸形 JSON。'),
    tolerance: 'refused',
    cases: badJson,
    remedy: guard,
  },
  {
    name: 'lenient-json',
    title: both(
      'What only a lenient parser takes for JSON is refused with a 4xx.',
      '以 4xx 拒绝只有宽松解析器才接受的 JSON。',
    ),
    tolerance: 'refused',
    severity: 'warning',
    cases: lenientJson,
    remedy: both(
      'Parse the whole body and nothing but JSON: no JSON5, no eval, no decoder that stops at the first value. LINE never sends such bodies.',
      '只按 JSON 解析整个请求体：不用 JSON5、eval，也不用读到第一个值就停止的解码器。LINE 不会发送这样的请求体。',
    ),
  },
  {
    name: 'no-json',
    title: both('What is no JSON is refused with a 4xx.', '以 4xx 拒绝非 JSON 内容。'),
    tolerance: 'refused',
    cases: noJson,
    remedy: guard,
  },
  {
    name: 'empty',
    title: both('An empty body is refused with a 4xx.', '以 4xx 拒绝空请求体。'),
    tolerance: 'refused',
    cases: () => [
      { what: both('an empty body', '空请求体'), text: '' },
      { what: both('a body of blanks', '只有空白的请求体'), text: ' \n' },
    ],
    remedy: guard,
  },
  {
    name: 'no-envelope',
    title: both('JSON that is no envelope is refused with a 4xx.', '以 4xx 拒绝不是信封的 JSON。'),
    tolerance: 'refused',
    cases: badEnvelopes,
    remedy: guard,
  },
  {
    name: 'events',
    title: both('Elements of events that are no events break nothing.', 'events 中不是事件的元素不会造成问题。'),
    tolerance: 'harmless',
    severity: 'warning',
    cases: brokenEvents,
    remedy: both(
      'Look whether an element is an object with a type before you read from it.',
      '读取之前，先判断元素是否为带 type 的对象。',
    ),
  },
  {
    name: 'utf-8',
    title: both('A body that is no UTF-8 breaks nothing.', '不是 UTF-8 的请求体不会造成问题。'),
    tolerance: 'harmless',
    cases: badUtf8,
    remedy: both('Decode inside try as well, and answer 400 when it throws.', '解码也放进 try，抛错时应答 400。'),
  },
  {
    name: 'utf-8-refused',
    title: both('A body that is no UTF-8 is refused with a 4xx.', '以 4xx 拒绝不是 UTF-8 的请求体。'),
    tolerance: 'refused',
    severity: 'warning',
    cases: badUtf8,
    remedy: both(
      'Decode strictly: new TextDecoder("utf-8", { fatal: true }). Others put U+FFFD where the text was.',
      '严格解码：new TextDecoder("utf-8", { fatal: true })。否则文本会被替换成 U+FFFD。',
    ),
  },
  {
    name: 'content-type',
    title: both('A content type that is not JSON breaks nothing.', '不是 JSON 的 content-type 不会造成问题。'),
    tolerance: 'harmless',
    cases: oddTypes,
    remedy: both(
      'A parser that passes over a body leaves it undefined: look before you read from it, and answer 400 or 415.',
      '解析器跳过请求体时其值为 undefined：读取前先判断，并应答 400 或 415。',
    ),
  },
  {
    name: 'nesting',
    title: both('Deeply nested JSON breaks nothing.', '深层嵌套的 JSON 不会造成问题。'),
    tolerance: 'harmless',
    cases: deepJson,
    remedy: both(
      'Walk through JSON without recursion or to a limited depth, and answer 400 beyond it.',
      '处理 JSON 时不要无限递归，超出深度应答 400。',
    ),
  },
  {
    name: 'prototype',
    title: both(
      'Members named __proto__ and constructor break nothing.',
      '名为 __proto__ 和 constructor 的字段不会造成问题。',
    ),
    tolerance: 'harmless',
    cases: pollution,
    remedy: both(
      'Do not merge what arrives into objects of yours: copy the members you know, or merge into Object.create(null).',
      '不要把收到的内容合并进自己的对象：只复制已知字段，或合并进 Object.create(null)。',
    ),
  },
];

/** What LINE never sends and the internet does. */
export const malformedChecks: readonly Check<ReceiverTarget>[] = [
  ...rules.map(checkOf),
  {
    id: 'malformed/unpolluted',
    title: both(
      'After members named __proto__, an object without events is still refused.',
      '收到 __proto__ 字段之后，没有 events 的对象仍被拒绝。',
    ),
    source: { kind: 'line', name: 'Receive messages (webhook): anybody can call the URL' },
    severity: 'violation',
    async run(target, context) {
      const empty = (en: string, zh: string): Outgoing => badOutgoing({ what: both(en, zh), text: '{}' });
      const before = await target.post(empty('the body {}', '请求体 {}'));
      if (before.reason === undefined) {
        return skipped({
          en: 'The receiver acknowledges {} anyway, so nothing could be told: see malformed/no-envelope.',
          zh: '接收端本来就会确认 {}，无从判断：请看 malformed/no-envelope。',
        });
      }
      for (const body of pollution(stuffOf(target, context))) await target.post(badOutgoing(body));
      const after = await target.post(empty('the body {}, after bodies with __proto__', '__proto__ 请求体之后的 {}'));
      if (after.reason !== undefined) return [];
      return [
        breachOf(after, {
          rule: both('Before them it was refused.', '在它们之前，{} 是被拒绝的。'),
          remedy: both(
            'Merging __proto__ gave every object of the process an events of its own: restart the receiver, and merge into Object.create(null) or not at all.',
            '合并 __proto__ 使进程中的所有对象都有了 events：请重启接收端，并合并进 Object.create(null) 或不合并。',
          ),
          expected: '4xx',
        }),
      ];
    },
  },
  {
    id: 'method/get',
    title: both('A GET of the URL is no error of the receiver.', '对该 URL 的 GET 不会使接收端出错。'),
    source: { kind: 'line', name: 'Receive messages (webhook): anybody can call the URL' },
    severity: 'warning',
    async run(target) {
      const exchange = await target.get();
      if (exchange.status !== undefined && exchange.status < 500) return [];
      const got = exchange.status ?? exchange.reason;
      return [
        {
          message: both(
            `Sent GET; it was answered ${got}. People and scanners open the URL: expected anything below 500.`,
            `发送了 GET；得到 ${got}。人和扫描器都会打开该 URL：应低于 500。`,
          ),
          remedy: both('Answer 405 to every method but POST.', '除 POST 外一律应答 405。'),
          expected: 'below 500',
          got,
          request: exchange.request(),
        },
      ];
    },
  },
];

function checkOf({
  name,
  title,
  tolerance,
  severity = 'violation',
  cases,
  remedy,
}: MalformedRule): Check<ReceiverTarget> {
  return {
    id: `malformed/${name}`,
    title,
    source: { kind: 'line', name: 'Receive messages (webhook): anybody can call the URL' },
    severity,
    run: (target, context) =>
      refuseAll(target, context, { cases: cases(stuffOf(target, context)).map(badOutgoing), tolerance, remedy }),
  };
}

function stuffOf({ destination, eventTime }: ReceiverTarget, { random }: CheckContext): Stuff {
  const renew = createRenew({ random, eventTime });
  return { destination, fresh: () => renew(pageExample('text').event) };
}

const encoder = new TextEncoder();

function badOutgoing({ what, text, contentType }: BadBody): Outgoing {
  return { what, body: typeof text === 'string' ? encoder.encode(text) : text, contentType, good: false };
}
