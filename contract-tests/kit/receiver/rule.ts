import type { Bilingual, CheckViolation, RuleSource } from '../../../generators/generated/types.ts';
import type { Check, CheckContext, CheckOutcome } from '../engine/check.ts';
import { findRefusal, violationOfRefusal } from './diagnosis.ts';
import { buildRequest } from './expectations/acknowledged.ts';
import { findings, skips } from './messages/findings.ts';
import { isProbeFault } from './probe.ts';
import type { ReceiverTarget } from './target.ts';
import { endedBy } from './violation.ts';

/** What a rule says to the user. */
interface RuleTexts {
  readonly title: Bilingual;
  /** What to do in the receiver's code. */
  readonly remedy: Bilingual;
}

/** What a rule needs to know of the receiver: its secret, a way to see what it handles. */
type Need = 'secret' | 'watch';

interface Rule<Needed extends Need> extends RuleTexts {
  readonly id: string;
  readonly source: RuleSource;
  /** Default: `violation`. */
  readonly severity?: 'violation' | 'warning';
  readonly needs?: readonly Needed[];
  /** Whether it is tried though nothing is answered any more: what it tells is just that. */
  readonly isAlwaysTried?: boolean;
  readonly run: (
    target: ReceiverTarget & { readonly [Name in Needed]-?: NonNullable<ReceiverTarget[Name]> },
    context: CheckContext,
    remedy: Bilingual,
  ) => Promise<CheckOutcome>;
}

/** After so many requests in a row that ran out of time, a receiver is taken for one that answers nothing more. */
const mostTimeouts = 6;

/** Makes a check of a rule: it is skipped where it could not tell anything of its own. */
export function defineRule<Needed extends Need = never>(rule: Rule<Needed>): Check<ReceiverTarget> {
  const { id, title, source, severity = 'violation', needs = [], remedy } = rule;
  const isLast = id === 'liveness/alive-at-the-end';
  return {
    id,
    title,
    source,
    severity,
    async run(shared, context) {
      const missing = needs.find((need) => shared[need] === undefined);
      if (missing !== undefined) return { skipped: missing === 'secret' ? skips.noSecret : skips.noProbe };
      const target = abortable(shared, context.signal);
      target.begin(id, severity);
      const crashesBefore = target.connection.crashes().length;
      const known = await whyNotTried(target, rule);
      if (known !== undefined) return known;
      const outcome = await tryRule(() => rule.run(target as Parameters<Rule<Needed>['run']>[0], context, remedy));
      if ('skipped' in outcome) return outcome;
      // Whether it also ended the process shows by the next request.
      if (target.connection.isCutOff(id)) await isBack(target);
      const crashes = target.connection.crashes().slice(crashesBefore);
      const own = crashes.filter(({ after }) => after.rule === id);
      for (const crash of own) target.notes.toldCrashes.add(crash);
      // What was sent while nobody listened says nothing of the rule, but of the last one.
      const met = isLast ? outcome : outcome.filter(({ got }) => got !== 'could_not_connect');
      if (met.length + own.length === 0 && target.connection.isGone() && !isLast) return goneFor(target);
      return withEnds(met, own.map(endedBy));
    },
  };
}

/** Of a request that ended the process nothing else is told. */
function withEnds(violations: readonly CheckViolation[], ends: readonly CheckViolation[]): readonly CheckViolation[] {
  const bodies = new Set(ends.map(({ request }) => request?.body));
  return [...ends, ...violations.filter(({ request }) => !bodies.has(request?.body))];
}

/** Why the rule would only say again what another has said, or what it would say in place of all others. */
async function whyNotTried(
  target: ReceiverTarget,
  { id, isAlwaysTried = false }: Pick<Rule<never>, 'id' | 'isAlwaysTried'>,
): Promise<CheckOutcome | undefined> {
  const timeouts = target.silence();
  if (!isAlwaysTried && timeouts >= mostTimeouts) return { skipped: skips.silent(timeouts) };
  if (target.connection.isGone() && !(await isBack(target)) && id !== 'liveness/alive-at-the-end') {
    return goneFor(target);
  }
  const refusal = await findRefusal(target);
  if (refusal === undefined) return undefined;
  const { toldBy } = target.notes;
  if (toldBy !== undefined && toldBy !== id) return { skipped: skips.nothingTaken(toldBy) };
  target.notes.toldBy = id;
  return [violationOfRefusal(refusal)];
}

function goneFor(target: ReceiverTarget): CheckOutcome {
  return { skipped: skips.gone(target.connection.crashes().at(-1)?.after.rule) };
}

async function isBack(target: ReceiverTarget): Promise<boolean> {
  const request = buildRequest({ what: findings.emptyEnvelope, events: [] }, target);
  return (await target.post({ ...request, good: false })).reason !== 'could_not_connect';
}

async function tryRule(run: () => Promise<CheckOutcome>): Promise<CheckOutcome> {
  try {
    return await run();
  } catch (error) {
    if (!isProbeFault(error)) throw error;
    return { skipped: skips.probeFault(error.reason) };
  }
}

/** Sends nothing more once its time is up: a test runner ends a check by itself, and the next one begins. */
function abortable(target: ReceiverTarget, signal: AbortSignal): ReceiverTarget {
  return {
    ...target,
    async post(outgoing) {
      signal.throwIfAborted();
      return target.post(outgoing);
    },
  };
}
