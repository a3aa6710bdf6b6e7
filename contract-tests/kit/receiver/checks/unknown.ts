import { isObject } from '../../../../common/json.ts';
import { eventKindFacts, eventTypes as documentedTypes } from '../../../../generators/generated/event-kinds.ts';
import type { Check } from '../../engine/check.ts';
import { both } from '../bilingual.ts';
import { pageExample } from '../events/event-kinds.ts';
import { maximalEvent, merged } from '../events/maximal-event.ts';
import { type Json } from '../events/schema-of.ts';
import { acknowledgeAll, type EventCase } from '../expectations/acknowledged.ts';
import { handlesOnce } from '../expectations/handled-once.ts';
import type { ReceiverTarget } from '../target.ts';

const additions = { kind: 'line', name: 'Webhook event objects: additions without notice' } as const;

/** Events that LINE has and the page does not, and one that nobody has. */
const eventTypes: Readonly<Record<string, Json>> = {
  unsend: { unsend: { messageId: '325708' } },
  join: { replyToken: 'r' },
  leave: {},
  memberJoined: { replyToken: 'r', joined: { members: [] } },
  memberLeft: { left: { members: [] } },
  postback: { replyToken: 'r', postback: { data: 'storeId=12345' } },
  videoPlayComplete: { replyToken: 'r', videoPlayComplete: { trackingId: 'track' } },
  beacon: { replyToken: 'r', beacon: { hwid: 'd41d8cd98f', type: 'enter' } },
  accountLink: { replyToken: 'r', link: { result: 'ok', nonce: 'n' } },
  membership: { replyToken: 'r', membership: { type: 'joined', membershipId: 1 } },
  module: { module: { type: 'attached' } },
  botSuspended: {},
  somethingNew: { somethingNew: { of: ['a', 'kind', 'that', 'nobody', 'has'] } },
};

function unknownTypes(): readonly (readonly [type: string, members: Json])[] {
  return Object.entries(eventTypes).filter(([type]) => !(documentedTypes as readonly string[]).includes(type));
}

/** What LINE may add without notice. */
export const unknownChecks: readonly Check<ReceiverTarget>[] = [
  {
    id: 'unknown/event-type',
    title: both('An event of an unknown type is acknowledged.', '确认未知类型的事件。'),
    source: additions,
    severity: 'violation',
    run: (target, context) =>
      acknowledgeAll(target, context, {
        cases: unknownTypes().map(([type, members]) => ({
          what: both(`an event of type ${type}`, `类型为 ${type} 的事件`),
          events: [{ ...stripped(pageExample('text').event, ['message', 'replyToken']), type, ...members }],
        })),
        remedy: both(
          'Give the switch over event.type a default that does nothing, and acknowledge.',
          '为 event.type 的 switch 加上什么都不做的 default，并确认。',
        ),
      }),
  },
  {
    id: 'unknown/message-type',
    title: both('A message of an unknown type is acknowledged.', '确认未知类型的消息。'),
    source: additions,
    severity: 'violation',
    run: (target, context) =>
      acknowledgeAll(target, context, {
        cases: ['contact', 'poll', 'somethingNew'].map((type) => ({
          what: both(`a message of type ${type}`, `类型为 ${type} 的消息`),
          events: [{ ...pageExample('text').event, message: { type, id: '325708' } }],
        })),
        remedy: both(
          'Give the switch over message.type a default that does nothing, and acknowledge.',
          '为 message.type 的 switch 加上什么都不做的 default，并确认。',
        ),
      }),
  },
  {
    id: 'unknown/members',
    title: both('Unknown members are ignored, at every level.', '忽略各层级的未知字段。'),
    source: additions,
    severity: 'violation',
    run: (target, context) =>
      acknowledgeAll(target, context, {
        cases: [...memberCases()],
        remedy: both(
          'Read the members you know and pass over the others: no additionalProperties: false, no strict objects.',
          '只读取已知字段，忽略其他字段：不要使用 additionalProperties: false 或严格对象。',
        ),
      }),
  },
  {
    id: 'unknown/values',
    title: both('Unknown values of known members do no harm.', '已知字段的未知取值不会造成问题。'),
    source: additions,
    severity: 'warning',
    run: (target, context) =>
      acknowledgeAll(target, context, {
        cases: valueCases(),
        remedy: both('Treat a value you do not know like an absent one.', '未知取值按字段不存在处理。'),
      }),
  },
  {
    id: 'unknown/neighbours',
    title: both('Known events beside unknown ones are handled.', '未知事件旁边的已知事件会被处理。'),
    source: additions,
    severity: 'violation',
    run: handlesOnce({
      plan(fresh) {
        const [first, last] = [fresh(), fresh()];
        const unknown = { ...stripped(fresh(), ['message']), type: 'somethingNew' };
        return {
          what: both('an event of an unknown type between two text messages', '两条文本消息之间的未知类型事件'),
          events: [first, last],
          // Whether the unknown one counts as handled is the receiver's affair.
          uncertain: 1,
          requests: [[first, unknown, last]],
        };
      },
      remedy: both(
        'Pass over an event you do not know, and go on with the next one.',
        '跳过未知事件，继续处理下一个。',
      ),
    }),
  },
];

const addition = { since: 2026, of: [null, { deep: 'value' }] };

/** One case for each level that an addition can be made at. */
function* memberCases(): Generator<EventCase> {
  yield {
    what: both('an envelope with an unknown member', '信封带有未知字段'),
    events: [maximalEvent('text')],
    envelope: { somethingNew: addition },
  };
  for (const kind of ['text', 'image', 'video', 'follow'] as const) {
    const event = maximalEvent(kind);
    for (const path of objectPaths(event)) {
      if (kind !== 'text' && path.length < 2 && path[0] !== kind) continue;
      const where = path.length === 0 ? both('', '') : both(` in ${path.join('.')}`, `的 ${path.join('.')}`);
      yield {
        what: both(
          `${eventKindFacts[kind].name.en} with an unknown member${where.en}`,
          `${eventKindFacts[kind].name.zh}${where.zh}带有未知字段`,
        ),
        events: [merged(event, nested(path, { somethingNew: addition }))],
      };
    }
  }
  const { message, ...event } = maximalEvent('text');
  const emojis = (message as { readonly emojis: readonly Json[] }).emojis.map((emoji) => ({
    ...emoji,
    somethingNew: 1,
  }));
  yield {
    what: both('a text message with an unknown member in an emoji', '表情带有未知字段的文本消息'),
    events: [{ ...event, message: { ...(message as Json), emojis } }],
  };
}

function* objectPaths(value: Json, above: readonly string[] = []): Generator<readonly string[]> {
  yield above;
  for (const [name, member] of Object.entries(value))
    if (isObject(member)) yield* objectPaths(member, [...above, name]);
}

function nested(path: readonly string[], value: Json): Json {
  return path.reduceRight<Json>((inner, name) => ({ [name]: inner }), value);
}

function valueCases(): readonly EventCase[] {
  const text = pageExample('text').event;
  const one = (en: string, zh: string, event: Json): EventCase => ({ what: both(en, zh), events: [event] });
  return [
    one('an event with an unknown mode', 'mode 未知的事件', { ...text, mode: 'somethingNew' }),
    one('an event with an unknown type of source', 'source 类型未知的事件', {
      ...text,
      source: { type: 'somethingNew' },
    }),
    one('an event without a source', '没有 source 的事件', stripped(text, ['source'])),
    one(
      'a sticker of an unknown type',
      '类型未知的贴纸',
      merged(pageExample('sticker').event, { message: { stickerResourceType: 'SOMETHING_NEW' } }),
    ),
    one(
      'an image of an unknown content provider',
      'contentProvider 未知的图片',
      merged(pageExample('image').event, { message: { contentProvider: { type: 'somethingNew' } } }),
    ),
    one(
      'a mention of an unknown type',
      '类型未知的 mention',
      merged(text, { message: { mention: { mentionees: [{ index: 0, length: 4, type: 'somethingNew' }] } } }),
    ),
  ];
}

function stripped(event: Json, names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(event).filter(([name]) => !names.includes(name)));
}
