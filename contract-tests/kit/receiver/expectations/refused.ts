import type { Bilingual, CheckViolation } from '../../../../generators/generated/types.ts';
import type { CheckContext } from '../../engine/check.ts';
import { pageExample } from '../events/event-kinds.ts';
import type { Exchange, Outgoing } from '../exchange.ts';
import { findings, remedies } from '../messages/findings.ts';
import type { ReceiverTarget } from '../target.ts';
import { violationOf } from '../violation.ts';
import { createAbortPolicy } from './abort-policy.ts';
import { buildRequest, postUncut } from './acknowledged.ts';

/**
 * What a receiver may do with a request that LINE does not send. `refused`: refuse it. `harmless`: take it or refuse it,
 * but not break.
 */
export type Tolerance = 'refused' | 'harmless';

/** A request that LINE does not send. */
export interface BadRequest extends Outgoing {
  /** Ids of the events in it, to see whether they were handled. */
  readonly ids?: readonly string[] | undefined;
}

interface Refusing {
  readonly cases: Iterable<BadRequest>;
  readonly tolerance: Tolerance;
  readonly remedy: Bilingual;
  /**
   * Whether a refusal by an error (5xx, a cut answer) is told here. Default: where the request is to be harmless; of
   * refusals refusal/status tells once.
   */
  readonly tellsErrors?: boolean | undefined;
}

/** Sends each of the cases, and after each an event that has to be acknowledged. */
export async function expectRefused(
  target: ReceiverTarget,
  context: CheckContext,
  { cases, tolerance, remedy, tellsErrors = tolerance === 'harmless' }: Refusing,
): Promise<CheckViolation[]> {
  const fresh = target.createFresh();
  const violations: CheckViolation[] = [];
  const abortPolicy = createAbortPolicy(target);
  for (const { ids = [], ...one } of cases) {
    context.tried();
    const bad = { ...one, good: false };
    const exchange = await postUncut(target, () => target.post(bad));
    if (exchange.reason === 'could_not_connect') break;
    const violation = await judge(target, exchange, { tolerance, remedy, tellsErrors, ids });
    if (violation !== undefined) violations.push(violation);
    if (abortPolicy.isOver(exchange)) break;
    const events = [fresh(pageExample('text').event)];
    const next = await target.post(buildRequest({ what: findings.after(one.what), events }, target));
    // Where the process ended, the rule tells it of the request that ended it.
    if (next.reason !== undefined && next.reason !== 'could_not_connect') {
      violations.push(
        violationOf(next, { rule: findings.stillAcknowledged, remedy: remedies.leftBehind, expected: '2xx' }),
      );
    }
    if (abortPolicy.isOver(next)) break;
  }
  return violations;
}

const expected = { refused: '4xx', harmless: '2xx/4xx' } as const;

/** What an answer means. Whoever signs rightly is LINE, and LINE does not send such: what it may break is a warning. */
async function judge(
  target: ReceiverTarget,
  exchange: Exchange,
  { tolerance, remedy, tellsErrors, ids }: Required<Omit<Refusing, 'cases'>> & Required<Pick<BadRequest, 'ids'>>,
): Promise<CheckViolation | undefined> {
  const { status = 0, reason, isSigned } = exchange;
  const common = { rule: findings[tolerance], remedy, expected: expected[tolerance] };
  const severity = isSigned ? ('warning' as const) : undefined;
  if (status >= 400 && status < 500) return undefined;
  if (reason === 'request_timeout') return violationOf(exchange, { ...common, severity });
  if (reason !== undefined) return tellsErrors ? violationOf(exchange, { ...common, severity: 'warning' }) : undefined;
  if (tolerance === 'harmless') return undefined;
  const isUnhandled = !isSigned && ids!.length > 0 && (await target.watch?.wasHandled(ids!)) === false;
  if (isUnhandled) return violationOf(exchange, { ...common, rule: findings.refusedUnhandled, severity: 'warning' });
  return violationOf(exchange, { ...common, severity });
}
