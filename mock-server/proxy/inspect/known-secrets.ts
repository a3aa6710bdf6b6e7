import { percentDecoded } from '../../../common/percent-decoded.ts';
import { isSecretName, pair, scheme } from './redact.ts';
import { rewriteJson } from './rewrite-json.ts';

/** A request, as far as it is known. */
interface KnownRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: string | undefined;
}

/** Of more nobody can tell them from what else is sent. */
const mostKnown = 100;

/**
 * What no secret looks like, whatever it is called (`sort_key`): a word, names and paths of the contract, a number, a media type.
 * Elsewhere it stands for itself.
 */
const aWord = /^(?:[a-z]{1,12}|[a-z]+(?:[_/][a-z]+)+|\d{1,23})$/;

/**
 * The secrets that a request names: whoever answers may tell them again, where no name tells what they are. A pair in a
 * text that people wrote is none: what looks like its value may be any word.
 */
export function secretsOf({ url, headers, body = '' }: KnownRequest): readonly string[] {
  const found = new Set<string>();
  const add = (secret: string): void => {
    if (found.size < mostKnown && !aWord.test(secret)) found.add(secret);
  };
  for (const [whole] of (/[?#].*$/s.exec(url)?.[0] ?? '').matchAll(/[^?#&;]+/g)) {
    const [name, ...rest] = whole.split('=');
    if (isSecretName(percentDecoded(name!))) add(percentDecoded(rest.join('=')));
  }
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || !isSecretName(name)) continue;
    add(value);
    for (const [, , , credential] of value.matchAll(scheme)) add(credential!);
    for (const secret of pairsIn(value)) add(secret);
  }
  for (const secret of secretsOfBody(body)) add(secret);
  return [...found];
}

function secretsOfBody(body: string): readonly string[] {
  if (!/^\s*[[{]/.test(body)) return pairsIn(body);
  const found: string[] = [];
  rewriteJson(body, {
    isSecret: isSecretName,
    text(value, isSecret) {
      if (isSecret) found.push(value);
      return value;
    },
  });
  return found;
}

function pairsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(pair), ([, , value]) => value!.replaceAll(/^["']|["']$/g, ''));
}
