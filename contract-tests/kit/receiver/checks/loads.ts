import { documentedEventKinds } from '../../../../generators/generated/event-kinds.ts';
import type { Check } from '../../engine/check.ts';
import { pageExample } from '../events/event-kinds.ts';
import { maximalEvent, merged } from '../events/maximal-event.ts';
import { minimalEvent } from '../events/minimal-event.ts';
import type { Json } from '../events/schema-node.ts';
import { buildRequest, expectAcknowledged } from '../expectations/acknowledged.ts';
import { handlesOnce, postAtOnce } from '../expectations/handled.ts';
import { loads } from '../messages/loads.ts';
import { defineRule } from '../rule.ts';
import type { ReceiverTarget } from '../target.ts';
import { notAcknowledged } from '../violation.ts';

const severalEvents = { kind: 'line', name: 'Receive messages (webhook): several events in one request' } as const;
const noLimit = { kind: 'line', name: 'Receive messages (webhook): no limit is stated' } as const;
const parallel = { kind: 'line', name: 'Receive messages (webhook): requests in parallel' } as const;

/** Much at once, and little by little. */
export const loadChecks: readonly Check<ReceiverTarget>[] = [
  defineRule({
    id: 'payload/hundred-events',
    ...loads.hundredEvents,
    source: severalEvents,
    run: (target, context, remedy) =>
      expectAcknowledged(target, context, {
        cases: [
          {
            what: loads.hundredEvents.kinds,
            events: Array.from({ length: 100 }, (_, index) =>
              maximalEvent(documentedEventKinds[index % documentedEventKinds.length]!),
            ),
          },
          { what: loads.hundredEvents.long, events: longTexts(100, 1000, 'long ') },
          { what: loads.hundredEvents.multiByte, events: longTexts(100, 900, 'สวัสดี ') },
        ],
        remedy,
      }),
  }),
  defineRule({
    id: 'payload/megabyte',
    ...loads.megabyte,
    source: noLimit,
    severity: 'warning',
    run: (target, context, remedy) =>
      expectAcknowledged(target, context, {
        cases: [
          { what: loads.megabyte.long, events: longTexts(180, 5000, 'long ') },
          { what: loads.megabyte.multiByte, events: longTexts(60, 5000, '長文') },
        ],
        remedy,
      }),
  }),
  defineRule({
    id: 'payload/pieces',
    ...loads.pieces,
    source: noLimit,
    run: (target, context, remedy) =>
      expectAcknowledged(target, context, {
        cases: [
          { what: loads.pieces.inside, events: [said('สวัสดี 你好')], cut: (body) => [placeOf(body, 'ส') + 1] },
          {
            what: loads.pieces.insideEmoji,
            events: [said('ok 🤨 ok')],
            cut: (body) => [1, 2, 3].map((bytes) => placeOf(body, '🤨') + bytes),
          },
          { what: loads.pieces.afterHeaders, events: [said('hello')], cut: () => [1] },
        ],
        remedy,
      }),
  }),
  defineRule({
    id: 'payload/handled',
    ...loads.handled,
    source: severalEvents,
    needs: ['watch'],
    run: handlesOnce(({ fresh }) => {
      const events = longTexts(100, 900, 'สวัสดี ').map((event) => fresh(event));
      return { what: loads.handled.plan, events, requests: [events] };
    }),
  }),
  defineRule({
    id: 'burst/acknowledged',
    ...loads.burst,
    source: parallel,
    async run(target, { tried }, remedy) {
      const fresh = target.createFresh();
      const count = target.concurrency * 3;
      const what = loads.burst.one(count, target.concurrency);
      const requests = Array.from({ length: count }, (_, index) => {
        const kind = documentedEventKinds[index % documentedEventKinds.length]!;
        return buildRequest({ what, events: [fresh(pageExample(kind).event)] }, target);
      });
      tried(count);
      const failed = (await postAtOnce(target, requests)).filter(({ reason }) => reason !== undefined);
      return failed.map((exchange) => notAcknowledged(exchange, remedy));
    },
  }),
  defineRule({
    id: 'burst/handled',
    ...loads.burstHandled,
    source: parallel,
    needs: ['watch'],
    run: handlesOnce(({ text, target: { concurrency } }) => {
      const count = concurrency * 2;
      return {
        what: loads.burstHandled.all(count, concurrency),
        events: Array.from({ length: count }, text),
        atOnce: true,
      };
    }),
  }),
];

function longTexts(count: number, length: number, word: string): readonly Json[] {
  return Array.from({ length: count }, (_, index) => said(`${index} `.padEnd(length, word)));
}

function said(text: string): Json {
  return merged(minimalEvent('text'), { message: { text } });
}

/** Where a character begins in a body, in bytes. */
function placeOf(body: Uint8Array, character: string): number {
  const text = new TextDecoder().decode(body);
  return new TextEncoder().encode(text.slice(0, text.indexOf(character))).length;
}
