import type { Check } from '../../engine/check.ts';
import type { Call } from '../exchange.ts';
import { renewedTokenMessages as messages } from '../messages/token-renewed.ts';
import { failureOf } from '../outcome.ts';
import {
  fruitlessRuns,
  isRefused,
  mostFruitless,
  type Renewal,
  type RenewalCause,
  type Renewals,
} from '../renewals.ts';
import type { ConsumerCalls, JournalTarget } from '../target.ts';
import { stretchesOf } from '../timing.ts';
import { defineRule, foundBy, type Found } from './define-rule.ts';

const source = '接口声明';
const cases = ({ tokens }: ConsumerCalls): readonly unknown[] => tokens;

/** When tokens are asked for. */
export const renewedTokenChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'token/reused',
    ...messages.reused,
    severity: 'violation',
    source,
    cases,
    find: (consumer) => (isPerCall(consumer) ? foundIn(consumer.renewals, perCall) : []),
  }),
  defineRule({
    id: 'token/kept',
    ...messages.kept,
    severity: 'warning',
    source,
    // Where there is a token for each call, token/reused says so: none was kept to be replaced.
    cases: (consumer) => (isPerCall(consumer) ? [] : cases(consumer)),
    find: (consumer) => (isPerCall(consumer) ? [] : foundIn(withCause(consumer, 'early'), renewedEarly)),
  }),
  defineRule({
    id: 'token/kept-on-error',
    ...messages.keptOnError,
    severity: 'violation',
    source,
    cases,
    find: (consumer) => foundIn(withCause(consumer, 'error'), renewedOnError),
  }),
  defineRule({
    id: 'token/one-renewal',
    ...messages.oneRenewal,
    severity: 'violation',
    source,
    cases,
    find: (consumer) => stampedesOf(consumer).map(stampede),
  }),
  defineRule({
    id: 'token/renewals-end',
    ...messages.renewalsEnd,
    severity: 'violation',
    source: '系统异常',
    cases: ({ tokenCalls }) => tokenCalls.filter(isRefused),
    find: ({ renewals }) =>
      fruitlessRuns(renewals).map((run) => ({
        calls: callsOf(run),
        message: messages.renewalsEnd.message(run.length, String(run[0].token.uses[0]?.operation)),
        expected: `≤ ${mostFruitless - 1}`,
        got: run.length,
      })),
  }),
  defineRule({
    id: 'token/signed-anew',
    ...messages.signedAnew,
    severity: 'warning',
    source: '获取Token',
    cases: ({ tokenRequests }) => tokenRequests,
    find: ({ calls: all, tokenRequests }) => {
      const stretchOf = stretchesOf(all);
      return foundBy(
        tokenRequests.filter(({ query }) => query['create_time'] !== undefined),
        ({ query }) => JSON.stringify([query['appid'], query['create_time'], query['sign']]),
        (calls) => {
          return { message: messages.signedAnew.message(calls.length, minutesOf(calls, stretchOf)), got: calls.length };
        },
      ).filter(({ calls }) => minutesOf(calls, stretchOf) >= mostMinutes);
    },
  }),
];

/** A signature that is this old, in minutes, was not made for the request. */
const mostMinutes = 10;

/** How long it was from the first to the last, on a clock that may have been set back, but for what it was moved. */
function minutesOf(calls: readonly Call[], stretchOf: (call: Call) => number): number {
  const spans = [...Map.groupBy(calls, stretchOf).values()].map((same) => {
    const times = same.map(({ entry }) => entry.at);
    return Math.max(...times) - Math.min(...times);
  });
  return Math.floor(spans.reduce((sum, span) => sum + span, 0) / 60_000);
}

function withCause({ renewals }: ConsumerCalls, cause: RenewalCause): readonly Renewal[] {
  return renewals.filter((renewal) => renewal.cause === cause);
}

/** What all of them come to, where there are any. */
function foundIn([first, ...others]: readonly Renewal[], tell: (renewals: Renewals) => Found): readonly Found[] {
  return first === undefined ? [] : [tell([first, ...others])];
}

/** Whether most tokens served one call at most, where nothing asked for another. */
function isPerCall(consumer: ConsumerCalls): boolean {
  const { tokens } = consumer;
  const used = tokens.filter(({ uses }) => uses.length > 0).length;
  const spent = tokens.filter(({ uses }) => uses.length <= 1).length;
  return withCause(consumer, 'early').length > 0 && used >= 2 && spent > tokens.length / 2;
}

function perCall(renewals: Renewals): Found {
  const calls = renewals.reduce((sum, { token }) => sum + token.uses.length, 0);
  const message = messages.reused.message(renewals.length, calls);
  return { calls: callsOf(renewals), message, expected: 1, got: renewals.length };
}

function renewedEarly(renewals: Renewals): Found {
  const { token, previous } = renewals[0];
  const left = previous === undefined ? 0 : previous.expiresAt - token.call.entry.at;
  const message = messages.kept.message(renewals.length, left);
  return { calls: callsOf(renewals), message, expected: 0, got: renewals.length };
}

function renewedOnError(renewals: Renewals): Found {
  // An error is the cause of these.
  const lastCall = renewals[0].lastCall!;
  const message = messages.keptOnError.message(String(lastCall.operation), failureOf(lastCall));
  return { calls: callsOf(renewals), message };
}

/** The renewals of each stampede, the one that had a cause first. */
function stampedesOf({ renewals }: ConsumerCalls): readonly Renewals[] {
  const stampedes: [Renewal, ...Renewal[]][] = [];
  for (const [index, renewal] of renewals.entries()) {
    if (renewal.cause !== 'stampede') continue;
    const before = renewals[index - 1]!;
    if (before.cause === 'stampede') stampedes.at(-1)!.push(renewal);
    else stampedes.push([before, renewal]);
  }
  return stampedes;
}

function stampede(renewals: Renewals): Found {
  const message = messages.oneRenewal.message(renewals.length, renewals[0].cause === 'refused');
  return { calls: callsOf(renewals), message, expected: 1, got: renewals.length };
}

function callsOf([first, ...others]: Renewals): readonly [Call, ...Call[]] {
  return [first.token.call, ...others.map(({ token }) => token.call)];
}
