import { createSign } from '../../../../common/line-signature.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Signing } from '../exchange.ts';
import { badSignatureNames } from '../messages/signatures.ts';
import { digest, hexOf } from '../signature.ts';

/** A signature that is not the right one. */
export interface BadSignature extends Signing {
  readonly what: Bilingual;
  /** Spells the envelope that goes with it. Default: JSON as short as it can be. */
  readonly write?: ((envelope: unknown) => string) | undefined;
}

/** Names of the rules that bad signatures are for. */
export type BadSignatureRule = keyof typeof badSignatureNames;

type Names<Rule extends BadSignatureRule> = keyof (typeof badSignatureNames)[Rule];
type Made<Rule extends BadSignatureRule> = Readonly<Record<Names<Rule>, Omit<BadSignature, 'what'>>>;

const sign = createSign();
const signWithSha1 = createSign('SHA-1');
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bad signatures by the rule that they are for. `otherKey` is any secret but the right one. */
export function createBadSignatures(
  secret: string,
  otherKey: string,
): Readonly<Record<BadSignatureRule, readonly BadSignature[]>> {
  return {
    missing: named('missing', missing),
    wrong: named('wrong', wrongSignatures(secret, otherKey)),
    stale: named('stale', staleSignatures(secret)),
    encoding: named('encoding', encoding),
    spelling: named('spelling', spelling),
    truncated: [1, 4, 22, 32, 40, 42].map((length) => ({
      what: badSignatureNames.truncated(length),
      label: `the first ${length} characters`,
      of: (right) => right.slice(0, length),
    })),
  };
}

/** One that everybody can make. */
export const zeroSignature: Signing = { label: 'wrong: 32 zero bytes', of: () => btoa('\0'.repeat(32)) };
export const shortSignature: Signing = { label: 'wrong: 3 bytes', of: () => 'AAAA' };
export const noSignature: Signing = { label: 'none', of: () => undefined };

function named<Rule extends Exclude<BadSignatureRule, 'truncated'>>(
  rule: Rule,
  made: Made<Rule>,
): readonly BadSignature[] {
  const names = badSignatureNames[rule] as Readonly<Record<Names<Rule>, Bilingual>>;
  return (Object.keys(made) as Names<Rule>[]).map((name) => ({ what: names[name], ...made[name] }));
}

function as(label: string, of: Signing['of']): Signing {
  return { label, of };
}

const missing: Made<'missing'> = {
  none: noSignature,
  empty: as('empty', () => ''),
  otherHeader: { label: 'right, elsewhere', of: (right) => right, header: 'x-signature' },
};

function wrongSignatures(secret: string, otherKey: string): Made<'wrong'> {
  const changedAt = (index: number): Signing =>
    as(
      `right but for character ${index + 1}`,
      (right) => `${right.slice(0, index)}${right[index] === 'A' ? 'B' : 'A'}${right.slice(index + 1)}`,
    );
  return {
    otherSecret: as('of another secret', (_, body) => sign(otherKey, body)),
    undefinedSecret: as('of the secret undefined', (_, body) => sign('undefined', body)),
    nullSecret: as('of the secret null', (_, body) => sign('null', body)),
    // HMAC fills a key up with zeros, so this one signs as an empty one does, which WebCrypto refuses.
    emptySecret: as('of an empty secret', (_, body) => sign('\0', body)),
    sha1: as('HMAC-SHA1', (_, body) => signWithSha1(secret, body)),
    digest: as('SHA-256', (_, body) => digest(body)),
    firstChanged: changedAt(0),
    middleChanged: changedAt(20),
    lastChanged: changedAt(41),
    zeros: zeroSignature,
    undefinedText: as('undefined', () => 'undefined'),
    noBase64: as('%%%', () => '%%%'),
  };
}

function staleSignatures(secret: string): Made<'stale'> {
  const of = (label: string, other: (text: string) => string, write?: BadSignature['write']) => ({
    ...as(label, (_, body) => sign(secret, encoder.encode(other(decoder.decode(body))))),
    write,
  });
  return {
    otherEnvelope: of('of another envelope', () => '{"destination":"U","events":[]}'),
    emptyBody: of('of an empty body', () => ''),
    trimmed: of(
      'of the same text, trimmed',
      (text) => text.trim(),
      (envelope) => `${JSON.stringify(envelope)}\n`,
    ),
    shorter: of(
      'of the same JSON, shorter',
      (text) => JSON.stringify(JSON.parse(text)),
      (envelope) => JSON.stringify(envelope, undefined, 2),
    ),
    eventsAlone: of('of its events alone', (text) =>
      JSON.stringify((JSON.parse(text) as { readonly events: unknown }).events),
    ),
  };
}

const encoding: Made<'encoding'> = {
  otherCase: as('right, in the other case', otherCase),
  lowerCase: as('right, in lower case', (right) => right.toLowerCase()),
  upperCase: as('right, in upper case', (right) => right.toUpperCase()),
  hex: as('right, in hex', hexOf),
  upperHex: as('right, in upper-case hex', (right) => hexOf(right).toUpperCase()),
};

const spelling: Made<'spelling'> = {
  urlSafe: as('right, URL-safe', (right) => right.replaceAll('+', '-').replaceAll('/', '_').replace('=', '')),
  unpadded: as('right, without padding', (right) => right.slice(0, -1)),
  longer: as('right, and more', (right) => `${right}AAAA`),
  prefixed: as('right, after sha256=', (right) => `sha256=${right}`),
};

function otherCase(text: string): string {
  return [...text]
    .map((letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()))
    .join('');
}
