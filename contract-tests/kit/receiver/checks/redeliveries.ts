import { eventKindFacts, documentedEventKinds } from '../../../../generators/generated/event-kinds.ts';
import type { Check } from '../../engine/check.ts';
import { pageExample } from '../events/event-kinds.ts';
import { nearNumber } from '../events/near-id.ts';
import type { Json } from '../events/schema-node.ts';
import { buildRequest, type EventCase } from '../expectations/acknowledged.ts';
import { handlesOnce, postEach } from '../expectations/handled.ts';
import { redeliveries } from '../messages/redeliveries.ts';
import { defineRule } from '../rule.ts';
import type { ReceiverTarget } from '../target.ts';
import { notAcknowledged } from '../violation.ts';

const source = { kind: 'documented', name: '完整示例' } as const;
const redelivered = { kind: 'line', name: 'Redelivered webhooks' } as const;

const hour = 3_600_000;

/** The same event again: LINE sends it until it is acknowledged, and sometimes once more. */
export const redeliveryChecks: readonly Check<ReceiverTarget>[] = [
  defineRule({
    id: 'redelivery/acknowledged',
    ...redeliveries.acknowledged,
    source: redelivered,
    async run(target, { tried }, remedy) {
      const fresh = target.createFresh();
      const names = redeliveries.acknowledged;
      const event = fresh(pageExample('text').event);
      const old = fresh(pageExample('text').event, target.eventTime() - hour);
      const cases: readonly EventCase[] = [
        { what: names.first, events: [event] },
        { what: names.again, events: [again(event)] },
        { what: names.unmarked, events: [event] },
        { what: names.twice, events: [event, again(event)] },
        { what: names.old, events: [again(old)] },
      ];
      tried(cases.length);
      const requests = cases.map((one) => buildRequest(one, target));
      const failed = (await postEach(target, requests)).filter(({ reason }) => reason !== undefined);
      return failed.map((exchange) => notAcknowledged(exchange, remedy));
    },
  }),
  defineRule({
    id: 'redelivery/handled-once',
    ...redeliveries.handledOnce,
    source,
    needs: ['watch'],
    run: handlesOnce(({ text }) => {
      const [event, next] = [text(), text()];
      return {
        what: redeliveries.handledOnce.plan,
        events: [event, next],
        requests: [[event], [again(event)], [next]],
      };
    }),
  }),
  defineRule({
    id: 'redelivery/duplicate-handled-once',
    ...redeliveries.duplicate,
    source: redelivered,
    needs: ['watch'],
    run: handlesOnce(({ text }) => {
      const [apart, together, last] = [text(), text(), text()];
      return {
        what: redeliveries.duplicate.plan,
        events: [apart, together, last],
        requests: [[apart], [apart], [together, together], [last]],
      };
    }),
  }),
  defineRule({
    id: 'redelivery/after-others',
    ...redeliveries.afterOthers,
    source: redelivered,
    needs: ['watch'],
    run: handlesOnce(({ text }) => {
      const before = Array.from({ length: 20 }, () => Array.from({ length: 100 }, text));
      const known = before[0]!.slice(0, 10);
      const last = text();
      return {
        what: redeliveries.afterOthers.plan,
        before,
        known,
        events: [last],
        requests: [...known.map((event) => [again(event)]), [last]],
      };
    }),
  }),
  defineRule({
    id: 'redelivery/same-moment',
    ...redeliveries.sameMoment,
    source,
    needs: ['watch'],
    run: handlesOnce(({ fresh, target }) => {
      const moment = target.eventTime();
      return {
        what: redeliveries.sameMoment.plan,
        events: Array.from({ length: 3 }, () => fresh(pageExample('text').event, moment)),
      };
    }),
  }),
  defineRule({
    id: 'redelivery/near-ids',
    ...redeliveries.nearIds,
    source,
    needs: ['watch'],
    run: handlesOnce(({ text }) => {
      const [one, other] = [text(), text()];
      const [first, second] = [text(), text()];
      const id = String((one['message'] as Json)['id']);
      return {
        what: redeliveries.nearIds.plan,
        events: [
          one,
          { ...other, message: { ...(other['message'] as Json), id: nearNumber(id) } },
          first,
          { ...second, webhookEventId: neighbourOf(String(first['webhookEventId'])) },
        ],
      };
    }),
  }),
  defineRule({
    id: 'redelivery/every-kind',
    ...redeliveries.everyKind,
    source,
    needs: ['watch'],
    run: handlesOnce(({ text, fresh, target }) => {
      const standby = { ...pageExample('text').event, mode: 'standby' };
      const alike = [
        ...documentedEventKinds.map((kind) => ({ what: eventKindFacts[kind].name, event: pageExample(kind).event })),
        { what: redeliveries.everyKind.standby, event: standby },
      ].map(({ what, event }) => ({ what, earlier: target.madeOf(event), events: [fresh(event), fresh(event)] }));
      const last = text();
      const requests = [...alike.flatMap(({ events }) => events), last].map((event) => [event]);
      return { what: redeliveries.everyKind.plan, events: [last], alike, requests };
    }),
  }),
  defineRule({
    id: 'redelivery/at-once',
    ...redeliveries.atOnce,
    source: redelivered,
    needs: ['watch'],
    run: handlesOnce(({ text }) => {
      const [event, last] = [text(), text()];
      return {
        what: redeliveries.atOnce.plan,
        events: [event, last],
        requests: Array.from({ length: 10 }, () => [event]),
        atOnce: true,
        after: [[last]],
      };
    }),
  }),
  defineRule({
    id: 'redelivery/first-seen',
    ...redeliveries.firstSeen,
    source: redelivered,
    needs: ['watch'],
    run: handlesOnce(({ text, fresh, target }) => ({
      what: redeliveries.firstSeen.plan,
      events: [again(text()), again(fresh(pageExample('text').event, target.eventTime() - hour))],
    })),
  }),
];

function again(event: Json): Json {
  return { ...event, deliveryContext: { isRedelivery: true } };
}

/** An id that differs in its last character alone. */
function neighbourOf(id: string): string {
  return `${id.slice(0, -1)}${id.endsWith('A') ? 'B' : 'A'}`;
}
