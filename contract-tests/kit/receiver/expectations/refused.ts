import type { Bilingual, CheckViolation } from '../../../../generators/generated/types.ts';
import type { CheckContext } from '../../engine/check.ts';
import { both } from '../bilingual.ts';
import { pageExample } from '../events/event-kinds.ts';
import { createRenew } from '../events/fresh-ids.ts';
import type { Exchange, Outgoing } from '../exchange.ts';
import type { ReceiverTarget } from '../target.ts';
import { breachOf } from '../violation.ts';
import { createPatience } from './abort-policy.ts';
import { outgoingOf } from './acknowledged.ts';

/**
 * What a receiver may do with a request that LINE does not send. `refused`: answer with a 4xx. `harmless`: take it or
 * refuse it, but not break.
 */
export type Tolerance = 'refused' | 'harmless';

interface Refusing {
  readonly cases: Iterable<Outgoing>;
  readonly tolerance: Tolerance;
  readonly remedy: Bilingual;
}

const rules = {
  refused: both('It has to be refused with a 4xx.', '应以 4xx 拒绝。'),
  harmless: both(
    'It may be acknowledged or refused with a 4xx; anything else is a break.',
    '可以确认，也可以 4xx 拒绝；其他结果都是接收端出错。',
  ),
} as const;

const broken = {
  rule: both(
    'An event that LINE sends has to be acknowledged, whatever came before.',
    '无论之前收到什么，LINE 的事件都应被确认。',
  ),
  remedy: both(
    'What a bad request leaves behind must not reach the next one: catch its error, and change no state before it is checked.',
    '坏请求不能影响下一个请求：捕获其错误，并在校验之前不改动任何状态。',
  ),
  expected: '2xx',
} as const;

/** Sends each of the cases, and after each an event that has to be acknowledged. */
export async function refuseAll(
  target: ReceiverTarget,
  context: CheckContext,
  { cases, tolerance, remedy }: Refusing,
): Promise<CheckViolation[]> {
  const renew = createRenew({ random: context.random, eventTime: target.eventTime });
  const violations: CheckViolation[] = [];
  const patience = createPatience(target);
  for (const one of cases) {
    context.tried();
    const exchange = await target.post({ ...one, good: false });
    const isFine = isTolerated(exchange, tolerance);
    if (!isFine)
      violations.push(breachOf(exchange, { rule: rules[tolerance], remedy, expected: expectedOf[tolerance] }));
    if (patience.isOver(exchange)) break;
    const what = both(`a text message after ${one.what.en}`, `${one.what.zh}之后的文本消息`);
    const next = await target.post(outgoingOf({ what, events: [renew(pageExample('text').event)] }, target));
    if (next.reason === undefined) continue;
    // A receiver that takes nothing at all is told of by the rules on what it has to take.
    if (isFine) violations.push(breachOf(next, broken));
    if (patience.isOver(next)) break;
  }
  return violations;
}

const expectedOf = { refused: '4xx', harmless: '2xx or 4xx' } as const;

function isTolerated({ status = 0, reason }: Exchange, tolerance: Tolerance): boolean {
  return (status >= 400 && status < 500) || (tolerance === 'harmless' && reason === undefined);
}
