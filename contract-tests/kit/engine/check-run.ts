import type { CheckCounts, CheckReport, CheckResult, Drift } from '../../../generators/generated/types.ts';
import { isSkipped, type Check, type Observation } from './check.ts';
import { chooseChecks, isNamed, type CheckChoice } from './choose-checks.ts';
import { createCheckFailure } from './failure.ts';
import { createRandom } from './random.ts';
import { reportedCases } from './reported-cases.ts';

/** What is checked. */
export interface Subject<Target> {
  readonly checks: readonly Check<Target>[];
  readonly target: Target;
  readonly subject: CheckReport['subject'];
  /** Where it is, without credentials. */
  readonly name: string;
  /** How many requests were made so far. */
  readonly countRequests?: (() => number) | undefined;
}

/** What decides a run, whoever drives it. */
export interface CheckRunOptions extends CheckChoice {
  /** Decides every generated case. Default: 1. */
  readonly seed?: number | undefined;
  /** Whether every case that violates a rule is told, up to 20 a rule. Default: false, the smallest one and the number of the others. */
  readonly allCases?: boolean | undefined;
  /** Aborted when the run is to end. */
  readonly signal?: AbortSignal | undefined;
  /** Real time in milliseconds since the epoch. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** A run whose checks are tried one by one, by whoever drives it: a loop, or the tests of a test runner. */
export interface CheckRun<Target> {
  /** Those that were chosen, in the order to try them. */
  readonly checks: readonly Check<Target>[];
  /**
   * Tries one of them, and keeps what came of it for the report; of one that is tried again, the last counts. `signal`
   * ends this check alone. Rejects as the check does.
   */
  attempt(check: Check<Target>, signal?: AbortSignal): Promise<CheckResult>;
  /** What was found so far. `interrupted`: the run ends here, and the checks that were not tried are listed. */
  report(how?: { readonly interrupted: boolean }): CheckReport;
}

/**
 * Begins a run.
 *
 * @throws a failure `CHECK_UNKNOWN` or `CHECK_OPTIONS_INVALID`
 */
export function createCheckRun<Target>(
  { checks, target, subject, name, countRequests = () => 0 }: Subject<Target>,
  { seed = 1, allCases = false, signal, now = () => Date.now(), ...choice }: CheckRunOptions,
): CheckRun<Target> {
  assertChoice(checks, { seed, ...choice });
  const chosen = chooseChecks(checks, choice);
  const optIn = leftOut(checks, choice);
  const startedAt = now();
  const results = new Map<string, CheckResult>();
  const observations: Drift[] = [];
  return {
    checks: chosen,
    async attempt(check, only) {
      const requestsBefore = countRequests();
      const signals = [signal, only].filter((one) => one !== undefined);
      const context = { seed, allCases, now, signal: AbortSignal.any(signals), observations };
      const result = await runCheck(check, target, context);
      const requests = countRequests() - requestsBefore;
      const counted = requests === 0 ? result : { ...result, requests };
      results.set(check.id, counted);
      return counted;
    },
    report({ interrupted } = { interrupted: false }) {
      const notTried = interrupted ? chosen.filter(({ id }) => !results.has(id)).map(notReached) : [];
      const all = [...results.values(), ...notTried, ...optIn];
      return {
        version: 1,
        subject,
        target: name,
        seed,
        startedAt: new Date(startedAt).toISOString(),
        ms: now() - startedAt,
        ...(interrupted ? { interrupted } : {}),
        requests: countRequests(),
        counts: countResults(all),
        checks: all,
        ...(observations.length > 0 ? { drift: [...observations] } : {}),
      };
    },
  };
}

/** The opt-in checks that were neither asked for nor excluded, as results that say so. */
export function leftOut(checks: readonly Check<never>[], choice: CheckChoice): readonly CheckResult[] {
  const chosen = new Set(chooseChecks(checks, choice));
  return checks
    .filter((check) => choice.only === undefined || isNamed(check, choice.only))
    .filter((check) => !isNamed(check, choice.except ?? []))
    .filter((check) => check.optIn !== undefined && !chosen.has(check))
    .map(notAskedFor);
}

interface RunContext {
  readonly seed: number;
  readonly allCases: boolean;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly observations: Drift[];
}

async function runCheck<Target>(
  check: Check<Target>,
  target: Target,
  { seed, allCases, now, signal, observations }: RunContext,
): Promise<CheckResult> {
  const { id, severity } = check;
  const startedAt = now();
  let tried = 0;
  const outcome = await check.run(target, {
    random: createRandom(seed, id),
    tried: (count = 1) => void (tried += count),
    drift: (observation) => note(observations, id, observation),
    signal,
  });
  const ms = now() - startedAt;
  const common = { ...headOf(check), ms };
  if (isSkipped(outcome)) {
    return { ...common, status: 'skipped', tried, failed: 0, skipped: outcome.skipped, violations: [] };
  }
  tried = Math.max(tried, 1);
  const isWarning = severity === 'warning' || outcome.every((violation) => violation.severity === 'warning');
  const failing = isWarning ? 'warned' : 'failed';
  return {
    ...common,
    status: outcome.length === 0 ? 'passed' : failing,
    tried,
    failed: Math.min(outcome.length, tried),
    ...reportedCases(outcome, { allCases }),
  };
}

function headOf({
  id,
  title,
  source,
  severity,
}: Check<never>): Pick<CheckResult, 'id' | 'title' | 'source' | 'severity'> {
  return { id, title, source, severity };
}

function notAskedFor(check: Check<never>): CheckResult {
  const { en, zh } = check.optIn!;
  return skip(check, {
    en: `opt-in: ${en} Run it with --include ${check.id}.`,
    zh: `须明确要求才运行：${zh} 用 --include ${check.id} 运行。`,
  });
}

function notReached(check: Check<never>): CheckResult {
  return skip(check, { en: 'The run ended before this check.', zh: '运行在此项检查之前就结束了。' });
}

function skip(check: Check<never>, skipped: NonNullable<CheckResult['skipped']>): CheckResult {
  return { ...headOf(check), status: 'skipped', tried: 0, failed: 0, skipped, violations: [], ms: 0 };
}

/** The same thing, seen again, is counted; its first example stays. */
function note(observations: Drift[], check: string, observation: Observation): void {
  const index = observations.findIndex(
    (known) =>
      known.behaviour === observation.behaviour &&
      known.value === observation.value &&
      known.message.en === observation.message.en,
  );
  const known = observations[index];
  if (known === undefined) observations.push({ ...observation, check });
  else observations[index] = { ...known, count: (known.count ?? 1) + 1 };
}

/** How many of the results ended how. */
function countResults(results: readonly Pick<CheckResult, 'status'>[]): CheckCounts {
  const count = (status: CheckResult['status']): number => results.filter((result) => result.status === status).length;
  return { passed: count('passed'), failed: count('failed'), warned: count('warned'), skipped: count('skipped') };
}

/**
 * Refuses a choice of checks before anything is asked of the target.
 *
 * @throws a failure `CHECK_UNKNOWN` or `CHECK_OPTIONS_INVALID`
 */
export function assertChoice(
  checks: readonly Check<never>[],
  { seed = 1, ...choice }: Pick<CheckRunOptions, 'seed'> & CheckChoice,
): void {
  chooseChecks(checks, choice);
  if (Number.isSafeInteger(seed) && seed >= 0) return;
  throw createCheckFailure('CHECK_OPTIONS_INVALID', {
    en: `Failed to run the checks: the seed must be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, got ${seed}.`,
    zh: `无法运行检查：种子须为 0 到 ${Number.MAX_SAFE_INTEGER} 的整数，实际为 ${seed}。`,
  });
}
