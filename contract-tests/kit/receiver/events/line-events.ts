import { isObject } from '../../../../common/json.ts';
import { eventKindFacts, eventKinds } from '../../../../generators/generated/event-kinds.ts';
import type { Bilingual, EventKind } from '../../../../generators/generated/types.ts';
import { events } from '../messages/events.ts';
import { pageExample } from './event-kinds.ts';
import { memberNode, schemaNode, type Json } from './schema-node.ts';
import { valuesOf } from './schema-values.ts';

/** An event that LINE sends and the page does not have, in the shape that LINE gives it. */
export interface LineEvent {
  readonly what: Bilingual;
  readonly event: Json;
}

export type Chat = 'user' | 'group' | 'room';

/** Where an event of LINE's can come from, as its schema says, else anywhere; none: LINE tells no source. */
export function sourcesOf(kind: EventKind): readonly Chat[] {
  const schema: Json = schemaNode(eventKindFacts[kind].schema).schema;
  return (schema['x-sources'] ?? Object.keys(sourceSchemas)) as readonly Chat[];
}

/** The kinds of events that LINE has and the page has not. */
export const lineKinds = eventKinds.filter((kind) => eventKindFacts[kind].source === 'inferred');

/** What every event has or may have, and what is told of elsewhere: which messages there are. */
const common: ReadonlySet<string> = new Set([
  'mode',
  'timestamp',
  'source',
  'webhookEventId',
  'deliveryContext',
  'message',
  'replyToken',
]);

const sourceSchemas = { user: 'lineUserSource', group: 'lineGroupSource', room: 'lineRoomSource' } as const;

/** Every event of LINE that the page does not have, in each of its forms, from everywhere that it can come from. */
export const lineEvents: readonly LineEvent[] = lineKinds.flatMap((kind) => {
  const { type } = eventKindFacts[kind];
  const [most, ...others] = formsOf(kind);
  const [first, ...elsewhere] = sourcesOf(kind);
  return [
    ...[most, ...others].map((event) => placed(event, type, first)),
    ...elsewhere.map((chat) => placed(most, type, chat)),
  ];
});

/** The forms of an event, without what is the same of every event. */
function formsOf(kind: EventKind): readonly [Json, ...Json[]] {
  const { schema, id } = schemaNode(eventKindFacts[kind].schema);
  const own = Object.entries(schema['properties'] as Json).filter(([name]) => !common.has(name));
  const [most, ...others] = valuesOf({ schema: { ...schema, properties: Object.fromEntries(own) }, id });
  const of = (form: unknown): Json => {
    const event = { ...commonOf(kind), ...(form as Json) };
    return canBeAnswered(kind, event) ? { ...event, replyToken: pageExample('text').event['replyToken'] } : event;
  };
  return [of(most), ...others.map(of)];
}

/** Whether an event in active mode has a replyToken: where its kind has one, all but an attempt to link that failed. */
export function canBeAnswered(kind: EventKind, { link }: Json): boolean {
  if (memberNode(schemaNode(eventKindFacts[kind].schema), 'replyToken') === undefined) return false;
  return !isObject(link) || link['result'] !== 'failed';
}

function commonOf(kind: EventKind): Json {
  const { replyToken: _, source: __, message, ...event } = pageExample('text').event;
  return memberNode(schemaNode(eventKindFacts[kind].schema), 'message') === undefined ? event : { ...event, message };
}

function placed(event: Json, type: string, chat: Chat | undefined): LineEvent {
  return { what: events.ofLine(type, chat), event: chat === undefined ? event : { ...event, source: sourceOf(chat) } };
}

/** A person is named; who of a group or a room it was is not. */
function sourceOf(chat: Chat): Json {
  const [most, least = most] = valuesOf(schemaNode(sourceSchemas[chat])) as readonly [Json, Json?];
  return chat === 'user' ? most : least;
}
