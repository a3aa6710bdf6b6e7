import type { Check } from '../../engine/check.ts';
import type { Call } from '../call.ts';
import { defineRule, findingsBy } from '../define-rule.ts';
import type { IssuedToken } from '../issued-token.ts';
import { paceBetween } from '../pace.ts';
import type { JournalTarget, Trace } from '../trace.ts';

const section = '接口声明';
const cases = ({ tokens }: Trace): readonly unknown[] => tokens;
const nothing = { en: 'getToken gave no token.', zh: 'getToken 没有给出过 Token。' };

/** What is done with tokens that have ended. */
export const endedTokenChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'token/current',
    title: { en: 'No token is used that the consumer itself has replaced.', zh: '不使用已被自己替换的 Token。' },
    severity: 'violation',
    source: section,
    cases,
    nothing,
    find: (trace) =>
      findingsBy(
        trace.tokens.flatMap((_, index) => replacedUses(trace, index)),
        ({ operation }) => String(operation),
        ([call, ...others]) => {
          const { issued, replacing } = historyOf(call, trace);
          return {
            message: {
              en: `${call.operation} was called${times(others.length + 1)} with the token of entry #${issued}, which getToken had replaced in entry #${replacing}: 900002`,
              zh: `调用 ${call.operation} 时用了日志条目 #${issued} 的 Token（共 ${others.length + 1} 次），而它已在 #${replacing} 被新的取代：900002`,
            },
            remedy: {
              en: 'Two holders have a token each and end that of the other: keep one token in one place for all services.',
              zh: '两处各自持有 Token，会互相使对方失效：请在一处统一管理，供所有服务使用。',
            },
          };
        },
      ),
  }),
  defineRule({
    id: 'token/renewed-when-refused',
    title: {
      en: 'After 900002 a token is not used any more, and a new one is asked for.',
      zh: '收到 900002 后不再使用该 Token，而是重新获取。',
    },
    severity: 'violation',
    source: '系统异常',
    cases: ({ tokenCalls }) => tokenCalls.filter(isRefused),
    nothing: { en: 'No token was refused.', zh: '没有 Token 被拒。' },
    find: (trace) =>
      findingsBy(
        usesAfterRefusal(trace),
        ({ operation }) => String(operation),
        ([{ operation }, ...others]) => ({
          message: {
            en: `${operation} was called${times(others.length + 1)} with a token that 900002 had refused before`,
            zh: `调用 ${operation} 时用了此前已被 900002 拒绝的 Token，共 ${others.length + 1} 次`,
          },
          remedy: {
            en: 'On 900002 forget the token, ask getToken for a new one and make the call again with that, once.',
            zh: '收到 900002 时丢弃该 Token，重新获取，并用新 Token 重试一次。',
          },
        }),
      ),
  }),
  defineRule({
    id: 'token/renewed-in-time',
    title: { en: 'A token is replaced before it expires.', zh: '在 Token 过期之前更新它。' },
    severity: 'warning',
    source: section,
    cases,
    nothing,
    find: (trace) =>
      findingsBy(
        trace.tokens.flatMap(expiredUse),
        ({ operation }) => String(operation),
        ([call, ...others]) => ({
          message: {
            en: `${call.operation} was called${times(others.length + 1)} with a token that had expired`,
            zh: `调用 ${call.operation} 时用了已过期的 Token，共 ${others.length + 1} 次`,
          },
          remedy: {
            en:
              'Ask for a new token some minutes before expires_in has passed. Where a test moved the clock, move the ' +
              "client's with it.",
            zh: '请在 expires_in 到期前几分钟更新。若测试拨动了时钟，也请同步拨动客户端的时钟。',
          },
        }),
      ),
  }),
];

function isRefused({ entry }: Call): boolean {
  return entry.retCode === '900002';
}

/**
 * Refused uses of a token that a later getToken replaced. Where the new one was due, a call may have been under way, for
 * as long as there is no pause; where it was not, there is another holder.
 */
function replacedUses({ tokens, renewals }: Trace, index: number): readonly Call[] {
  const { uses, expiresAt } = tokens[index]!;
  const next = renewals[index + 1];
  if (next === undefined || next.cause === 'stampede') return [];
  const hasOtherHolder = next.cause === 'early' || next.cause === 'error';
  const { call: replacing } = next.token;
  return uses.filter((use) => {
    if (!isRefused(use) || use.injected || use.place < replacing.place || use.entry.at >= expiresAt) return false;
    return hasOtherHolder || paceBetween(replacing, use) === 'later';
  });
}

function historyOf({ token }: Call, { tokens }: Trace): { readonly issued: number; readonly replacing: number } {
  const index = tokens.findIndex(({ value }) => value === token);
  return { issued: tokens[index]!.call.entry.id, replacing: tokens[index + 1]!.call.entry.id };
}

/** Calls with a token that was refused before, others than those that may have been under way then. */
function usesAfterRefusal({ tokenCalls, tokenRequests, tokens }: Trace): readonly Call[] {
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
  if (paceBetween(refused, use) === 'later') return true;
  const before = given.filter(({ call }) => call.place < use.place).length;
  // New tokens were asked for, again and again or to be used by nobody, and it went on with the old one.
  return before > 1 || (before === 1 && given.every(({ uses }) => uses.length === 0));
}

/** The first call with a token after its time. */
function expiredUse({ uses, expiresAt }: IssuedToken): readonly Call[] {
  return uses.filter((use) => isRefused(use) && !use.injected && use.entry.at >= expiresAt).slice(0, 1);
}

function times(count: number): string {
  return count === 1 ? '' : ` ${count} times`;
}
