import { eventKinds } from '../../../../generators/generated/event-kinds.ts';
import type { Check } from '../../engine/check.ts';
import { both } from '../bilingual.ts';
import { pageExample } from '../events/event-kinds.ts';
import { createRenew } from '../events/fresh-ids.ts';
import { maximalEvent, merged } from '../events/maximal-event.ts';
import type { Json } from '../events/schema-of.ts';
import { acknowledgeAll, outgoingOf } from '../expectations/acknowledged.ts';
import { handlesOnce } from '../expectations/handled-once.ts';
import { postAtOnce } from '../expectations/handled.ts';
import type { ReceiverTarget } from '../target.ts';
import { notAcknowledged } from '../violation.ts';

const bodyLimit = both(
  'Raise the limit of the body parser to 1 MB at least: Express stops at 100 kB, nginx at 1 MB (client_max_body_size).',
  '将请求体上限提高到至少 1 MB：Express 默认 100 kB，nginx 默认 1 MB（client_max_body_size）。',
);
const bursts = { kind: 'line', name: 'Receive messages (webhook): requests in parallel' } as const;

/** Much at once. */
export const loadChecks: readonly Check<ReceiverTarget>[] = [
  {
    id: 'payload/hundred-events',
    title: both('A request with a hundred events is acknowledged.', '确认含一百个事件的请求。'),
    source: { kind: 'line', name: 'Receive messages (webhook): several events in one request' },
    severity: 'violation',
    run: (target, context) =>
      acknowledgeAll(target, context, {
        cases: [
          {
            what: both('a hundred events of all kinds', '一百个各种事件'),
            events: Array.from({ length: 100 }, (_, index) => maximalEvent(eventKinds[index % eventKinds.length]!)),
          },
          {
            what: both('a hundred texts of a thousand characters, about 150 kB', '一百条一千字符的文本，约 150 kB'),
            events: longTexts(100, 1000),
          },
        ],
        remedy: bodyLimit,
      }),
  },
  {
    id: 'payload/megabyte',
    title: both('A request of almost a megabyte is acknowledged.', '确认将近 1 MB 的请求。'),
    source: { kind: 'line', name: 'Receive messages (webhook): no limit is stated' },
    severity: 'warning',
    run: (target, context) =>
      acknowledgeAll(target, context, {
        cases: [
          {
            what: both('180 texts of 5,000 characters, about 980 kB', '180 条 5,000 字符的文本，约 980 kB'),
            events: longTexts(180, 5000),
          },
        ],
        remedy: bodyLimit,
      }),
  },
  {
    id: 'burst/acknowledged',
    title: both('Requests that come at once are all acknowledged.', '同时到达的请求全部确认。'),
    source: bursts,
    severity: 'violation',
    async run(target, { random, tried }) {
      const renew = createRenew({ random, eventTime: target.eventTime });
      const count = target.concurrency * 3;
      const requests = Array.from({ length: count }, (_, index) => {
        const kind = eventKinds[index % eventKinds.length]!;
        const what = both(
          `one of ${count} requests, ${target.concurrency} at a time`,
          `${count} 个请求之一，同时 ${target.concurrency} 个`,
        );
        return outgoingOf({ what, events: [renew(pageExample(kind).event)] }, target);
      });
      tried(count);
      const failed = (await postAtOnce(target, requests)).filter(({ reason }) => reason !== undefined);
      return failed.map((exchange) =>
        notAcknowledged(
          exchange,
          both(
            'Acknowledge at once and do the work afterwards, from a queue: a burst must wait for neither a lock nor a connection pool.',
            '立即确认，之后从队列处理：突发请求不应等待锁或连接池。',
          ),
        ),
      );
    },
  },
  {
    id: 'burst/handled',
    title: both('Each event of a burst is handled, once.', '突发的每个事件都处理一次。'),
    source: bursts,
    severity: 'violation',
    run: handlesOnce({
      plan(fresh, { concurrency }) {
        const count = concurrency * 2;
        return {
          what: both(`${count} text messages, ${concurrency} at a time`, `${count} 条文本消息，同时 ${concurrency} 条`),
          events: Array.from({ length: count }, fresh),
          atOnce: true,
        };
      },
      remedy: both(
        'What is acknowledged must not be lost: store the event before the answer, and let no two requests share what they change.',
        '已确认的事件不能丢失：应答之前先保存，并避免两个请求改动同一份状态。',
      ),
    }),
  },
];

function longTexts(count: number, length: number): readonly Json[] {
  return Array.from({ length: count }, (_, index) =>
    merged(pageExample('text').event, { message: { text: `${index} `.padEnd(length, 'long '), emojis: [] } }),
  );
}
