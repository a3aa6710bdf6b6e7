import type fc from 'fast-check';
import { ulidTime } from '../../common/ulid.ts';
import type { SchemaName } from '../../generators/generated/catalogue.ts';
import { documentedEventKinds, eventKindFacts } from '../../generators/generated/event-kinds.ts';
import { payloadNames } from '../../generators/generated/fixture-schemas.ts';
import type { WebhookEnvelope, WebhookEvent } from '../../generators/generated/types.ts';
import { fromSchema, type Settle, type Settling } from './from-schema.ts';
import { lineEventSchema } from './line-event-schema.ts';
import { baseOf, payloadSchema, type PayloadName } from './payload-schema.ts';

/** What holds beyond the schemas of events: the page's by name, LINE's by what their schemas say of their sources. */
export function settleEvents(settle: Settle): Partial<Record<SchemaName, Settling>> {
  const documented = ['messageEvent', ...documentedEventKinds.map((kind) => eventKindFacts[kind].schema)];
  const line = payloadNames.filter((name) => payloadSchema(name)['x-sources'] !== undefined);
  const envelopes: Settling = (made: fc.Arbitrary<WebhookEnvelope>) => made.map(inOrder);
  return {
    ...Object.fromEntries(documented.map((name) => [name, documentedEvents])),
    ...Object.fromEntries(line.map((name) => [name, () => lineEvents(name, settle)])),
    webhookEnvelope: envelopes,
    lineWebhookEnvelope: envelopes,
  };
}

function documentedEvents(made: fc.Arbitrary<WebhookEvent>): fc.Arbitrary<unknown> {
  return made.map((event) => (event.mode === 'standby' ? withoutReply(timed(event)) : timed(event)));
}

function lineEvents(name: PayloadName, settle: Settle): fc.Arbitrary<unknown> {
  const { required = [], properties = {} } = payloadSchema(name);
  const isSilent = !Object.hasOwn(properties, 'message');
  const mayLackToken = !required.includes('replyToken');
  const made = fromSchema(lineEventSchema(name), baseOf(name), settle) as fc.Arbitrary<LineEvent>;
  return made.map((drawn) => {
    const event = lasting(timed(isSilent ? withoutName(drawn) : drawn));
    return mayLackToken && (event.mode === 'standby' || event.link?.result === 'failed') ? withoutReply(event) : event;
  });
}

/** What events have that is settled. */
interface Settled {
  readonly mode: string;
  readonly timestamp: number;
  readonly webhookEventId: string;
  readonly replyToken?: string;
}

interface LineEvent extends Settled {
  readonly source?: { readonly type: string; readonly userId?: string };
  readonly link?: { readonly result: string };
  readonly chatControl?: { readonly expireAt: number };
}

/** The id tells the time of the event. */
function timed<Event extends Settled>(event: Event): Event {
  const time = ulidTime(event.timestamp);
  return { ...event, webhookEventId: time + event.webhookEventId.slice(time.length) };
}

/** In standby another party answers, so there is nothing to reply with; nor is there to what failed. */
function withoutReply<Event extends object>(event: Event): Event {
  const { replyToken: _, ...rest } = event as Event & { replyToken?: unknown };
  return rest as Event;
}

/** Of a group or a room LINE tells who it was with messages alone. */
function withoutName(event: LineEvent): LineEvent {
  if (event.source === undefined || event.source.type === 'user') return event;
  const { userId: _, ...source } = event.source;
  return { ...event, source };
}

/** What somebody gets for a time ends after it began. */
function lasting(event: LineEvent): LineEvent {
  if (event.chatControl === undefined) return event;
  const expireAt = Math.max(event.timestamp, event.chatControl.expireAt);
  return { ...event, chatControl: { ...event.chatControl, expireAt } };
}

/** Events of one request happened one after the other, and each has an id of its own. */
function inOrder({ events, ...envelope }: WebhookEnvelope): WebhookEnvelope {
  const ordered = events.toSorted((one, other) => one.timestamp - other.timestamp);
  const seen = new Set<string>();
  const different = ordered.filter(({ webhookEventId }) => !seen.has(webhookEventId) && seen.add(webhookEventId));
  return { ...envelope, events: different };
}
