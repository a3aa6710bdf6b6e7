import type { Check } from '../../engine/check.ts';
import type { Finding } from '../breach.ts';
import type { Call } from '../call.ts';
import { defineRule } from '../define-rule.ts';
import type { Renewal, RenewalCause } from '../renewals.ts';
import type { JournalTarget, Trace } from '../trace.ts';

const section = '接口声明';
const cases = ({ tokens }: Trace): readonly unknown[] => tokens;
const nothing = { en: 'getToken gave no token.', zh: 'getToken 没有给出过 Token。' };

/** When tokens are asked for. */
export const renewedTokenChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'token/reused',
    title: { en: 'A token is used for many calls.', zh: '同一个 Token 用于多次调用。' },
    severity: 'violation',
    source: section,
    cases,
    nothing,
    find: (trace) => (isPerCall(trace) ? toFindings(trace.renewals, perCall) : []),
  }),
  defineRule({
    id: 'token/kept',
    title: { en: 'No new token is asked for while the one there is serves.', zh: 'Token 仍可用时，不请求新的 Token。' },
    severity: 'warning',
    source: section,
    cases,
    nothing,
    find: (trace) => (isPerCall(trace) ? [] : toFindings(withCause(trace, 'early'), renewedEarly)),
  }),
  defineRule({
    id: 'token/kept-on-error',
    title: {
      en: 'Of all errors only a refused token leads to a new one.',
      zh: '只有 Token 失效的错误才会触发重新获取 Token。',
    },
    severity: 'violation',
    source: section,
    cases,
    nothing,
    find: (trace) => toFindings(withCause(trace, 'error'), renewedOnError),
  }),
  defineRule({
    id: 'token/one-renewal',
    title: { en: 'Calls at the same time share one new token.', zh: '同时进行的调用共用一个新 Token。' },
    severity: 'violation',
    source: section,
    cases,
    nothing,
    find: (trace) => stampedesOf(trace).map(toStampede),
  }),
];

type Renewals = readonly [Renewal, ...Renewal[]];

function withCause({ renewals }: Trace, cause: RenewalCause): readonly Renewal[] {
  return renewals.filter((renewal) => renewal.cause === cause);
}

/** What all of them come to, where there are any. */
function toFindings([first, ...others]: readonly Renewal[], tell: (renewals: Renewals) => Finding): readonly Finding[] {
  return first === undefined ? [] : [tell([first, ...others])];
}

/** Whether most tokens served one call at most, where nothing asked for another. */
function isPerCall(trace: Trace): boolean {
  const { tokens } = trace;
  const used = tokens.filter(({ uses }) => uses.length > 0).length;
  const spent = tokens.filter(({ uses }) => uses.length <= 1).length;
  return withCause(trace, 'early').length > 0 && used >= 2 && spent > tokens.length / 2;
}

const shareOne = {
  en:
    'Keep one token for all calls and all services until it is refused or about to expire: a new one ends it. Where ' +
    'each test makes a client of its own, give it a tenant of its own.',
  zh: '所有调用、所有服务共用一个 Token，直到被拒或即将过期：新的会使它失效。若每个测试都新建客户端，请给它一个自己的租户。',
} as const;

function perCall(renewals: Renewals): Finding {
  const calls = renewals.reduce((sum, { token }) => sum + token.uses.length, 0);
  return {
    calls: callsOf(renewals),
    message: {
      en: `getToken gave ${renewals.length} tokens for ${counted(calls, 'call')}, where one would do`,
      zh: `getToken 为 ${calls} 次调用给出了 ${renewals.length} 个 Token，其实一个就够`,
    },
    remedy: shareOne,
    expected: 1,
    got: renewals.length,
  };
}

function renewedEarly(renewals: Renewals): Finding {
  const { token, previous } = renewals[0];
  const left = previous === undefined ? 0 : previous.expiresAt - token.call.entry.at;
  return {
    calls: callsOf(renewals),
    message: {
      en: `getToken was asked ${counted(renewals.length, 'time')} while the token of before was good, at first for another ${duration(left)}`,
      zh: `已有 Token 仍有效（首次时尚余 ${Math.round(left / 1000)} 秒），却又请求了 ${renewals.length} 次 getToken`,
    },
    remedy: shareOne,
    expected: 0,
    got: renewals.length,
  };
}

function renewedOnError(renewals: Renewals): Finding {
  const [{ lastCall }] = renewals;
  const code = lastCall?.entry.retCode ?? String(lastCall?.entry.status);
  return {
    calls: callsOf(renewals),
    message: {
      en: `after ${code} for ${lastCall?.operation} a new token was asked for and the call made again, though its token was good`,
      zh: `${lastCall?.operation} 返回 ${code} 后，Token 仍有效却重新获取并重试`,
    },
    remedy: {
      en: 'Ask for a new token on 900002 alone: it ends the token that other services use.',
      zh: '只在 900002 时重新获取：新 Token 会使其他服务正在用的失效。',
    },
  };
}

/** The renewals of each stampede, the one that had a cause first. */
function stampedesOf({ renewals }: Trace): readonly Renewals[] {
  const stampedes: [Renewal, ...Renewal[]][] = [];
  for (const [index, renewal] of renewals.entries()) {
    if (renewal.cause !== 'stampede') continue;
    const before = renewals[index - 1]!;
    if (before.cause === 'stampede') stampedes.at(-1)!.push(renewal);
    else stampedes.push([before, renewal]);
  }
  return stampedes;
}

function toStampede(renewals: Renewals): Finding {
  const [{ cause }] = renewals;
  const [en, zh] = cause === 'refused' ? ['after a token was refused, ', 'Token 被拒后，'] : ['', ''];
  return {
    calls: callsOf(renewals),
    message: {
      en: `${en}getToken was asked ${renewals.length} times at once, where one new token would do`,
      zh: `${zh}同时请求了 ${renewals.length} 次 getToken，其实一个新 Token 就够`,
    },
    remedy: {
      en: 'Let callers that come while a token is on its way wait for that one.',
      zh: '正在获取 Token 时，让其他调用等待同一个结果。',
    },
    expected: 1,
    got: renewals.length,
  };
}

function callsOf([first, ...others]: Renewals): readonly [Call, ...Call[]] {
  return [first.token.call, ...others.map(({ token }) => token.call)];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes < 120 ? counted(minutes, 'minute') : `${Math.round(minutes / 60)} hours`;
}
