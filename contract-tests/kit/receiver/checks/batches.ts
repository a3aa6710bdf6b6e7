import { documentedEventKinds } from '../../../../generators/generated/event-kinds.ts';
import type { Check } from '../../engine/check.ts';
import { pageExample } from '../events/event-kinds.ts';
import { maximalEvent } from '../events/maximal-event.ts';
import type { Json } from '../events/schema-node.ts';
import { buildRequest, expectAcknowledged } from '../expectations/acknowledged.ts';
import { handlesOnce } from '../expectations/handled.ts';
import { batches } from '../messages/batches.ts';
import { defineRule } from '../rule.ts';
import type { ReceiverTarget } from '../target.ts';
import { violationOf } from '../violation.ts';

const verifyUrl = { kind: 'line', name: 'Verify webhook URL' } as const;
const severalEvents = { kind: 'line', name: 'Receive messages (webhook): several events in one request' } as const;
const anyOrder = { kind: 'line', name: 'Redelivered webhooks: order of events' } as const;

/** A request with no event. */
export const verificationChecks: readonly Check<ReceiverTarget>[] = [
  defineRule({
    id: 'envelope/verification',
    ...batches.verification,
    source: verifyUrl,
    run: (target, context, remedy) =>
      expectAcknowledged(target, context, { cases: [{ what: batches.verification.empty, events: [] }], remedy }),
  }),
  defineRule({
    id: 'envelope/verification-200',
    ...batches.verification200,
    source: verifyUrl,
    severity: 'warning',
    async run(target, _, remedy) {
      const exchange = await target.post(buildRequest({ what: batches.verification.empty, events: [] }, target));
      // Without a 2xx the rule before has told it.
      if (exchange.reason !== undefined || exchange.status === 200) return [];
      return [violationOf(exchange, { rule: batches.verification200.rule, remedy, expected: '200' })];
    },
  }),
];

/** Requests with several events. */
export const batchChecks: readonly Check<ReceiverTarget>[] = [
  defineRule({
    id: 'batch/several',
    ...batches.several,
    source: { kind: 'documented', name: '完整示例' },
    run: (target, context, remedy) =>
      expectAcknowledged(target, context, {
        cases: [
          { what: batches.several.two, events: [pageExample('text').event, pageExample('text').event] },
          { what: batches.several.each, events: documentedEventKinds.map(maximalEvent) },
          {
            what: batches.several.thirty,
            events: Array.from({ length: 30 }, () => maximalEvent(context.random.pick(documentedEventKinds))),
          },
        ],
        remedy,
      }),
  }),
  defineRule({
    id: 'batch/handled',
    ...batches.handled,
    source: severalEvents,
    needs: ['watch'],
    run: handlesOnce(({ text, fresh }) => {
      const said = pageExample('text').event;
      const inGroup = { ...said, source: { type: 'group', groupId: `C${'0'.repeat(32)}` } };
      const others = [
        ...documentedEventKinds.filter((kind) => kind !== 'text').map((kind) => pageExample(kind).event),
        { ...said, mode: 'standby' },
        inGroup,
      ].map((event) => fresh(event));
      const events = Array.from({ length: 6 }, text);
      const mixed = events.flatMap((event, index) => [event, ...others.slice(index * 2, index * 2 + 2)]);
      return { what: batches.handled.mixed, events, uncertain: others.length, requests: [mixed] };
    }),
  }),
  defineRule({
    id: 'order/acknowledged',
    ...batches.orderAcknowledged,
    source: anyOrder,
    run(target, context, remedy) {
      const [follow, unfollow]: readonly Json[] = [pageExample('follow').event, pageExample('unfollow').event];
      const { unfollowFirst, neverFollowed, shuffled, ...names } = batches.orderAcknowledged;
      return expectAcknowledged(target, context, {
        cases: [
          { what: unfollowFirst, events: [unfollow!, follow!] },
          { what: neverFollowed, events: [unfollow!] },
          { what: names.follow, events: [follow!] },
          { what: shuffled, events: context.random.shuffle([...documentedEventKinds.map(maximalEvent), follow!]) },
        ],
        remedy,
      });
    },
  }),
  defineRule({
    id: 'order/handled',
    ...batches.orderHandled,
    source: anyOrder,
    needs: ['watch'],
    run: handlesOnce(({ text }) => ({
      what: batches.orderHandled.newestFirst,
      events: Array.from({ length: 5 }, text).toReversed(),
    })),
  }),
];
