import fc from 'fast-check';
import { ulidTime } from '../../common/ulid.ts';
import type { SchemaName } from '../../generators/generated/catalogue.ts';
import { eventKindFacts } from '../../generators/generated/event-kinds.ts';
import type {
  AudioMessage,
  ImageSet,
  Mentionee,
  TextMessage,
  TokenItem,
  WebhookEnvelope,
  WebhookEvent,
} from '../../generators/generated/types.ts';
import { composedText, emojisOf, mentionOf } from './message-text.ts';
import { fromPattern } from './patterns.ts';
import { settleRecords } from './settle-records.ts';
import { text } from './texts.ts';

type Settling = (arbitrary: fc.Arbitrary<never>) => fc.Arbitrary<unknown>;

/** What holds beyond the schemas, by the name of the schema it is about: only values that can occur are made. */
const settlings: Partial<Record<SchemaName, Settling>> = {
  ...settleRecords,
  messageId: () => fromPattern('^[1-9]\\d{17}$'),
  quoteToken: () => fromPattern('^[\\w-]{1,90}$'),
  tokenHeader: () => fc.record({ token: fromPattern('^[0-9a-f]{32}$') }, { noNullPrototype: true }),
  tokenItem: (items: fc.Arbitrary<TokenItem>) =>
    fc
      .tuple(items, fc.integer({ min: 0, max: 86_400 }))
      .map(([item, seconds]) => ({ ...item, expires_in: String(seconds) })),
  textMessage: (messages: fc.Arbitrary<TextMessage>) =>
    fc
      .tuple(messages, composedText(), fc.boolean())
      .map(([{ emojis: _, mention: __, ...message }, composed, asArray]) => {
        const { mention } = mentionOf(composed);
        return {
          ...message,
          text: composed.text,
          ...emojisOf(composed),
          ...(mention === undefined ? {} : { mention: asArray ? mention.mentionees : mention }),
        };
      }),
  audioMessage: (messages: fc.Arbitrary<AudioMessage>) => messages.map(withoutPreview),
  fileMessage: (messages) =>
    fc.tuple(messages as fc.Arbitrary<object>, fileName()).map(([message, name]) => ({ ...message, fileName: name })),
  mentionee: (mentionees: fc.Arbitrary<Mentionee>) => mentionees.map(withoutNames),
  emoji: (emojis: fc.Arbitrary<{ index: number; length: number }>) => emojis.map(withinReach),
  imageSet: (sets: fc.Arbitrary<ImageSet>) => sets.map(numbered),
  ...eventSettlings(),
  webhookEnvelope: (envelopes: fc.Arbitrary<WebhookEnvelope>) => envelopes.map(inOrder),
};

/** Makes the values of a schema agree with themselves. */
export function settle(name: SchemaName, arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return settlings[name]?.(arbitrary as fc.Arbitrary<never>) ?? arbitrary;
}

function eventSettlings(): Partial<Record<SchemaName, Settling>> {
  const kinds = [{ schema: 'messageEvent', source: 'documented' } as const, ...Object.values(eventKindFacts)];
  return Object.fromEntries(
    kinds.map(({ schema, source }) => {
      const settling: Settling = (made: fc.Arbitrary<WebhookEvent>) =>
        made.map((event) => (source === 'documented' ? withoutReply(timed(event)) : timed(event)));
      return [schema, settling];
    }),
  );
}

const latestTime = 2 ** 48;

/** The id tells the time of the event. */
function timed({ timestamp, ...made }: WebhookEvent): WebhookEvent {
  // LINE's own schemas bound no time; an id holds 48 bits of it.
  const bounded = Math.abs(timestamp) % latestTime;
  const time = ulidTime(bounded);
  return { ...made, timestamp: bounded, webhookEventId: time + made.webhookEventId.slice(time.length) } as WebhookEvent;
}

/** In standby another party answers, so there is nothing to reply with. LINE's own schemas want the token all the same. */
function withoutReply(event: WebhookEvent): WebhookEvent {
  if (event.mode !== 'standby' || !('replyToken' in event)) return event;
  const { replyToken: _, ...rest } = event;
  return rest as WebhookEvent;
}

/** Events of one request happened one after the other, and each has an id of its own. */
function inOrder({ events, ...envelope }: WebhookEnvelope): WebhookEnvelope {
  const ordered = events.toSorted((one, other) => one.timestamp - other.timestamp);
  const seen = new Set<string>();
  const different = ordered.filter(({ webhookEventId }) => !seen.has(webhookEventId) && seen.add(webhookEventId));
  return { ...envelope, events: different };
}

/** One number says nothing without the other, and no image comes after the last. */
function numbered({ index, total, ...set }: ImageSet): ImageSet {
  if (index === undefined || total === undefined) return set;
  return { ...set, index: Math.min(index, total), total: Math.max(index, total) };
}

/** Nobody is named where everyone is meant. */
function withoutNames(mentionee: Mentionee): Mentionee {
  const { userId: _, isSelf: __, ...everyone } = withinReach(mentionee);
  return mentionee.type === 'all' ? everyone : withinReach(mentionee);
}

/** A place in a text ends before the longest text there is. */
function withinReach<T extends { readonly index: number; readonly length: number }>(place: T): T {
  const length = 1 + ((place.length - 1) % 50);
  return { ...place, index: place.index % (5000 - length), length };
}

/** Nobody sees a preview of a sound. */
function withoutPreview({ contentProvider, ...message }: AudioMessage): AudioMessage {
  if (contentProvider.type === 'line') return { ...message, contentProvider };
  const { previewImageUrl: _, ...provider } = contentProvider;
  return { ...message, contentProvider: provider };
}

/** No system lets a name have these. */
const unnameable = /[\0-\x1f\x7f/\\\u2028\u2029]/gu;

function fileName(): fc.Arbitrary<string> {
  return fc
    .tuple(text({ least: 1, most: 60 }), fc.constantFrom('', '.pdf', '.tar.gz', '.智'))
    .map(([name, extension]) => `${name.replace(unnameable, '') || 'a'}${extension}`);
}
