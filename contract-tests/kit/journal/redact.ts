import { beginningOf } from '../../../common/shorten.ts';
import type { Call } from './exchange.ts';

const shown = '***';

/** What credentials are called, of this platform and of others. */
const secretName = /token|sign|secret|password|app_?key|api_?-?key/i;

/** A shorter value could stand anywhere by chance. */
const shortest = 6;

/** How much of a longer text the reason of a violation tells, behind a quote. */
const longestTold = 58;

/** What may be a token of the provider. */
const tokenLike = /[0-9a-f]{32}/gi;

/**
 * Takes credentials out of a text about a call: its own, and any token that getToken gave, wherever it was put.
 *
 * @param issued the tokens that getToken gave
 */
export function redacted(text: string, call: Call, issued: ReadonlySet<string>): string {
  const withoutOwn = secretsOf(call).reduce((rest, secret) => rest.replaceAll(secret, shown), text);
  return withoutOwn.replaceAll(tokenLike, (found) => (issued.has(found) ? shown : found));
}

/** Longest first, so that none is left in part. */
function secretsOf({ token, query, parameters, answer }: Call): readonly string[] {
  const item = (answer.members['item'] ?? {}) as object;
  const named = [...Object.entries(query), ...Object.entries(parameters), ...Object.entries(item)]
    .filter(([name, value]) => secretName.test(name) && typeof value === 'string')
    .map(([, value]) => value as string);
  const secrets = [...named, ...(token === undefined ? [] : [token])].flatMap((secret) => [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    ...(secret.length > longestTold ? [beginningOf(secret, longestTold)] : []),
  ]);
  return secrets.filter((secret) => secret.length >= shortest).sort((one, other) => other.length - one.length);
}
