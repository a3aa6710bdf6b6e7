import type { Check } from '../../engine/check.ts';
import { both } from '../bilingual.ts';
import { pageExample } from '../events/event-kinds.ts';
import { createRenew } from '../events/fresh-ids.ts';
import type { Json } from '../events/schema-of.ts';
import { outgoingOf, type EventCase } from '../expectations/acknowledged.ts';
import { handlesOnce } from '../expectations/handled-once.ts';
import { postEach } from '../expectations/handled.ts';
import type { ReceiverTarget } from '../target.ts';
import { notAcknowledged } from '../violation.ts';

const source = { kind: 'documented', name: '完整示例' } as const;
const redelivered = { kind: 'line', name: 'Redelivered webhooks' } as const;

const hour = 3_600_000;

const unique = both(
  'Keep webhookEventId under a unique key, and handle an event only if adding its id succeeded: in one step, before the work, shared by all processes.',
  '将 webhookEventId 存入唯一键，仅在插入成功时处理事件：一步完成、先于处理、所有进程共享。',
);

/** The same event again: LINE sends it until it is acknowledged, and sometimes once more. */
export const redeliveryChecks: readonly Check<ReceiverTarget>[] = [
  {
    id: 'redelivery/acknowledged',
    title: both('An event that comes again is acknowledged.', '确认再次到达的事件。'),
    source: redelivered,
    severity: 'violation',
    async run(target, { random, tried }) {
      const event = createRenew({ random, eventTime: target.eventTime })(pageExample('text').event);
      const old = createRenew({ random, eventTime: () => target.eventTime() - hour })(pageExample('text').event);
      const cases: readonly EventCase[] = [
        { what: both('an event', '一个事件'), events: [event] },
        { what: both('the same event again, as a redelivery', '同一事件的重新投递'), events: [again(event)] },
        {
          what: both('the same event a third time, not marked as one', '第三次投递同一事件，无重新投递标记'),
          events: [event],
        },
        { what: both('the same event twice in one request', '同一请求中两次同一事件'), events: [event, again(event)] },
        {
          what: both('the redelivery of an event that is an hour old', '一小时前事件的重新投递'),
          events: [again(old)],
        },
      ];
      tried(cases.length);
      const exchanges = await postEach(
        target,
        cases.map((one) => outgoingOf(one, target)),
      );
      const failed = exchanges.filter(({ reason }) => reason !== undefined);
      return failed.map((exchange) =>
        notAcknowledged(
          exchange,
          both(
            'Answer 200 to an event that is there already; an error makes LINE send it again.',
            '对已有的事件也应答 200；报错只会让 LINE 再次投递。',
          ),
        ),
      );
    },
  },
  {
    id: 'redelivery/handled-once',
    title: both('An event that is redelivered is handled once.', '重新投递的事件只处理一次。'),
    source,
    severity: 'violation',
    run: handlesOnce({
      plan(fresh) {
        const [event, next] = [fresh(), fresh()];
        return {
          what: both('an event, its redelivery, and an event after it', '一个事件、其重新投递以及之后的另一事件'),
          events: [event, next],
          requests: [[event], [again(event)], [next]],
        };
      },
      remedy: unique,
    }),
  },
  {
    id: 'redelivery/duplicate-handled-once',
    title: both(
      'An event that comes twice without being marked is handled once.',
      '无标记而到达两次的事件只处理一次。',
    ),
    source: redelivered,
    severity: 'violation',
    run: handlesOnce({
      plan(fresh) {
        const [apart, together, last] = [fresh(), fresh(), fresh()];
        return {
          what: both(
            'an event twice in two requests, another twice in one, and a third',
            '一个事件分两次请求、另一事件在一次请求中两次，以及第三个事件',
          ),
          events: [apart, together, last],
          requests: [[apart], [apart], [together, together], [last]],
        };
      },
      remedy: unique,
    }),
  },
  {
    id: 'redelivery/after-others',
    title: both(
      'An event that is redelivered after many others is handled once.',
      '在许多其他事件之后重新投递的事件只处理一次。',
    ),
    source: redelivered,
    severity: 'violation',
    run: handlesOnce({
      plan(fresh) {
        const events = Array.from({ length: 20 }, fresh);
        return {
          what: both('twenty events, and then the redelivery of each', '二十个事件，随后是每个事件的重新投递'),
          events,
          requests: [...events, ...events.map(again)].map((event) => [event]),
        };
      },
      remedy: both(
        'LINE sends an event again minutes later, when many have come since: keep ids for a day, not the last few.',
        'LINE 会在几分钟后、期间已到达许多事件时重新投递：id 应保存一天，而不是只记最近几个。',
      ),
    }),
  },
  {
    id: 'redelivery/same-moment',
    title: both('Different events of the same millisecond are all handled.', '同一毫秒的不同事件都会处理。'),
    source,
    severity: 'violation',
    run: handlesOnce({
      plan(fresh) {
        const [event, ...others] = [fresh(), fresh(), fresh()];
        const events = [event!, ...others.map((other) => ({ ...other, timestamp: event!['timestamp'] }))];
        return { what: both('three events with the same timestamp', '三个 timestamp 相同的事件'), events };
      },
      remedy: both(
        'Tell events apart by webhookEventId alone: pictures that are sent together, and different users, share a timestamp.',
        '只用 webhookEventId 区分事件：同时发送的图片以及不同的用户都会有相同的 timestamp。',
      ),
    }),
  },
  {
    id: 'redelivery/at-once',
    title: both('An event that comes several times at once is handled once.', '同时到达多次的同一事件只处理一次。'),
    source: redelivered,
    severity: 'violation',
    run: handlesOnce({
      plan(fresh) {
        const event = fresh();
        return {
          what: both('the same event ten times at once', '同时十次同一事件'),
          events: [event],
          requests: Array.from({ length: 10 }, () => [event]),
          atOnce: true,
        };
      },
      remedy: unique,
    }),
  },
  {
    id: 'redelivery/first-seen',
    title: both(
      'An event whose first delivery was lost is handled when it is redelivered.',
      '首次投递丢失的事件，重新投递时会处理。',
    ),
    source: redelivered,
    severity: 'violation',
    run: handlesOnce({
      plan: (fresh) => ({
        what: both('a redelivery of an event that never arrived', '从未到达过的事件的重新投递'),
        events: [again(fresh())],
      }),
      remedy: both(
        'Go by webhookEventId and not by isRedelivery: the first delivery may never have reached you.',
        '依据 webhookEventId 而非 isRedelivery 判断：首次投递可能从未到达。',
      ),
    }),
  },
];

function again(event: Json): Json {
  return { ...event, deliveryContext: { isRedelivery: true } };
}
