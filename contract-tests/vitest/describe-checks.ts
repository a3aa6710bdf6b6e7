import { afterAll, describe, test, type TestContext } from 'vitest';
import { assertOneOf } from '../../common/assert-one-of.ts';
import type { DurationInput } from '../../common/duration.ts';
import { notAWait, notAWaitZh, readWait } from '../../common/wait.ts';
import type { Bilingual, CheckReport, CheckResult } from '../../generators/generated/types.ts';
import { createCheckRun, leftOut, type CheckRun, type Subject } from '../kit/engine/check-run.ts';
import type { Check } from '../kit/engine/check.ts';
import { chooseChecks, type CheckChoice } from '../kit/engine/choose-checks.ts';
import { createCheckFailure } from '../kit/engine/failure.ts';
import { assertKnownOptions, type OptionNames } from '../kit/engine/option-names.ts';
import { detailLines, familiesOf } from '../kit/reporters/check-lines.ts';
import { languages } from '../kit/reporters/format-options.ts';
import { createRenderContext } from '../kit/reporters/render-context.ts';

/** How checks become tests. */
export interface DescribeOptions extends CheckChoice {
  /** Language of the tests' names and messages. Default: `en`. */
  readonly language?: 'en' | 'zh' | undefined;
  /** What makes a test fail. Warnings that do not are annotations of their test. Default: `violation`. */
  readonly failOn?: 'violation' | 'warning' | undefined;
  /** Whether a failing test tells every case, up to 20. Default: false, the smallest one and the number of the others. */
  readonly allCases?: boolean | undefined;
  /** How long one check may take: `60s`, or milliseconds. Default: 60,000. */
  readonly testTimeout?: DurationInput | undefined;
  /** Called after the last test with the report on those that ran, to write it to a file (`formatReport`). */
  readonly onReport?: ((report: CheckReport) => void | Promise<void>) | undefined;
}

/** How checks become tests where a seed decides their cases. */
export interface SeededDescribeOptions extends DescribeOptions {
  /** Decides every generated case. Default: 1. */
  readonly seed?: number | undefined;
}

/** Every option of how checks become tests. */
export const describeOptionNames: OptionNames<SeededDescribeOptions> = {
  only: true,
  include: true,
  except: true,
  seed: true,
  language: true,
  failOn: true,
  allCases: true,
  testTimeout: true,
  onReport: true,
};

/** A subject that is made when its first test runs: tests are declared before anything may be asked. */
export interface LaterSubject<Target> {
  /** Name of the outermost `describe`. */
  readonly title: string;
  readonly checks: readonly Check<Target>[];
  readonly open: () => Promise<OpenedSubject<Target>>;
  /** The function that the user called: violations lead to where that was. */
  readonly declaredBy: (...args: never[]) => void;
}

interface OpenedSubject<Target> {
  readonly subject: Subject<Target>;
  /** Adds to the report what only the subject knows. */
  readonly complete?: ((report: CheckReport) => CheckReport) | undefined;
}

/** What the tests of one subject have in common. */
interface Run<Target> {
  readonly language: 'en' | 'zh';
  /** The same every time: begun by whichever test is first. */
  readonly begin: () => Promise<CheckRun<Target>>;
  /** Why nothing more can be tried. */
  broken?: unknown;
}

/**
 * Declares a `describe` for every family of checks and a `test` for every check, on one target, one after another. A
 * check that finds violations fails with what it found, one that cannot be tried is skipped with the reason.
 *
 * @throws a failure `CHECK_UNKNOWN` or `CHECK_OPTIONS_INVALID`
 * @example
 * describeChecks({ checks, target: { url }, subject: 'provider', name: url }, { only: ['token'] });
 */
export function describeChecks<Target>(subject: Subject<Target>, options: SeededDescribeOptions = {}): void {
  assertKnownOptions('declare the checks', options, describeOptionNames);
  const title = `${subject.subject} ${subject.name}`;
  describeLater(
    { title, checks: subject.checks, open: async () => ({ subject }), declaredBy: describeChecks },
    { ...options, seed: options.seed ?? 1 },
  );
}

/** @throws a failure `CHECK_OPTIONS_INVALID` for what is no time that a timer waits */
function readTestTimeout(duration: DurationInput): number {
  const milliseconds = readWait(duration);
  if (milliseconds !== undefined) return milliseconds;
  throw createCheckFailure('CHECK_OPTIONS_INVALID', {
    en: `Failed to declare the checks: testTimeout ${notAWait(duration)}.`,
    zh: `无法声明检查：testTimeout ${notAWaitZh(duration)}。`,
  });
}

/** {@link describeChecks} for a subject that is made when its first test runs. Without a seed none is told. */
export function describeLater<Target>(
  { title, checks, open, declaredBy }: LaterSubject<Target>,
  options: SeededDescribeOptions,
): void {
  const { language = 'en', failOn } = options;
  assertOneOf(
    { en: 'declare the checks', zh: '声明检查' },
    { failOn: [failOn, ['violation', 'warning']], language: [language, languages] },
  );
  const testTimeout = readTestTimeout(options.testTimeout ?? 60_000);
  const chosen = new Map(chooseChecks(checks, options).map((check) => [check.id, check]));
  const left = new Map(leftOut(checks, options).map((result) => [result.id, result]));
  const listed = checks.filter(({ id }) => chosen.has(id) || left.has(id));
  const site = callSite(declaredBy);
  const { begin, report } = createLaterRun(open, options);
  const run: Run<Target> = { begin, language };
  // The target remembers: its tests keep their order, whatever the project is set to.
  describe(title, { concurrent: false, shuffle: false }, () => {
    for (const [family, members] of familiesOf(listed)) {
      describe(family, () => {
        for (const { id, title: sentence } of members) {
          test(`${id}: ${sentence[language]}`, { timeout: testTimeout }, async (context) => {
            const check = chosen.get(id);
            const result = check === undefined ? left.get(id)! : await tryCheck(check, run, context);
            await settle(result, { ...options, language, site }, context);
          });
        }
      });
    }
    afterAll(report);
  });
}

/** A run that begins with its first check, if one is tried at all. */
function createLaterRun<Target>(
  open: LaterSubject<Target>['open'],
  options: SeededDescribeOptions,
): { readonly begin: () => Promise<CheckRun<Target>>; readonly report: () => Promise<void> } {
  let opening: Promise<CheckRun<Target>> | undefined;
  let opened: { readonly run: CheckRun<Target>; readonly complete: OpenedSubject<Target>['complete'] } | undefined;

  async function openRun(): Promise<CheckRun<Target>> {
    const { subject, complete } = await open();
    opened = { run: createCheckRun(subject, options), complete };
    return opened.run;
  }

  return {
    begin: () => (opening ??= openRun()),
    async report() {
      if (opened === undefined) return;
      const { run, complete = (report) => report } = opened;
      await options.onReport?.(complete(run.report()));
    },
  };
}

async function tryCheck<Target>(
  check: Check<Target>,
  run: Run<Target>,
  { signal, skip }: Pick<TestContext, 'signal' | 'skip'>,
): Promise<CheckResult> {
  // The test that met it has failed: each of the others would only say it again.
  if (run.broken !== undefined) skip(untried(run.broken, run.language));
  try {
    return await (await run.begin()).attempt(check, signal);
  } catch (error) {
    // Out of time: that is this check's own matter.
    if (!signal.aborted) run.broken = error;
    throw error;
  }
}

/** Why a check was not tried. */
function untried(error: unknown, language: 'en' | 'zh'): string {
  if (language === 'en') return `not tried: ${messageOf(error)}`;
  const { reason } = Object(error) as { readonly reason?: Partial<Bilingual> };
  return `未检查：${reason?.zh ?? messageOf(error)}`;
}

/** Lets the test end as its check did. */
async function settle(
  result: CheckResult,
  { seed, language, failOn = 'violation', site }: SeededDescribeOptions & { language: 'en' | 'zh'; site: string },
  { skip, annotate }: Pick<TestContext, 'skip' | 'annotate'>,
): Promise<void> {
  const { status, skipped } = result;
  if (skipped !== undefined) skip(skipped[language]);
  if (status === 'passed') return;
  const message = detailLines(result, seed, createRenderContext({ language }, Number.POSITIVE_INFINITY)).join('\n');
  if (status === 'failed' || failOn === 'warning') throw createViolationError(message, result, site);
  await annotate(message, 'warning');
}

/** An error as an assertion throws it, so that Vitest shows what differs; its stack leads to who declared the checks. */
function createViolationError(message: string, { violations }: CheckResult, site: string): Error {
  const { expected, got } = violations[0] ?? {};
  const difference = expected === undefined || got === undefined ? {} : { expected, actual: got, showDiff: true };
  const error = Object.assign(new Error(message), { name: 'ContractViolation', ...difference });
  error.stack = `${error.name}: ${message}\n${site}`;
  return error;
}

/** The lines of a stack below a call of `callee`. */
function callSite(callee: LaterSubject<never>['declaredBy']): string {
  const holder = { stack: '' };
  Error.captureStackTrace(holder, callee);
  return holder.stack.split('\n').slice(1).join('\n');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
