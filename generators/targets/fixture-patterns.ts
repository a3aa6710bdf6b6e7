import { quote } from '../lib/generated-file.ts';
import { parsePattern, type PatternPart, type PatternParts } from '../runtime/fixtures/pattern.ts';

/** How far past its least a part without a limit goes in a typical string. */
const slack = 8;

const hexDigits = '0123456789abcdef';
const upperHexDigits = '0123456789ABCDEF';
const decimalDigits = '0123456789';

/** Code that draws a string of a pattern. */
export function patternCode(pattern: string): string {
  return optionsCode(parsePattern(pattern));
}

function optionsCode(options: readonly PatternParts[]): string {
  const codes = options.map(partsCode);
  const last = codes.pop() ?? `''`;
  // One draw for each option before the last keeps the options equally likely.
  return codes.reduceRight(
    (rest, code, index) => `(below(context, ${options.length - index}) === 0 ? ${code} : ${rest})`,
    last,
  );
}

function partsCode(parts: PatternParts): string {
  const pieces: string[] = [];
  let literal = '';
  const flush = (): void => {
    if (literal !== '') pieces.push(quote(literal));
    literal = '';
  };
  for (const part of parts) {
    if (part.kind === 'characters' && part.alphabet.length === 1 && part.least === part.most) {
      literal += part.alphabet.repeat(part.least);
    } else {
      flush();
      pieces.push(partCode(part));
    }
  }
  flush();
  return pieces.length === 0 ? `''` : pieces.join(' + ');
}

function partCode(part: PatternPart): string {
  const most = Math.min(part.most, part.least + slack);
  if (part.kind === 'group') {
    const code = optionsCode(part.options);
    if (part.least === 1 && most === 1) return part.options.length > 1 ? code : `(${code})`;
    return `repeated(context, ${part.least}, ${most}, () => ${code})`;
  }
  const length = part.least === most ? String(most) : `between(context, ${part.least}, ${most})`;
  if (part.alphabet === hexDigits) return `hex(context, ${length})`;
  if (part.alphabet === upperHexDigits) return `upperHex(context, ${length})`;
  if (part.alphabet === decimalDigits) return `digits(context, ${length})`;
  return `characters(context, ${quote(part.alphabet)}, ${length})`;
}
