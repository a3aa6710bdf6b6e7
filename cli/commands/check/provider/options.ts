import { parseDuration } from '../../../../common/duration.ts';
import type { CheckProviderOptions } from '../../../../contract-tests/kit/provider/options.ts';
import { createUsageFailure } from '../../../exit.ts';
import { printable } from '../../../printable.ts';
import type { ReportFlags } from '../report-flags.ts';

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

/** The longest time that an answer may be given, in ms. */
const longestTimeout = 600_000;

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
  if ((channel === undefined) !== (message === undefined)) {
    throw createUsageFailure('--channel and --message go together: a message is found by both.');
  }
  return {
    baseUrl: readBaseUrl(baseUrl),
    // A key without an id, left over in the environment, is of no use beside a token.
    ...(appid === undefined || appKey === undefined ? {} : { appid, appKey }),
    token: token === undefined ? undefined : readToken(token),
    channelId: channel,
    messageId: message,
    rate: rate === undefined ? undefined : readRate(rate),
    timeout: readTimeout(timeout),
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
  if (appid === undefined) throw createUsageFailure('Say whose account: --appid, or --token with a token that works.');
  if (appKey === undefined) {
    throw createUsageFailure('The key of the account is missing: put it in SOBOT_MOCK_APP_KEY, or give --app-key.');
  }
}

function readBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/u.test(url.protocol)) {
    // Without its text: that may be a password.
    if (url.username !== '' || url.password !== '') {
      throw createUsageFailure('--base-url must not hold a user name or password. Leave them out.');
    }
    if (url.search === '' && url.hash === '') return text;
    throw createUsageFailure(`--base-url ${printable(url.origin + url.pathname)} must end before ? and #.`);
  }
  throw createUsageFailure(`--base-url ${printable(text)} is not a URL. Write it like https://sg.sobot.com.`);
}

function readToken(text: string): string {
  if (/^[\u0021-\u007e]{1,1000}$/u.test(text)) return text;
  throw createUsageFailure(
    '--token (or SOBOT_MOCK_TOKEN) is no token: give 1 to 1000 ASCII characters without spaces.',
  );
}

function readRate(text: string): number {
  const rate = /^\d{1,6}(?:\.\d{1,3})?$/u.test(text) ? Number(text) : Number.NaN;
  if (rate >= 0.01) return rate;
  throw createUsageFailure(`--rate ${printable(text)} is no rate. Give requests per second, from 0.01 up.`);
}

function readTimeout(text: string): number {
  const milliseconds = parseDuration(text);
  if (milliseconds >= 1 && milliseconds <= longestTimeout) return milliseconds;
  throw createUsageFailure(`--timeout ${printable(text)} is out of range. Give 1ms to 10m.`);
}
