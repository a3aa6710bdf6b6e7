import type { Violation } from '../journal/journal.ts';

/** Headers of an answer of the provider's operations. */
export const jsonHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-mock-violation, x-mock-violation-zh',
  'content-type': 'application/json;charset=UTF-8',
} as const;

/** Longest header that is sent: some clients stop at 8 kB for all of them. */
const headerLimit = 1000;

/** Why, in two headers, each as the characters allow: printable ASCII, the rest percent-encoded as UTF-8. */
export function violationHeaders(violations: readonly Violation[]): Record<string, string> {
  return {
    'x-mock-violation': headerText(violations.map(({ reason, rule }) => `${reason.en} [${rule}]`)),
    'x-mock-violation-zh': headerText(violations.map(({ reason, section }) => `${reason.zh}（${section}）`)),
  };
}

function headerText(lines: readonly string[]): string {
  let text = '';
  for (const character of lines.join('; ').toWellFormed()) {
    const encoded =
      character >= ' ' && character <= '~' && character !== '%' ? character : encodeURIComponent(character);
    if (text.length + encoded.length > headerLimit) return `${text}...`;
    text += encoded;
  }
  return text;
}
