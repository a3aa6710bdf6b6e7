import { isObject } from '../../../../common/json.ts';
import { escapeNonAscii } from '../../../../common/unicode-escape.ts';
import type { spellingNames } from '../messages/signatures.ts';

type Spelling = (envelope: unknown) => string;

/** Spellings of one envelope that mean the same and are other bytes. */
export const exactSpellings: Readonly<Record<Exclude<keyof typeof spellingNames, 'of'>, Spelling>> = {
  short: (envelope) => JSON.stringify(envelope),
  ascii: escaped,
  upperEscapes: (envelope) =>
    escaped(envelope).replaceAll(/\\u[0-9a-f]{4}/g, (escape) => `\\u${escape.slice(2).toUpperCase()}`),
  slashes: (envelope) => JSON.stringify(envelope).replaceAll('/', '\\/'),
  indented: (envelope) => JSON.stringify(envelope, undefined, 2),
  windows: (envelope) => JSON.stringify(envelope, undefined, '\t').replaceAll('\n', '\r\n'),
  blanks: (envelope) => JSON.stringify(envelope, undefined, 1).replaceAll(/\n */g, ' '),
  newline: (envelope) => `${JSON.stringify(envelope)}\n`,
  between: (envelope) => `  \n${JSON.stringify(envelope)}  `,
  otherOrder: (envelope) => JSON.stringify(reversed(envelope)),
  exponent: (envelope) =>
    JSON.stringify(envelope).replace(
      /"timestamp":(\d)(\d+)/,
      (_, first: string, rest: string) => `"timestamp":${first}.${rest}e${rest.length}`,
    ),
};

/** JSON in ASCII alone, as PHP and Python write it by default. */
export function escaped(envelope: unknown): string {
  return escapeNonAscii(JSON.stringify(envelope));
}

function reversed(value: unknown): unknown {
  if (!isObject(value)) return Array.isArray(value) ? value.map(reversed) : value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  );
}
