import type { Bilingual, CheckViolation } from '../../../../generators/generated/types.ts';
import type { CheckContext } from '../../engine/check.ts';
import { pageExample } from '../events/event-kinds.ts';
import type { Exchange, Outgoing } from '../exchange.ts';
import { findings, remedies } from '../messages/findings.ts';
import type { ReceiverTarget } from '../target.ts';
import { violationOf } from '../violation.ts';
import { createAbortPolicy } from './abort-policy.ts';
import { buildRequest, postUncut } from './acknowledged.ts';
import { idsOf } from './handled.ts';

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

/** A text message that has to be acknowledged and handled. */
interface Text {
  readonly ids: readonly string[];
  readonly request: Outgoing;
}

interface Judging extends Required<Omit<Refusing, 'cases'>> {
  readonly ids: readonly string[];
  readonly textAfter: (what: Bilingual) => Text;
}

/** Sends each of the cases, and after each an event that has to be acknowledged. */
export async function expectRefused(
  target: ReceiverTarget,
  context: CheckContext,
  { cases, tolerance, remedy, tellsErrors = tolerance === 'harmless' }: Refusing,
): Promise<CheckViolation[]> {
  const fresh = target.createFresh();
  const textAfter = (what: Bilingual): Text => {
    const events = [fresh(pageExample('text').event)];
    return { ids: idsOf(events), request: buildRequest({ what: findings.after(what), events }, target) };
  };
  const violations: CheckViolation[] = [];
  const abortPolicy = createAbortPolicy(target);
  for (const { ids = [], ...one } of cases) {
    context.tried();
    const bad = { ...one, good: false };
    const exchange = await postUncut(target, () => target.post(bad));
    if (exchange.reason === 'could_not_connect') break;
    const violation = await judge(target, exchange, { tolerance, remedy, tellsErrors, ids, textAfter });
    if (violation !== undefined) violations.push(violation);
    if (abortPolicy.isOver(exchange)) break;
    const next = await target.post(textAfter(one.what).request);
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
  { tolerance, remedy, tellsErrors, ids, textAfter }: Judging,
): Promise<CheckViolation | undefined> {
  const { status = 0, reason, isSigned } = exchange;
  const common = { rule: findings[tolerance], remedy, expected: expected[tolerance] };
  const severity = isSigned ? ('warning' as const) : undefined;
  if (status >= 400 && status < 500) return undefined;
  if (reason === 'request_timeout') return violationOf(exchange, { ...common, severity });
  if (reason !== undefined) return tellsErrors ? violationOf(exchange, { ...common, severity: 'warning' }) : undefined;
  if (tolerance === 'harmless') return undefined;
  const isUnhandled =
    !isSigned && ids.length > 0 && (await wasHandled(target, ids, () => textAfter(exchange.what))) === false;
  if (isUnhandled) return violationOf(exchange, { ...common, rule: findings.refusedUnhandled, severity: 'warning' });
  return violationOf(exchange, { ...common, severity });
}

/** Whether one of these was handled, in the time that a text takes which has to be; `undefined` where nobody knows. */
async function wasHandled(
  { watch, post }: ReceiverTarget,
  ids: readonly string[],
  makeText: () => Text,
): Promise<boolean | undefined> {
  if (watch === undefined) return undefined;
  const text = makeText();
  await watch.learn(text.ids, async () => void (await post(text.request)));
  return watch.wasHandled(ids);
}
