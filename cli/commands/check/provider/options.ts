import { isTokenText } from '../../../../common/token-text.ts';
import { withoutPassword } from '../../../../common/without-password.ts';
import type { CheckProviderOptions } from '../../../../contract-tests/kit/provider/options.ts';
import { createUsageFailure } from '../../../exit.ts';
import { printable } from '../../../printable.ts';
import type { ReportFlags } from '../../../reports/report-flags.ts';
import { readTimeoutFlag } from '../../../timeout-flag.ts';

/** What commander read. */
export interface ProviderFlags extends ReportFlags {
  readonly baseUrl: string;
  readonly appid?: string;
  readonly appKey?: string;
  readonly token?: string;
  readonly channel?: string;
  readonly message?: string;
  readonly rate?: string;
  readonly timeout: string;
  readonly behaviourFile?: string;
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

/** The longest time that an answer may be given. */
const longestTimeout = '10m';

/**
 * What the kit is told of the flags and the variables.
 *
 * @throws a usage failure that says which is wrong, and tells no secrets
 */
export function readProviderFlags(
  flags: ProviderFlags,
  environment: Readonly<Record<string, string | undefined>>,
): CheckProviderOptions {
  const { baseUrl, channel, message, rate, timeout } = flags;
  const variable = (name: string): string | undefined => environment[name] || undefined;
  const token = flags.token ?? variable('SOBOT_MOCK_TOKEN');
  const appid = flags.appid ?? variable('SOBOT_MOCK_APPID');
  const appKey = flags.appKey ?? variable('SOBOT_MOCK_APP_KEY');
  assertCredentials({ token, appid, appKey });
  assertNoHalf(flags, { appid, appKey });
  if ((channel === undefined) !== (message === undefined)) {
    throw createUsageFailure({
      en: '--channel and --message go together: a message is found by both.',
      zh: '--channel 和 --message 须同时给出：消息由两者确定。',
    });
  }
  return {
    baseUrl: readBaseUrl(baseUrl),
    // A key without an id, left over in the environment, is of no use beside a token.
    ...(appid === undefined || appKey === undefined ? {} : { appid, appKey }),
    token: token === undefined ? undefined : readToken(token),
    channelId: channel,
    messageId: message,
    rate: rate === undefined ? undefined : readRate(rate),
    timeout: readTimeoutFlag(timeout, longestTimeout),
  };
}

function assertCredentials({
  token,
  appid,
  appKey,
}: {
  token?: string | undefined;
  appid?: string | undefined;
  appKey?: string | undefined;
}): void {
  if (token !== undefined) return;
  if (appid === undefined) {
    throw createUsageFailure({
      en: 'Say whose account: --appid, or --token with a token that works.',
      zh: '请说明是谁的账号：--appid，或用 --token 给出可用的 token。',
    });
  }
  if (appKey === undefined) {
    throw createUsageFailure({
      en: 'The key of the account is missing: put it in SOBOT_MOCK_APP_KEY, or give --app-key.',
      zh: '缺少账号的密钥：请放入 SOBOT_MOCK_APP_KEY，或用 --app-key 给出。',
    });
  }
}

/** Half an account beside a token is of no use: told of a flag, for the token may be one left over in the environment. */
function assertNoHalf(
  flags: Pick<ProviderFlags, 'appid' | 'appKey'>,
  { appid, appKey }: { appid: string | undefined; appKey: string | undefined },
): void {
  const half = [
    { flag: '--appid', given: flags.appid, other: '--app-key', rest: appKey },
    { flag: '--app-key', given: flags.appKey, other: '--appid', rest: appid },
  ].find(({ given, rest }) => given !== undefined && rest === undefined);
  if (half === undefined) return;
  const { flag, other } = half;
  throw createUsageFailure({
    en: `${flag} does nothing beside a token without ${other}. Give both, or leave it out.`,
    zh: `已有 token 时，没有 ${other} 则 ${flag} 不起作用。请两者都给出，或去掉它。`,
  });
}

function readBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/u.test(url.protocol)) {
    // Without its text: that may be a password.
    if (url.username !== '' || url.password !== '') {
      throw createUsageFailure({
        en: '--base-url must not hold a user name or password. Leave them out.',
        zh: '--base-url 不得带有用户名或密码。请去掉。',
      });
    }
    if (url.search === '' && url.hash === '') return text;
    const shown = printable(url.origin + url.pathname);
    throw createUsageFailure({
      en: `--base-url ${shown} must end before ? and #.`,
      zh: `--base-url ${shown} 须在 ? 和 # 之前结束。`,
    });
  }
  const shown = printable(withoutPassword(text));
  throw createUsageFailure({
    en: `--base-url ${shown} is not a URL. Write it like https://sg.sobot.com.`,
    zh: `--base-url ${shown} 不是 URL。请写成 https://sg.sobot.com 的形式。`,
  });
}

function readToken(text: string): string {
  if (isTokenText(text)) return text;
  throw createUsageFailure({
    en: '--token (or SOBOT_MOCK_TOKEN) is no token: give 1 to 1000 ASCII characters without spaces.',
    zh: '--token（或 SOBOT_MOCK_TOKEN）不是 token：请给出 1 到 1000 个不含空格的 ASCII 字符。',
  });
}

function readRate(text: string): number {
  const rate = /^\d{1,6}(?:\.\d{1,3})?$/u.test(text) ? Number(text) : Number.NaN;
  if (rate >= 0.01) return rate;
  throw createUsageFailure({
    en: `--rate ${printable(text)} is no rate. Give requests per second, from 0.01 up.`,
    zh: `--rate ${printable(text)} 不是速率。请给出每秒请求数，不小于 0.01。`,
  });
}
