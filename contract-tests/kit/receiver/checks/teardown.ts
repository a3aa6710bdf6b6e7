import type { Check } from '../../engine/check.ts';
import { both } from '../bilingual.ts';
import { pageExample } from '../events/event-kinds.ts';
import { createRenew } from '../events/fresh-ids.ts';
import { createPatience } from '../expectations/abort-policy.ts';
import { acknowledgeAll, outgoingOf } from '../expectations/acknowledged.ts';
import { untilAborted, whileReachable } from '../expectations/requirements.ts';
import type { ReceiverTarget } from '../target.ts';
import { breachOf } from '../violation.ts';

const steady = 20;

const inTime: Check<ReceiverTarget> = {
  id: 'acknowledgement/in-time',
  title: both('Every event is acknowledged within the time LINE allows.', '每个事件都在 LINE 允许的时间内确认。'),
  source: { kind: 'line', name: 'Receive messages (webhook): request_timeout' },
  severity: 'violation',
  async run(target, { random, tried }) {
    const renew = createRenew({ random, eventTime: target.eventTime });
    const patience = createPatience(target);
    const what = both('a text message', '文本消息');
    for (let count = 0; count < steady; count += 1) {
      const exchange = await target.post(outgoingOf({ what, events: [renew(pageExample('text').event)] }, target));
      if (patience.isOver(exchange)) break;
    }
    tried(target.statistics.count());
    const rule = both(
      `LINE waits ${target.limit} ms and counts the rest as request_timeout.`,
      `LINE 等待 ${target.limit} ms，超过则记为 request_timeout。`,
    );
    const remedy = both(
      'Answer 200 first and do the work afterwards: put the event into a queue, and do not wait for it.',
      '先应答 200 再处理：将事件放入队列，不要等待处理完成。',
    );
    return target.statistics
      .late()
      .map((exchange) => breachOf(exchange, { rule, remedy, expected: `within ${target.limit} ms` }));
  },
};

const alive: Check<ReceiverTarget> = {
  id: 'liveness/alive-at-the-end',
  title: both('After everything, the receiver still acknowledges.', '经过全部检查后，接收端仍能确认。'),
  source: { kind: 'line', name: 'Receive messages (webhook)' },
  severity: 'violation',
  run: (target, context) =>
    acknowledgeAll(target, context, {
      cases: [
        { what: both('an envelope without events, at the end', '最后的不含事件的信封'), events: [] },
        { what: both('a text message, at the end', '最后的文本消息'), events: [pageExample('text').event] },
      ],
      remedy: both(
        'Something sent before ended or blocked it: look at the first rule that failed, and catch what it throws, in promises too (unhandledRejection ends Node).',
        '之前的某个请求使它退出或卡住：请看第一条失败的规则，并捕获其异常，包括 Promise 中的异常（unhandledRejection 会使 Node 退出）。',
      ),
    }),
};

/** What can be told when all the rest is done. */
export const endingChecks: readonly Check<ReceiverTarget>[] = [whileReachable(inTime), untilAborted(alive)];
