import { isObject } from '../../../../common/json.ts';
import { eventKindFacts } from '../../../../generators/generated/event-kinds.ts';
import type { EventKind } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import { without } from '../../engine/shrink.ts';
import { pageExample } from '../events/event-kinds.ts';
import { lineEvents, lineKinds } from '../events/line-events.ts';
import { maximalEvent, merged } from '../events/maximal-event.ts';
import { type Json } from '../events/schema-node.ts';
import { expectAcknowledged, type EventCase } from '../expectations/acknowledged.ts';
import { handlesOnce } from '../expectations/handled.ts';
import { unknown } from '../messages/unknown.ts';
import { defineRule } from '../rule.ts';
import type { ReceiverTarget } from '../target.ts';

const source = { kind: 'line', name: 'Webhook event objects: additions without notice' } as const;

/** An event that nobody has. */
const nobodys: Json = {
  ...without(pageExample('text').event, ['message', 'replyToken']),
  type: 'somethingNew',
  somethingNew: { of: ['a', 'kind', 'that', 'nobody', 'has'] },
};

/** What LINE has and the page does not, and what LINE may add without notice. */
export const unknownChecks: readonly Check<ReceiverTarget>[] = [
  defineRule({
    id: 'unknown/event-type',
    ...unknown.eventType,
    source,
    run: (target, context, remedy) =>
      expectAcknowledged(target, context, {
        cases: [
          ...lineEvents.map(({ what, event }) => ({ what, events: [event] })),
          { what: unknown.eventType.nobodys, events: [nobodys] },
        ],
        remedy,
      }),
  }),
  defineRule({
    id: 'unknown/message-type',
    ...unknown.messageType,
    source,
    run: (target, context, remedy) =>
      expectAcknowledged(target, context, {
        cases: ['contact', 'poll', 'somethingNew'].map((type) => ({
          what: unknown.messageType.of(type),
          events: [{ ...pageExample('text').event, message: { type, id: '325708' } }],
        })),
        remedy,
      }),
  }),
  defineRule({
    id: 'unknown/members',
    ...unknown.members,
    source,
    run: (target, context, remedy) => expectAcknowledged(target, context, { cases: [...memberCases()], remedy }),
  }),
  defineRule({
    id: 'unknown/values',
    ...unknown.values,
    source,
    severity: 'warning',
    run: (target, context, remedy) => expectAcknowledged(target, context, { cases: valueCases(), remedy }),
  }),
  defineRule({
    id: 'unknown/neighbours',
    ...unknown.neighbours,
    source,
    needs: ['watch'],
    run: handlesOnce(({ text, fresh }) => {
      const others = [nobodys, ...lineKinds.map(formOf)];
      const requests = others.map((other) => [text(), fresh(other), text()] as const);
      // Whether the unknown ones count as handled is the receiver's affair.
      return {
        what: unknown.neighbours.between,
        events: requests.flatMap(([first, , last]) => [first, last]),
        uncertain: others.length,
        requests,
      };
    }),
  }),
];

/** The first form of an event that LINE has and the page has not. */
function formOf(kind: EventKind): Json {
  return lineEvents.find(({ event }) => event['type'] === eventKindFacts[kind].type)!.event;
}

const addition = { since: 2026, of: [null, { deep: 'value' }] };

/** One case for each level that an addition can be made at. */
function* memberCases(): Generator<EventCase> {
  yield { what: unknown.members.envelope, events: [maximalEvent('text')], envelope: { somethingNew: addition } };
  for (const kind of ['text', 'image', 'video', 'follow'] as const) {
    const event = maximalEvent(kind);
    for (const path of objectPaths(event)) {
      if (kind !== 'text' && path.length < 2 && path[0] !== kind) continue;
      yield {
        what: unknown.members.at(eventKindFacts[kind].name, path.join('.')),
        events: [merged(event, nested(path, { somethingNew: addition }))],
      };
    }
  }
  const { message, ...event } = maximalEvent('text');
  const emojis = (message as { readonly emojis: readonly Json[] }).emojis.map((emoji) => ({
    ...emoji,
    somethingNew: 1,
  }));
  yield { what: unknown.members.emoji, events: [{ ...event, message: { ...(message as Json), emojis } }] };
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
  const events = {
    mode: { ...text, mode: 'somethingNew' },
    source: { ...text, source: { type: 'somethingNew' } },
    noSource: without(text, ['source']),
    sticker: merged(pageExample('sticker').event, { message: { stickerResourceType: 'SOMETHING_NEW' } }),
    provider: merged(pageExample('image').event, { message: { contentProvider: { type: 'somethingNew' } } }),
    mention: merged(text, {
      message: { mention: { mentionees: [{ index: 0, length: 4, type: 'somethingNew' }] } },
    }),
  } as const;
  return (Object.keys(events) as (keyof typeof events)[]).map((name) => ({
    what: unknown.values[name],
    events: [events[name]],
  }));
}
