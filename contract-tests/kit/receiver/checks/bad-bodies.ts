import { shorten } from '../../../../common/shorten.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';
import { pageExample } from '../events/event-kinds.ts';
import type { Json } from '../events/schema-node.ts';
import { idsOf } from '../expectations/handled.ts';
import type { BadRequest } from '../expectations/refused.ts';
import { bodyNames, brokenEventNames } from '../messages/malformed.ts';
import type { ReceiverTarget } from '../target.ts';

/** A body that LINE does not send. */
export interface BadBody extends Pick<BadRequest, 'ids' | 'contentType'> {
  readonly what: Bilingual;
  readonly text: string | Uint8Array;
}

type Named = {
  [Name in keyof typeof bodyNames]: (typeof bodyNames)[Name] extends Bilingual ? Name : never;
}[keyof typeof bodyNames];

/** What bodies are made of: each has an event of its own, so that none is passed over as a duplicate. */
function createMaker(target: ReceiverTarget) {
  const { destination } = target;
  const makeFresh = target.createFresh();
  const fresh = (): Json => makeFresh(pageExample('text').event);
  return {
    destination,
    fresh,
    /** An envelope with one event, as JSON. */
    envelope: (): string => JSON.stringify({ destination, events: [fresh()] }),
    /** The same but for what comes after its event's last member. */
    opened: (): string => `{"destination":"${destination}","events":[${JSON.stringify(fresh()).slice(0, -1)}`,
  };
}

function body(name: Named, text: BadBody['text'], contentType?: string): BadBody {
  return { what: bodyNames[name], text, contentType };
}

/** Bodies of every kind, of which a receiver has to refuse each. */
export function badBodies(target: ReceiverTarget): readonly BadBody[] {
  return [...badJson(target), ...noJson(target), ...emptyBodies(), ...badEnvelopes(target)];
}

export function badJson(target: ReceiverTarget): readonly BadBody[] {
  const { envelope } = createMaker(target);
  const text = envelope();
  return [
    body('cutJson', text.slice(0, text.length / 2)),
    body('noLastBrace', envelope().slice(0, -1)),
    body('noFirstBrace', envelope().slice(1)),
    body('noColon', envelope().replace(':', ' ')),
    body('noQuote', envelope().replace('"', '')),
    body('bracket', '['),
  ];
}

/** What is no JSON, and what one parser or another makes something of all the same. */
export function lenientJson(target: ReceiverTarget): readonly BadBody[] {
  const { envelope } = createMaker(target);
  return [
    body('lastComma', `${envelope().slice(0, -1)},}`),
    body('lastBrace', `${envelope()}}`),
    body('twice', envelope() + envelope()),
    body('singleQuotes', envelope().replaceAll('"', "'")),
    body('noNameQuotes', envelope().replaceAll(/"(\w+)":/g, '$1:')),
    body('comment', `// events\n${envelope()}`),
    body('nan', envelope().replace(/"timestamp":\d+/, '"timestamp":NaN')),
    body('lineEnd', envelope().replace('Good', 'Good\n')),
    body('badEscape', envelope().replace('Good', '\\x')),
  ];
}

export function noJson(target: ReceiverTarget): readonly BadBody[] {
  const { envelope } = createMaker(target);
  const form = (): string => `payload=${encodeURIComponent(envelope())}`;
  return [
    body('plainText', 'hello'),
    body('xml', '<events><event type="message"/></events>'),
    body('form', form(), 'application/x-www-form-urlencoded'),
    body('formAsJson', form()),
    body('undefined', 'undefined'),
    body('image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)),
  ];
}

export function emptyBodies(): readonly BadBody[] {
  return [body('empty', ''), body('blank', ' \n')];
}

export function badEnvelopes(target: ReceiverTarget): readonly BadBody[] {
  const { destination, fresh } = createMaker(target);
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
    return { what: bodyNames.body(shorten(text, 60)), text };
  });
}

export function brokenEvents(target: ReceiverTarget): readonly BadBody[] {
  const { destination, fresh } = createMaker(target);
  const broken: Readonly<Record<keyof typeof brokenEventNames, unknown>> = {
    null: null,
    number: 1,
    text: 'message',
    array: [],
    empty: {},
    noMessage: { ...fresh(), message: undefined },
    nullMessage: { ...fresh(), message: null },
    numberText: withText(fresh(), 1),
    objectType: { ...fresh(), type: {} },
    noId: { ...fresh(), webhookEventId: undefined },
  };
  return (Object.keys(broken) as (keyof typeof broken)[]).map((name) => ({
    what: bodyNames.onlyEvent(brokenEventNames[name]),
    text: JSON.stringify({ destination, events: [broken[name]] }),
  }));
}

function withText(event: Json, text: unknown): Json {
  return { ...event, message: { ...(event['message'] as Json), text } };
}

export function badUtf8(target: ReceiverTarget): readonly BadBody[] {
  const { envelope } = createMaker(target);
  const encoder = new TextEncoder();
  const with_ = (name: Named, ...bytes: readonly number[]): BadBody => {
    const [before, after] = envelope().split('Good') as [string, string];
    return body(name, Uint8Array.from([...encoder.encode(before), ...bytes, ...encoder.encode(after)]));
  };
  return [
    with_('badByte', 0xff),
    with_('halfCharacter', 0xe0, 0xb8),
    with_('surrogate', 0xed, 0xa0, 0x80),
    with_('overlong', 0xc0, 0xaf),
  ];
}

export function oddTypes(target: ReceiverTarget): readonly BadBody[] {
  const { destination, fresh } = createMaker(target);
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
    'multipart/form-data',
    'application/json; charset=utf-16',
    'x',
    null,
  ];
  return types.map((contentType) => {
    const events = [fresh()];
    return {
      what: contentType === null ? bodyNames.noContentType : bodyNames.contentType(contentType),
      text: JSON.stringify({ destination, events }),
      contentType,
      ids: idsOf(events),
    };
  });
}

export function deepJson(target: ReceiverTarget): readonly BadBody[] {
  const { destination, opened } = createMaker(target);
  const depth = 20_000;
  const arrays = '['.repeat(depth) + ']'.repeat(depth);
  const objects = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  return [
    {
      what: bodyNames.deepArray(depth),
      text: `{"destination":"${destination}","events":[],"somethingNew":${arrays}}`,
    },
    { what: bodyNames.deepMember(depth), text: `${opened()},"somethingNew":${objects}}]}` },
  ];
}

/** Bodies that give every object an `events`, where they are merged without care. */
export function pollution(target: ReceiverTarget): readonly BadBody[] {
  const { destination, opened } = createMaker(target);
  const proto = '"__proto__":{"events":[]}';
  const constructor = '"constructor":{"prototype":{"events":[]}}';
  return [
    body('protoEvent', `${opened()},${proto}}]}`),
    body('constructorEvent', `${opened()},${constructor}}]}`),
    body('protoEnvelope', `{"destination":"${destination}","events":[],${proto}}`),
    body('constructorEnvelope', `{"destination":"${destination}","events":[],${constructor}}`),
    body('protoType', `${opened().replace('"type":"message"', '"type":"__proto__"')}}]}`),
    body('constructorType', `${opened().replace('"type":"text"', '"type":"constructor"')}}]}`),
  ];
}
