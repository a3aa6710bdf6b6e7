import type { Check } from '../../engine/check.ts';
import type { Call } from '../exchange.ts';
import type { IssuedToken } from '../issued-token.ts';
import { endedTokenMessages as messages } from '../messages/token-ended.ts';
import type { ConsumerCalls, JournalTarget } from '../target.ts';
import { stretchesOf, timeBetween } from '../timing.ts';
import { defineRule, foundByOperation } from './define-rule.ts';

const source = '接口声明';
const cases = ({ tokens }: ConsumerCalls): readonly unknown[] => tokens;

/** What is done with tokens that have ended. */
export const endedTokenChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'token/current',
    ...messages.current,
    severity: 'violation',
    source,
    cases,
    find: (consumer) =>
      foundByOperation(
        consumer.tokens.flatMap((_, index) => replacedUses(consumer, index)),
        (operation, calls) => ({
          message: messages.current.message(operation, calls.length, historyOf(calls[0], consumer)),
        }),
      ),
  }),
  defineRule({
    id: 'token/renewed-when-refused',
    ...messages.renewedWhenRefused,
    severity: 'violation',
    source: '系统异常',
    cases: ({ tokenCalls }) => tokenCalls.filter(isRefused),
    find: (consumer) =>
      foundByOperation(usesAfterRefusal(consumer), (operation, calls) => ({
        message: messages.renewedWhenRefused.message(operation, calls.length),
      })),
  }),
  defineRule({
    id: 'token/renewed-in-time',
    ...messages.renewedInTime,
    severity: 'warning',
    source,
    cases,
    find: ({ calls: all, tokens }) => {
      const stretchOf = stretchesOf(all);
      return foundByOperation(
        tokens.flatMap((token) => expiredUse(token).filter((use) => stretchOf(use) === stretchOf(token.call))),
        (operation, calls) => ({ message: messages.renewedInTime.message(operation, calls.length) }),
      );
    },
  }),
];

function isRefused({ entry }: Call): boolean {
  return entry.retCode === '900002';
}

/**
 * Refused uses of a token that a later getToken replaced. Where the new one was due, a call may have been under way, for
 * as long as there is no pause; where it was not, there is another holder.
 */
function replacedUses({ tokens, renewals }: ConsumerCalls, index: number): readonly Call[] {
  const { uses, expiresAt } = tokens[index]!;
  const next = renewals[index + 1];
  if (next === undefined || next.cause === 'stampede') return [];
  const hasOtherHolder = next.cause === 'early' || next.cause === 'error';
  const { call: replacing } = next.token;
  return uses.filter((use) => {
    if (!isRefused(use) || use.injected || use.place < replacing.place || use.entry.at >= expiresAt) return false;
    return hasOtherHolder || timeBetween(replacing, use) === 'later';
  });
}

function historyOf(
  { token }: Call,
  { tokens }: ConsumerCalls,
): { readonly issued: number; readonly replacing: number } {
  const index = tokens.findIndex(({ value }) => value === token);
  return { issued: tokens[index]!.call.entry.id, replacing: tokens[index + 1]!.call.entry.id };
}

/** Calls with a token that was refused before, others than those that may have been under way then. */
function usesAfterRefusal({ tokenCalls, tokenRequests, tokens }: ConsumerCalls): readonly Call[] {
  const byToken = Map.groupBy(
    tokenCalls.filter(({ token = '' }) => token !== ''),
    ({ token }) => token,
  );
  const after = [...byToken.values()].flatMap((uses) => {
    const first = uses.findIndex(isRefused);
    const refused = uses[first];
    if (refused === undefined) return [];
    const given = tokens.filter(({ call }) => call.place > refused.place);
    const isAsked = tokenRequests.some((request) => request.place > refused.place);
    return uses.slice(first + 1).filter((use) => !isAsked || isKnowing(use, refused, given));
  });
  return after.sort((one, other) => one.place - other.place);
}

/** Whether a call was made in the knowledge that its token had been refused. */
function isKnowing(use: Call, refused: Call, given: readonly IssuedToken[]): boolean {
  if (timeBetween(refused, use) === 'later') return true;
  const before = given.filter(({ call }) => call.place < use.place).length;
  // New tokens were asked for, again and again or to be used by nobody, and it went on with the old one.
  return before > 1 || (before === 1 && given.every(({ uses }) => uses.length === 0));
}

/** The first call with a token after its time. */
function expiredUse({ uses, expiresAt }: IssuedToken): readonly Call[] {
  return uses.filter((use) => isRefused(use) && !use.injected && use.entry.at >= expiresAt).slice(0, 1);
}
