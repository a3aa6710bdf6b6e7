import { didYouMean } from '../../../common/did-you-mean.ts';
import { createUsageFailure } from '../../exit.ts';
import { printable } from '../../printable.ts';
import type { MockSession } from './mock-session.ts';

/** What a command can be given, by the word that `--env` takes for it. */
const values = {
  'base-url': { variable: 'SOBOT_BASE_URL', of: ({ url }) => url },
  appid: { variable: 'SOBOT_APPID', of: ({ appid }) => appid },
  'app-key': { variable: 'SOBOT_APP_KEY', of: ({ appKey }) => appKey },
  'mock-url': { variable: 'SOBOT_MOCK_URL', of: ({ url }) => url },
  'control-token': { variable: 'SOBOT_MOCK_CONTROL_TOKEN', of: ({ controlToken }) => controlToken },
  'webhook-secret': { variable: 'SOBOT_MOCK_WEBHOOK_SECRET', of: ({ webhookSecret }) => webhookSecret },
} as const satisfies Readonly<
  Record<string, { readonly variable: string; readonly of: (session: MockSession) => string | undefined }>
>;

type GivenValue = keyof typeof values;

export const givenValues = Object.keys(values) as readonly GivenValue[];

/** A variable of the user's naming, and what it is to hold. */
export interface OwnVariable {
  readonly name: string;
  readonly value: GivenValue;
}

/** @throws a usage failure for what is no `VARIABLE=value`, or names no value */
export function readOwnVariable(text: string): OwnVariable {
  const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/su.exec(text) ?? [];
  if (name === undefined || value === undefined) {
    throw createUsageFailure({
      en: `--env ${printable(text)} names no variable. Write it like --env SOBOT_HOST=base-url.`,
      zh: `--env ${printable(text)} 没有指定变量。请写成 --env SOBOT_HOST=base-url 的形式。`,
    });
  }
  const known = givenValues.find((given) => given === value);
  if (known !== undefined) return { name, value: known };
  const hint = didYouMean(value, givenValues);
  throw createUsageFailure({
    en: `--env ${printable(text)}: there is no ${printable(value)}.${hint.en} Choose one of ${givenValues.join(', ')}.`,
    zh: `--env ${printable(text)}：没有 ${printable(value)}。${hint.zh}可用的有：${givenValues.join('、')}。`,
  });
}

/** The variables of the command: those there are, and what the session gives. */
export function variablesFor(
  session: MockSession,
  own: readonly OwnVariable[],
  inherited: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const usual = givenValues.map((value): OwnVariable => ({ name: values[value].variable, value }));
  const given = [...usual, ...own].map(({ name, value }) => [name, values[value].of(session)] as const);
  const all = { ...inherited, ...aroundProxy(new URL(session.url), inherited), ...Object.fromEntries(given) };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/**
 * Where there is a proxy, clients of Python, PHP and others ask it for this machine too, unless they are told not to. What
 * they are told stands in either spelling; where both do, clients differ in which they read.
 */
function aroundProxy(
  { protocol, hostname }: URL,
  inherited: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const named = (name: string): string => inherited[name] || inherited[name.toLowerCase()] || '';
  const proxies = [protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY', 'ALL_PROXY'];
  if (proxies.every((name) => named(name) === '')) return {};
  return Object.fromEntries(
    ['NO_PROXY', 'no_proxy'].map((name) => [
      name,
      [inherited[name] || named('NO_PROXY'), hostname].filter(Boolean).join(','),
    ]),
  );
}
