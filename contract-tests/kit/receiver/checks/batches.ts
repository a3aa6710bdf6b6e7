import { eventKinds } from '../../../../generators/generated/event-kinds.ts';
import type { Check } from '../../engine/check.ts';
import { both } from '../bilingual.ts';
import { pageExample } from '../events/event-kinds.ts';
import { maximalEvent } from '../events/maximal-event.ts';
import type { Json } from '../events/schema-of.ts';
import { acknowledgeAll } from '../expectations/acknowledged.ts';
import { handlesOnce } from '../expectations/handled-once.ts';
import type { ReceiverTarget } from '../target.ts';

const severalEvents = { kind: 'line', name: 'Receive messages (webhook): several events in one request' } as const;

/** One request with several events, and with none. */
export const batchChecks: readonly Check<ReceiverTarget>[] = [
  {
    id: 'envelope/verification',
    title: both(
      'An envelope without events is acknowledged: it tries the URL.',
      '确认不含事件的信封：它用于验证 URL。',
    ),
    source: { kind: 'line', name: 'Verify webhook URL' },
    severity: 'violation',
    run: (target, context) =>
      acknowledgeAll(target, context, {
        cases: [{ what: both('an envelope with events: []', 'events: [] 的信封'), events: [] }],
        remedy: both(
          'Answer 200 when events is empty: loop over it, do not take events[0] for granted.',
          'events 为空时应答 200：请遍历它，不要假定 events[0] 存在。',
        ),
      }),
  },
  {
    id: 'batch/several',
    title: both(
      'A request with several events is acknowledged, whatever they are.',
      '确认含多个事件的请求，无论事件种类。',
    ),
    source: { kind: 'documented', name: '完整示例' },
    severity: 'violation',
    run: (target, context) =>
      acknowledgeAll(target, context, {
        cases: [
          { what: both('two text messages in one request', '一个请求中的两条文本消息'), events: texts(2) },
          {
            what: both('one event of each kind in one request', '一个请求中每种事件各一个'),
            events: eventKinds.map(maximalEvent),
          },
          {
            what: both('thirty events of all kinds in one request', '一个请求中的三十个各种事件'),
            events: Array.from({ length: 30 }, () => maximalEvent(context.random.pick(eventKinds))),
          },
        ],
        remedy: both(
          'events is an array: handle each of its elements, and acknowledge them with one answer.',
          'events 是数组：逐个处理，并用一个应答确认全部。',
        ),
      }),
  },
  {
    id: 'batch/handled',
    title: both('Each event of a request is handled, once.', '请求中的每个事件都处理一次。'),
    source: severalEvents,
    severity: 'violation',
    run: handlesOnce({
      plan(fresh) {
        const events = Array.from({ length: 5 }, fresh);
        return {
          what: both('five text messages in one request', '一个请求中的五条文本消息'),
          events,
          requests: [events],
        };
      },
      remedy: both(
        'Loop over events. Do not stop at the first, nor at one that you have no use for.',
        '遍历 events，不要止于第一个，也不要止于用不到的事件。',
      ),
    }),
  },
  {
    id: 'order/acknowledged',
    title: both(
      'Events that come in another order than they happened are acknowledged.',
      '确认到达顺序与发生顺序不同的事件。',
    ),
    source: { kind: 'line', name: 'Redelivered webhooks: order of events' },
    severity: 'violation',
    run: (target, context) => {
      const [follow, unfollow] = [pageExample('follow').event, pageExample('unfollow').event];
      return acknowledgeAll(target, context, {
        cases: [
          {
            what: both('an unfollow before the follow that it ends, in one request', '同一请求中先取消关注后关注'),
            events: [unfollow, follow],
          },
          { what: both('an unfollow of somebody who never followed', '从未关注者的取消关注事件'), events: [unfollow] },
          { what: both('the follow that should have come before', '本应先到的关注事件'), events: [follow] },
          {
            what: both('ten events of all kinds, shuffled', '打乱顺序的十个各种事件'),
            events: context.random.shuffle([...eventKinds.map(maximalEvent), follow]),
          },
        ],
        remedy: both(
          'Order is not promised: compare timestamp where it matters, and do not refuse what comes late.',
          '不保证顺序：需要时比较 timestamp，不要拒绝迟到的事件。',
        ),
      });
    },
  },
  {
    id: 'order/handled',
    title: both('Events are handled though newer ones came before them.', '较新的事件先到时，较旧的事件也会处理。'),
    source: { kind: 'line', name: 'Redelivered webhooks: order of events' },
    severity: 'violation',
    run: handlesOnce({
      plan: (fresh) => ({
        what: both('five text messages of one user, the newest first', '同一用户的五条文本消息，最新的在前'),
        events: Array.from({ length: 5 }, fresh).toReversed(),
      }),
      remedy: both(
        'Do not drop an event because a newer one was there first.',
        '不要因为较新的事件先到就丢弃较旧的事件。',
      ),
    }),
  },
];

function texts(count: number): readonly Json[] {
  return Array.from({ length: count }, () => pageExample('text').event);
}
