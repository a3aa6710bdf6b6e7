import { Option } from 'commander';
import { defaultHost, defaultPort } from '../common/default-address.ts';
import { isAddressable } from '../common/id.ts';
import { withoutPassword } from '../common/without-password.ts';
import { createUsageFailure } from './exit.ts';
import type { Say, Text } from './language.ts';
import { printable } from './printable.ts';

/**
 * The mock server that `--server` names.
 *
 * @returns its origin
 * @throws a usage failure for what is no URL
 */
export function readServer(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/u.test(url.protocol)) return url.origin;
  const shown = printable(withoutPassword(text));
  throw createUsageFailure({
    en: `--server ${shown} is not a URL. Write it like http://127.0.0.1:7626.`,
    zh: `--server ${shown} 不是 URL。请写成 http://127.0.0.1:7626 的形式。`,
  });
}

const allOfThem: Text = { en: 'all of them', zh: '全部' };

/**
 * @param without whom it is about where `--appid` is left out
 * @throws a usage failure for an `--appid` that names nobody
 */
export function assertAppid(appid: string | undefined, without: Text = allOfThem): void {
  if (appid === undefined || isAddressable(appid)) return;
  const told = appid === '' ? { en: 'empty', zh: '为空' } : { en: 'no appid', zh: `${printable(appid)} 不是 appid` };
  throw createUsageFailure({
    en: `--appid ${appid === '' ? '' : `${printable(appid)} `}is ${told.en}. Name a tenant, or leave it out for ${without.en}.`,
    zh: `--appid ${told.zh}。请指定租户，或去掉它以表示${without.zh}。`,
  });
}

/** `--server` of who asks a mock server that runs: on this machine, unless it is said where. */
export function serverOption(description: string): Option {
  const usual = `http://${defaultHost}:${defaultPort}`;
  return new Option('--server <url>', description).default(usual, usual);
}

/** `--control-token` of who asks a mock server that runs. */
export function controlTokenOption(say: Say): Option {
  return new Option(
    '--control-token <token>',
    say('of the mock server (or SOBOT_MOCK_CONTROL_TOKEN)', '模拟服务器的控制令牌（或 SOBOT_MOCK_CONTROL_TOKEN）'),
  );
}

/** The control token of a flag, or of the environment. */
export function readControlToken(
  flag: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const token = flag ?? environment['SOBOT_MOCK_CONTROL_TOKEN'];
  return token === '' ? undefined : token;
}
