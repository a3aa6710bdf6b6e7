import type { CheckViolation } from '../../../../generators/generated/types.ts';
import type { Check, CheckContext, CheckOutcome } from '../../engine/check.ts';
import type { Exchange } from '../exchange.ts';
import { noToken, tryEach } from '../lists/list-check.ts';
import { authMessages } from '../messages/auth.ts';
import { titles } from '../messages/shared.ts';
import { nearMisses } from '../near-misses.ts';
import type { CallInput } from '../session.ts';
import type { Provider } from '../target.ts';
import { createViolation, unlessCode } from '../violation.ts';

const source = { kind: 'documented', name: '系统异常' } as const;

/** The operations that take a token, with parameters that are right and parameters that are wrong. */
const guarded = [
  { operation: 'getMediaContent', right: { query: { messageid: '1', appid: '1' } }, wrong: {} },
  { operation: 'queryTaskList', right: { body: '{}' }, wrong: { body: '{"page_no":0}' } },
  { operation: 'sendRecordList', right: { body: '{}' }, wrong: { body: '{"page_no":' } },
] as const satisfies readonly { operation: string; right: CallInput; wrong: CallInput }[];

/** A token that nobody has: the same throughout a run. */
function unknownToken(provider: Provider): string {
  return provider.seed.toString(16).padStart(32, 'f0e1d2c3');
}

function tokensOf(
  provider: Provider,
): readonly { readonly token: string | null; readonly code: '900001' | '900002' }[] {
  return [
    { token: null, code: '900001' },
    { token: '', code: '900001' },
    { token: unknownToken(provider), code: '900002' },
    { token: 'token', code: '900002' },
  ];
}

/** A refusal that shows what only a token opens. */
function unlessEmpty(exchange: Exchange): readonly CheckViolation[] {
  const told = ['item', 'items'].find((name) => {
    const value = exchange.json?.[name];
    return value !== undefined && value !== null && JSON.stringify(value) !== '[]' && JSON.stringify(value) !== '{}';
  });
  if (told === undefined) return [];
  return [createViolation(exchange, authMessages.allTheSame(told), { path: told })];
}

function refusesTokens(
  parameters: 'right' | 'wrong',
  codes: readonly string[],
): (provider: Provider, context: CheckContext) => Promise<readonly CheckViolation[]> {
  return async (provider, { tried }) => {
    const found: CheckViolation[] = [];
    for (const { operation, [parameters]: input } of guarded) {
      for (const { token, code } of tokensOf(provider).filter((entry) => codes.includes(entry.code))) {
        tried();
        const exchange = await provider.call(operation, { ...(input as CallInput), token });
        found.push(...unlessCode(exchange, code, { path: 'token' }), ...unlessEmpty(exchange));
      }
    }
    return found;
  };
}

/** Almost the token of the run: as bytes it is another. None of them has a blank at its end, which no header keeps. */
async function refusesNearMisses(provider: Provider, { tried }: CheckContext): Promise<readonly CheckViolation[]> {
  const near = nearMisses(provider.token() ?? '').filter((token) => !token.endsWith(' '));
  tried(near.length);
  for (const token of near) {
    const violations = unlessCode(await provider.call('queryTaskList', { body: '{}', token }), '900002', {
      path: 'token',
    });
    if (violations.length > 0) return violations;
  }
  return [];
}

/** The token where it does not belong, and with a word before it that does not. */
async function refusesTokenElsewhere(provider: Provider, context: CheckContext): Promise<CheckOutcome> {
  const token = provider.token();
  if (token === undefined) return noToken;
  const calls = [
    ['getMediaContent', { query: { messageid: '1', appid: '1', token } }],
    ['queryTaskList', { query: { token }, body: '{}' }],
    ['sendRecordList', { body: JSON.stringify({ token }) }],
    ['queryTaskList', { body: '{}', headers: { authorization: `Bearer ${token}` } }],
  ] as const;
  const elsewhere = await tryEach(calls, context, async ([operation, input]) =>
    unlessCode(await provider.call(operation, { ...input, token: null }), '900001', { path: 'token' }),
  );
  const prefixed = await tryEach([`Bearer ${token}`], context, async (sent) =>
    unlessCode(await provider.call('queryTaskList', { body: '{}', token: sent }), '900002', { path: 'token' }),
  );
  return [...elsewhere, ...prefixed];
}

export const authChecks: readonly Check<Provider>[] = [
  {
    id: 'auth/no-token',
    title: authMessages.authNoTokenTitle,
    source,
    severity: 'violation',
    run: refusesTokens('right', ['900001']),
  },
  {
    id: 'auth/unknown-token',
    title: authMessages.authUnknownTokenTitle,
    source,
    severity: 'violation',
    run: async (provider, context) => [
      ...(await refusesTokens('right', ['900002'])(provider, context)),
      ...(await refusesNearMisses(provider, context)),
    ],
  },
  {
    id: 'auth/before-parameters',
    title: authMessages.authBeforeParametersTitle,
    source,
    severity: 'violation',
    run: refusesTokens('wrong', ['900001', '900002']),
  },
  { id: 'auth/token-elsewhere', title: titles.tokenElsewhere, source, severity: 'warning', run: refusesTokenElsewhere },
];
