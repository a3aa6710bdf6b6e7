import type { Pseudonyms } from './pseudonyms.ts';

/** Takes credentials out of what is shown and kept; what is sent on is never touched. */
export interface Redaction {
  url(url: string): string;
  headers(headers: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string | undefined>>;
  /** Of a body, or of any other text. */
  text(text: string): string;
}

/**
 * What credentials are called, of this platform and of others: nobody wants one in a journal by another name. What comes
 * before is bounded, or a long text of such characters would take forever.
 */
const secretNames = 'sign|signature|[\\w-]{0,40}(?:token|secret|password|app[_-]?key|api[_-]?key|authorization|cookie)';
const secretName = new RegExp(`^(?:${secretNames})$`, 'i');
const secretMember = new RegExp(`("(?:${secretNames})"\\s*:\\s*)(?:"((?:[^"\\\\]|\\\\.)*)("?)|-?\\d[\\d.eE+-]*)`, 'gi');
const secretPair = new RegExp(`\\b(${secretNames})=([^&\\s"']+)`, 'gi');

/** A shorter text could stand anywhere by chance. */
const shortestKnown = 8;

/** @param known secrets of this exchange: wherever they stand, they are replaced */
export function createRedaction(pseudonyms: Pseudonyms, known: readonly string[] = []): Redaction {
  const replaced = known.filter((secret) => secret.length >= shortestKnown);

  function withoutKnown(text: string): string {
    return replaced.reduce((rest, secret) => rest.replaceAll(secret, () => pseudonyms.secret(secret)), text);
  }

  return {
    url(url) {
      const mark = url.indexOf('?');
      if (mark === -1) return withoutKnown(url);
      const pairs = url.slice(mark + 1).split('&');
      return withoutKnown(`${url.slice(0, mark)}?${pairs.map((pair) => redactPair(pair, pseudonyms)).join('&')}`);
    },
    headers(headers) {
      const entries = Object.entries(headers).map(([name, value]) => {
        if (value === undefined) return [name, value];
        return [name, secretName.test(name) ? pseudonyms.secret(value) : withoutKnown(value)];
      });
      return Object.fromEntries(entries) as Readonly<Record<string, string | undefined>>;
    },
    text(text) {
      const members = text.replaceAll(secretMember, (_, name: string, value: string | undefined, end = '') =>
        value === undefined ? `${name}0` : `${name}"${pseudonyms.secret(value)}${end}`,
      );
      const pairs = members.replaceAll(
        secretPair,
        (_, name: string, value: string) => `${name}=${pseudonyms.secret(value)}`,
      );
      return withoutKnown(pairs);
    },
  };
}

function redactPair(pair: string, pseudonyms: Pseudonyms): string {
  const equals = pair.indexOf('=');
  if (equals === -1 || !secretName.test(decoded(pair.slice(0, equals)))) return pair;
  return `${pair.slice(0, equals)}=${encodeURIComponent(pseudonyms.secret(decoded(pair.slice(equals + 1))))}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
