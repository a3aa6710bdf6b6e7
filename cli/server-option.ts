import { createUsageFailure } from './exit.ts';
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
  throw createUsageFailure(`--server ${printable(text)} is not a URL. Write it like http://127.0.0.1:7626.`);
}

/** The control token of a flag, or of the environment. */
export function readControlToken(
  flag: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const token = flag ?? environment['SOBOT_MOCK_CONTROL_TOKEN'];
  return token === '' ? undefined : token;
}
