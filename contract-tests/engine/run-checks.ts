import type { CheckCounts, CheckReport, CheckResult, CheckViolation, Drift } from '../../generators/generated/types.ts';
import { isSkipped, type Check, type Observation } from './check.ts';
import { chooseChecks, type CheckChoice } from './choose-checks.ts';
import { createCheckFailure } from './failure.ts';
import { createRandom } from './random.ts';

/** What every run of checks can be told, whatever it checks. */
export interface RunOptions extends CheckChoice {
  /** Decides every generated case. Default: 1. */
  readonly seed?: number | undefined;
  /** Called before each check. */
  readonly onStart?: ((check: { readonly id: string }, position: Position) => void) | undefined;
  /** Called after each check. */
  readonly onResult?: ((result: CheckResult, position: Position) => void) | undefined;
  /** Ends the run early: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Real time in milliseconds since the epoch. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** Where a run stands. */
export interface Position {
  /** From 1. */
  readonly number: number;
  readonly total: number;
}

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

/** How many breaches of one check are told in full. */
const violationsKept = 20;

/**
 * Runs checks one after another, and reports.
 *
 * @throws (rejects with) a failure `CHECK_UNKNOWN` or `CHECK_OPTIONS_INVALID` before anything ran; whatever a check
 * rejects with; the signal's reason.
 */
export async function runChecks<Target>(
  { checks, target, subject, name, countRequests = () => 0 }: Subject<Target>,
  { seed = 1, onStart, onResult, signal, now = () => Date.now(), ...choice }: RunOptions,
): Promise<CheckReport> {
  assertSeed(seed);
  const chosen = chooseChecks(checks, choice);
  const isChosen = new Set(chosen);
  const left = checks.filter((check) => check.optIn !== undefined && !isChosen.has(check) && choice.only === undefined);
  const startedAt = now();
  const results: CheckResult[] = [];
  const observations: Drift[] = [];
  for (const [index, check] of chosen.entries()) {
    signal?.throwIfAborted();
    const position = { number: index + 1, total: chosen.length };
    onStart?.(check, position);
    const requestsBefore = countRequests();
    const result = await runCheck(check, target, { seed, now, signal, observations });
    const requests = countRequests() - requestsBefore;
    const counted = requests === 0 ? result : { ...result, requests };
    results.push(counted);
    onResult?.(counted, position);
  }
  results.push(...left.map(leftOut));
  return {
    version: 1,
    subject,
    target: name,
    seed,
    startedAt: new Date(startedAt).toISOString(),
    ms: now() - startedAt,
    requests: countRequests(),
    counts: countResults(results),
    checks: results,
    ...(observations.length > 0 ? { drift: observations } : {}),
  };
}

interface RunContext {
  readonly seed: number;
  readonly now: () => number;
  readonly signal: AbortSignal | undefined;
  readonly observations: Drift[];
}

async function runCheck<Target>(
  check: Check<Target>,
  target: Target,
  { seed, now, signal, observations }: RunContext,
): Promise<CheckResult> {
  const { id, severity } = check;
  const startedAt = now();
  let tried = 0;
  const outcome = await check.run(target, {
    random: createRandom(seed, id),
    tried: (count = 1) => void (tried += count),
    drift: (observation) => note(observations, id, observation),
    signal: signal ?? new AbortController().signal,
  });
  const ms = now() - startedAt;
  const common = { ...headOf(check), ms };
  if (isSkipped(outcome)) {
    return { ...common, status: 'skipped', tried, failed: 0, skipped: outcome.skipped, violations: [] };
  }
  tried = Math.max(tried, 1);
  const failing = severity === 'violation' ? 'failed' : 'warned';
  return {
    ...common,
    status: outcome.length === 0 ? 'passed' : failing,
    tried,
    failed: Math.min(outcome.length, tried),
    violations: outcome.slice(0, violationsKept) as CheckViolation[],
  };
}

function headOf({ id, title, source, severity }: Check<never>): Pick<CheckResult, 'id' | 'title' | 'source' | 'severity'> {
  return { id, title, source, severity };
}

function leftOut(check: Check<never>): CheckResult {
  const { en, zh } = check.optIn!;
  const skipped = {
    en: `opt-in: ${en} Run it with --include ${check.id}.`,
    zh: `须明确要求才运行：${zh} 用 --include ${check.id} 运行。`,
  };
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
export function countResults(results: readonly Pick<CheckResult, 'status'>[]): CheckCounts {
  const count = (status: CheckResult['status']): number => results.filter((result) => result.status === status).length;
  return { passed: count('passed'), failed: count('failed'), warned: count('warned'), skipped: count('skipped') };
}

function assertSeed(seed: number): void {
  if (Number.isSafeInteger(seed) && seed >= 0) return;
  throw createCheckFailure(
    'CHECK_OPTIONS_INVALID',
    `Failed to run the checks: the seed must be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, got ${seed}.`,
  );
}
