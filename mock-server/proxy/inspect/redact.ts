import { percentDecoded } from '../../../common/percent-decoded.ts';
import { beginningOf } from '../../../common/shorten.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { rewriteJson } from './rewrite-json.ts';
import type { TokenTable } from './token-table.ts';

/** Takes credentials out of what is shown and kept; what is sent on is never touched. */
export interface Redaction {
  url(url: string): string;
  headers(headers: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string | undefined>>;
  /** Of a body, or of any other text. */
  text(text: string): string;
}

/**
 * How names of credentials end, of this platform and of others: nobody wants one in a journal by another name. The last
 * are whole words: `spin` ends in `pin`.
 */
const ending =
  'tokens?|secrets?|pass[_-]?(?:word|wd|phrase|code)|pwd|signature|sign|key|session|session[_-]?id|jwt|bearer|' +
  'authorization|(?:auth|sms|verif(?:y|ication))[_-]?code|cookies?|credentials?|密码|口令|密钥|' +
  '(?:^|[^a-z])(?:auth|pass|pin|otp|[cx]srf)';

const secretName = new RegExp(`(?:${ending})$`, 'i');

/** Whether what has this name is a secret. */
export function isSecretName(name: string): boolean {
  return secretName.test(name.replaceAll(/\[\w*\]/g, ''));
}

/** `Bearer …`, in whatever it stands. */
export const scheme = /\b(bearer|basic)(\s+)([\w.~+/=-]{8,})/gi;

/** `name=value`, `name: value`, `'name':'value'`, and the same percent-encoded, of names that are secret. */
export const pair = new RegExp(
  `((?<![\\w.-])[\\w.-]{1,256}(?<=${ending.replace('^', '(?<![\\w.-])')})(?:\\[\\w{0,20}\\]){0,3}["']?\\s{0,4}(?:=>?|:|%3D|%3A)\\s{0,4})` +
    `("[^"]*"|'[^']*'|[^\\s&;,"'<>(){}]+)`,
  'gi',
);

const element = /<([\w:.-]{1,64})((?:\s[^<>]{0,200})?>)([^<]+)/g;

/** A field of a form in parts, with what its head says beside its name, which is as long as it can be. */
const part = /(\bname="?([^"\r\n;]{1,64})(?=["\r\n;])[^\r\n]{0,200}(?:\r?\n[^\r\n]{1,200}){0,4}\r?\n\r?\n)([^\r\n]+)/g;

/** A shorter text could stand anywhere by chance. */
const shortestKnown = 8;

/** How much of a longer text the reason of a violation tells. */
const longestTold = 58;

/** JSON in a text of JSON is looked into so many times. */
const deepest = 4;

/**
 * @param known secrets of this exchange: wherever they stand, they are replaced
 * @param tokens so are those that went through before
 */
export function createRedaction(
  pseudonyms: Pseudonyms,
  known: readonly string[] = [],
  tokens?: Pick<TokenTable, 'get' | 'lengths'>,
): Redaction {
  const replaced = spellingsOf(known);

  function withoutKnown(text: string): string {
    if (text.length < shortestKnown) return text;
    const rest = replaced.reduce(
      (left, [spelling, secret]) => left.replaceAll(spelling, () => pseudonyms.secret(secret)),
      text,
    );
    if (tokens === undefined || tokens.lengths().size === 0) return rest;
    return rest.replaceAll(/[\w.~+/=-]{8,4096}/g, (word) => withoutTokens(word, tokens, pseudonyms));
  }

  function plain(text: string): string {
    const rewritten = text
      .replaceAll(scheme, (_, name: string, space: string, value: string) => name + space + pseudonyms.secret(value))
      .replaceAll(pair, (_, name: string, value: string) => name + hidden(value));
    const elements = rewritten.includes('<')
      ? rewritten.replaceAll(element, (whole, name: string, end: string, value: string) =>
          isSecretName(name) ? `<${name}${end}${pseudonyms.secret(value)}` : whole,
        )
      : rewritten;
    const parts = elements.includes('name=')
      ? elements.replaceAll(part, (whole, head: string, name: string, value: string) =>
          isSecretName(name) ? head + pseudonyms.secret(value) : whole,
        )
      : elements;
    return withoutKnown(parts);
  }

  function hidden(value: string): string {
    const quote = value.startsWith('"') || value.startsWith("'") ? value[0]! : '';
    return quote + pseudonyms.secret(quote === '' ? value : value.slice(1, -1)) + quote;
  }

  /** JSON by what it means, anything else by what it looks like. */
  function redactText(text: string, depth: number): string {
    if (depth > deepest || !/^\s*[[{]/.test(text)) return plain(text);
    const [json, rest] = rewriteJson(text, {
      isSecret: isSecretName,
      text: (value, isSecret) => (isSecret ? pseudonyms.secret(value) : redactText(value, depth + 1)),
    });
    return rest === '' ? json : json + plain(rest);
  }

  function url(address: string): string {
    const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\??[^#]*)(.*)$/s.exec(address) ?? [];
    return withoutKnown(
      [plain(path), ...[query, fragment].map((list) => list.replaceAll(/[^?#&;]+/g, queryPair))].join(''),
    );
  }

  function queryPair(whole: string): string {
    const equals = whole.indexOf('=');
    const [name, value] =
      equals === -1
        ? ['', percentDecoded(whole)]
        : [percentDecoded(whole.slice(0, equals)), percentDecoded(whole.slice(equals + 1))];
    const shown = isSecretName(name) ? pseudonyms.secret(value) : redactText(value, 1);
    return shown === value ? whole : whole.slice(0, equals + 1) + encodeURIComponent(shown);
  }

  return {
    url,
    text: (text) => redactText(text, 0),
    headers(headers) {
      const entries = Object.entries(headers).map(([name, value]) => {
        if (value === undefined) return [name, value];
        return [name, isSecretName(name) ? pseudonyms.secret(value) : plain(value)];
      });
      return Object.fromEntries(entries) as Readonly<Record<string, string | undefined>>;
    },
  };
}

/** How secrets may be written, longest first, so that none is left in part. */
function spellingsOf(known: readonly string[]): readonly (readonly [spelling: string, secret: string])[] {
  const spellings = new Map(
    known.flatMap((secret) =>
      [secret, encodeURIComponent(secret.toWellFormed()), beginningOf(secret, longestTold)].map(
        (spelling) => [spelling, secret] as const,
      ),
    ),
  );
  return [...spellings]
    .filter(([spelling]) => spelling.length >= shortestKnown)
    .sort(([one], [other]) => other.length - one.length);
}

/** A word without the tokens that stand in it. */
function withoutTokens(
  word: string,
  { get, lengths }: Pick<TokenTable, 'get' | 'lengths'>,
  pseudonyms: Pseudonyms,
): string {
  if (get(word) !== undefined) return pseudonyms.secret(word);
  let rest = word;
  for (const length of lengths()) {
    for (let at = 0; at + length <= rest.length; at += 1) {
      const found = rest.slice(at, at + length);
      if (get(found) !== undefined) rest = rest.replaceAll(found, pseudonyms.secret(found));
    }
  }
  return rest;
}
