import type { DurationInput } from '../../../common/duration.ts';
import type { OptionNames } from '../../../common/known-options.ts';
import { noFunction } from '../../../common/no-function.ts';
import { isTokenText } from '../../../common/token-text.ts';
import { notAWait, notAWaitZh, readWait } from '../../../common/wait.ts';
import { createCheckFailure } from '../engine/failure.ts';
import { runOptionNames } from '../engine/option-names.ts';
import type { RunOptions } from '../engine/run-checks.ts';
import type { Provider } from './target.ts';
import { isLoopback } from './transport/hosts.ts';
import type { Credentials } from './transport/sign.ts';
import type { Fetch } from './transport/transport.ts';

/** What `checkProvider` is told. */
export interface CheckProviderOptions extends RunOptions {
  /** Where the API is: `https://sg.sobot.com`, a staging proxy, a mock server. */
  readonly baseUrl: string;
  /** Credential id. May be left out where a token is given. */
  readonly appid?: string | undefined;
  /** Credential key. May be left out where a token is given. */
  readonly appKey?: string | undefined;
  /**
   * A token to use in the place of one of its own: a new token may end the one that your services hold. Nothing calls
   * getToken then but opt-in checks.
   */
  readonly token?: string | undefined;
  /** Channel of the message whose content is fetched. With `messageId`. */
  readonly channelId?: string | undefined;
  /** A message whose content can be fetched. Without it the checks of media are skipped. */
  readonly messageId?: string | undefined;
  /** Default: the platform's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Waits, in ms. Default: with `setTimeout`. */
  readonly sleep?: ((milliseconds: number, signal?: AbortSignal) => Promise<void>) | undefined;
  /** Requests per second at most. Default: 4, and as many as there are for a provider on this machine. */
  readonly rate?: number | undefined;
  /** How long an answer may take: `10s`, or milliseconds. Default: 10,000. */
  readonly timeout?: DurationInput | undefined;
}

/** Every option of `checkProvider`. */
export const providerOptionNames: OptionNames<CheckProviderOptions> = {
  ...runOptionNames,
  baseUrl: true,
  appid: true,
  appKey: true,
  token: true,
  channelId: true,
  messageId: true,
  fetch: true,
  sleep: true,
  rate: true,
  timeout: true,
};

/** Options that make sense, defaults in their places. */
export interface ProviderOptions {
  readonly name: string;
  readonly credentials: Credentials | undefined;
  readonly givenToken: string | undefined;
  readonly message: Provider['message'];
  readonly rate: number;
  readonly timeout: number;
}

/** Requests per second to somebody else's machine, where nothing else is said. */
const defaultRate = 4;

/** How long an answer may take where nothing else is said, in ms. */
const defaultTimeout = 10_000;

/**
 * Reads options.
 *
 * @throws a failure `CHECK_OPTIONS_INVALID` that says which is wrong. It tells no secrets.
 */
export function readProviderOptions(options: CheckProviderOptions): ProviderOptions {
  const { baseUrl, appid, appKey, token, channelId, messageId, fetch, sleep } = options;
  const called = noFunction({ fetch, sleep });
  if (called !== undefined) throw invalid(called, 'must be a function', '必须是函数');
  const timeout = readWait(options.timeout ?? defaultTimeout);
  const name = readBaseUrl(baseUrl);
  const rate = options.rate ?? (isLoopback(name) ? Number.POSITIVE_INFINITY : defaultRate);
  if (!(rate >= 0.01))
    throw invalid(
      'rate',
      `must be 0.01 requests a second or more, got ${rate}`,
      `须为每秒 0.01 次或更多，实际为 ${rate}`,
    );
  if (timeout === undefined) throw invalid('timeout', notAWait(options.timeout), notAWaitZh(options.timeout));
  if (token !== undefined && !isTokenText(token)) {
    throw invalid(
      'token',
      'must be 1 to 1000 printable ASCII characters, without spaces',
      '须为 1 到 1000 个可打印的 ASCII 字符，不含空格',
    );
  }
  if ((appid === undefined) !== (appKey === undefined)) {
    throw invalid(
      appid === undefined ? 'appid' : 'appKey',
      'is missing: the appid and the app key go together',
      '缺失：appid 与 app key 须同时给出',
    );
  }
  if (appid === undefined && token === undefined)
    throw invalid('appid', 'and appKey are missing, and there is no token either', '和 appKey 缺失，也没有 token');
  if (appid === '' || appKey === '') throw invalid(appid === '' ? 'appid' : 'appKey', 'must not be empty', '不能为空');
  if ((channelId === undefined) !== (messageId === undefined)) {
    throw invalid(
      channelId === undefined ? 'channelId' : 'messageId',
      'is missing: a message is named by its channel and its id',
      '缺失：消息须同时以其渠道和 id 指明',
    );
  }
  return {
    name,
    credentials: appid === undefined || appKey === undefined ? undefined : { appid, appKey },
    givenToken: token,
    message: channelId === undefined || messageId === undefined ? undefined : { channelId, messageId },
    rate,
    timeout,
  };
}

function readBaseUrl(text: string): string {
  const url = typeof text === 'string' && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) {
    throw invalid('baseUrl', 'must be a URL like https://sg.sobot.com', '须为 https://sg.sobot.com 这样的 URL');
  }
  // Without what it says: that may be a password.
  if (url.username !== '' || url.password !== '')
    throw invalid('baseUrl', 'must not hold a user name or password', '不能含用户名或密码');
  if (url.search !== '' || url.hash !== '') throw invalid('baseUrl', 'must end before ? and #', '须在 ? 和 # 之前结束');
  return `${url.origin}${url.pathname.replace(/\/+$/u, '')}`;
}

function invalid(option: string, en: string, zh: string): Error {
  return createCheckFailure('CHECK_OPTIONS_INVALID', {
    en: `Failed to check the provider: ${option} ${en}.`,
    zh: `无法检查提供方：${option} ${zh}。`,
  });
}
