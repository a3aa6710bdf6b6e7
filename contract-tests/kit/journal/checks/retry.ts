import type { Check } from '../../engine/check.ts';
import { asksPage, type Call } from '../exchange.ts';
import { retryMessages as messages } from '../messages/retry.ts';
import { failureOf, isFailure, isSuccess } from '../outcome.ts';
import { keyWithoutTimes } from '../page-walks.ts';
import { fruitlessRuns, isRefused } from '../renewals.ts';
import { retryRunsOf, type RetryRun } from '../retry-runs.ts';
import type { ConsumerCalls, JournalTarget } from '../target.ts';
import { timeBetween } from '../timing.ts';
import { defineRule, type Found } from './define-rule.ts';

const source = '系统异常';

/** So many tries again in a row are fine; more are a loop. */
const mostTries = 10;
/** The same where the clock stood still: a client in a test may well try again thrice without waiting. */
const mostTriesUnmeasured = 3;
/** So often the same refusal of credentials in a row is a loop, and not a test of refusals. */
const refusalsInRow = 3;

const answered = (calls: readonly Call[], ...codes: readonly string[]): readonly Call[] =>
  calls.filter(({ entry }) => codes.includes(entry.retCode ?? ''));

/** What was tried again, and how soon. */
export const retryChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'retry/pause',
    ...messages.pause,
    severity: 'warning',
    source,
    cases: (consumer) => [
      ...answered(consumer.calls, '999999').filter(({ entry }) => entry.frozen !== true),
      ...hasty(consumer),
    ],
    find: (consumer) =>
      hasty(consumer).map((run) => ({
        calls: run,
        message: messages.pause.message(String(run[0].operation), run.length - 1, isMeasured(run)),
        got: run.length - 1,
      })),
  }),
  defineRule({
    id: 'retry/endless',
    ...messages.endless,
    severity: 'violation',
    source,
    cases: (consumer) => consumer.calls.filter(failsOfItself(consumer)),
    find: (consumer) =>
      retryRunsOf(consumer.calls, failsOfItself(consumer), { keyOf: pagesAsTries(consumer) })
        .filter((run) => run.length - 1 > mostTries)
        .map((run) => ({
          calls: run,
          message: messages.endless.message(String(run[0].operation), failureOf(run[0]), run.length - 1),
          expected: `≤ ${mostTries}`,
          got: run.length - 1,
        })),
  }),
  defineRule({
    id: 'retry/unchanged',
    ...messages.unchanged,
    severity: 'warning',
    source,
    cases: ({ calls }) => answered(calls, '999994'),
    find: ({ calls }) =>
      retryRunsOf(calls, ({ entry }) => entry.retCode === '999994', { adjacent: true, keyOf: ({ key }) => key }).map(
        (run): Found => ({
          calls: run,
          message: messages.unchanged.message(String(run[0].operation), run.length),
          got: run.length,
        }),
      ),
  }),
  defineRule({
    id: 'retry/credentials',
    ...messages.credentials,
    severity: 'violation',
    source: '获取Token',
    cases: ({ tokenRequests }) => tokenRequests,
    find: ({ tokenRequests }) =>
      retryRunsOf(tokenRequests, refusesCredentials)
        .map((run) => run.filter(refusesCredentials) as [Call, ...Call[]])
        .filter((run) => run.length >= refusalsInRow)
        .map((run) => ({
          calls: run,
          message: messages.credentials.message(run.length, String(run[0].entry.retCode)),
          got: run.length,
        })),
  }),
];

/**
 * What a client may try again for: an error of the provider's, a refused token, a status of a gateway, a cut connection.
 * What is told of refused credentials, and of a file that is not there, is told elsewhere.
 */
function isToTryAgain(call: Call): boolean {
  if (refusesCredentials(call)) return false;
  return isFailure(call) && (call.operation !== 'mediaFile' || call.injected);
}

/** A failure that is not the refusal of one of many new tokens: those are told of by token/renewals-end. */
function failsOfItself({ renewals }: ConsumerCalls): (call: Call) => boolean {
  const fruitless = new Set(fruitlessRuns(renewals).flatMap((run) => run.flatMap(({ token }) => token.uses)));
  return (call) => isToTryAgain(call) && !(isRefused(call) && fruitless.has(call));
}

/**
 * What makes a request the same as another, so that to go from page to page is to try again as long as none of the list
 * was ever had. Who had one knows how many there are, and may well ask for all of them at once, each of which can fail.
 */
function pagesAsTries({ calls, dropped }: ConsumerCalls): (call: Call) => string {
  const had = new Set<string>();
  const blind = new Set<Call>();
  // What a journal no longer has may have been one.
  if (dropped > 0) return ({ tryKey }) => tryKey;
  for (const call of calls.filter(asksPage)) {
    const list = keyWithoutTimes(call);
    if (!had.has(list)) blind.add(call);
    if (isSuccess(call)) had.add(list);
  }
  return (call) => (blind.has(call) ? call.listKey : call.tryKey);
}

function refusesCredentials({ entry }: Call): boolean {
  if (entry.retCode === '900003' || entry.retCode === '900004') return true;
  // The switch credentialErrors may make them 999994.
  return entry.violations.some(({ rule }) => rule === 'wrongSign' || rule === 'unknownAppid');
}

/** The same request made again after 999999, without a pause. */
function failing({ calls }: ConsumerCalls): readonly RetryRun[] {
  return retryRunsOf(calls, ({ entry }) => entry.retCode === '999999');
}

/** Those that came too soon, or too often for a clock that cannot tell; endless ones aside. */
function hasty(consumer: ConsumerCalls): readonly RetryRun[] {
  return failing(consumer).filter((run) => {
    const repeats = run.length - 1;
    return repeats <= mostTries && (repeats > mostTriesUnmeasured || isMeasured(run));
  });
}

/** Whether the clock told of one of the pauses that there was none. */
function isMeasured(run: readonly Call[]): boolean {
  return run.some((call, index) => index > 0 && timeBetween(run[index - 1]!, call) === 'at once');
}
