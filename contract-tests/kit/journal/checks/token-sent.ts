import type { Check } from '../../engine/check.ts';
import type { Call } from '../call.ts';
import { defineRule, findingsBy } from '../define-rule.ts';
import type { JournalTarget, Trace } from '../trace.ts';

const section = '接口声明';
const nothing = { en: 'No operation that takes a token was called.', zh: '没有调用过需要 Token 的接口。' };
const cases = ({ tokenCalls }: Trace): readonly Call[] => tokenCalls;

/** What a token of the provider looks like. Documented: 32 characters. */
const wellFormed = /^[0-9a-f]{32}$/i;

/** Which tokens are sent at all. */
export const sentTokenChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'token/sent',
    title: { en: 'Every call carries a token.', zh: '每次调用都携带 Token。' },
    severity: 'violation',
    source: section,
    cases,
    nothing,
    find: ({ tokenCalls }) =>
      findingsBy(
        tokenCalls.filter(({ entry, injected }) => entry.retCode === '900001' && !injected),
        ({ operation }) => String(operation),
        ([{ operation }, ...others]) => ({
          message: {
            en: `${operation} was called without a token${times(others.length + 1)}`,
            zh: `调用 ${operation} 时没有携带 Token，共 ${others.length + 1} 次`,
          },
          remedy: {
            en: 'Send the token in the header token: not in Authorization, the query or the body.',
            zh: '请在请求标头 token 中携带，而不是 Authorization、查询参数或请求体。',
          },
        }),
      ),
  }),
  defineRule({
    id: 'token/known',
    title: {
      en: 'Only tokens that getToken gave are sent, as they were given.',
      zh: '只发送 getToken 返回的 Token，且原样发送。',
    },
    severity: 'violation',
    source: section,
    cases,
    nothing,
    find: (trace) =>
      findingsBy(
        trace.tokenCalls.filter((call) => isUnknown(call) && !isLeftover(call, trace)),
        ({ operation }) => String(operation),
        ([{ operation, token = '' }, ...others]) => ({
          message: {
            en: `${operation} was called with a token of ${token.length} characters that getToken never gave${times(others.length + 1)}`,
            zh: `调用 ${operation} 时携带了 getToken 从未返回过的 Token（${token.length} 个字符），共 ${others.length + 1} 次`,
          },
          remedy: {
            en: 'Keep all 32 characters as they are, and send nothing else: no prefix, no quotes, no sign.',
            zh: '请原样保存全部 32 个字符，不要加前缀、引号，也不要发送 sign。',
          },
          expected: 32,
          got: token.length,
        }),
      ),
  }),
];

function isUnknown({ entry, injected }: Call): boolean {
  return !injected && entry.violations.some(({ rule }) => rule === 'unknownToken');
}

/** A token of before the journal began, as after a restart or a reset, in place of which a new one was then asked for. */
function isLeftover({ token = '', place }: Call, { tokens, tokenRequests }: Trace): boolean {
  const isBeforeAny = tokens.every(({ call }) => call.place > place);
  return wellFormed.test(token) && isBeforeAny && tokenRequests.some((request) => request.place > place);
}

function times(count: number): string {
  return count === 1 ? '' : `, ${count} times`;
}
