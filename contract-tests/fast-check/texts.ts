import fc from 'fast-check';

/** What text that people write trips programs over, by what it is. */
const troublesome = {
  latin: [...'bcxyzABCXYZ0189 .,!?\'"\\/<>&%{}$_-'],
  accented: ['é', 'ñ', 'e\u0301', 'ß', 'İ'],
  asian: ['智', '齿', 'ส', 'วั', 'ี', '日', 'は', '한'],
  astral: ['𠮷', '𝒳', '🀄'],
  emoji: ['😀', '👍🏻', '👩‍💻', '🇹🇭', '❤️', '1️⃣'],
  rightToLeft: ['ع', 'ש', 'سلام', '\u200f', '\u202e'],
  invisible: ['\u200b', '\u200d', '\u200c', '\ufeff', '\u2060', '\u00ad'],
  breaks: ['\n', '\r\n', '\t', '\u2028'],
} as const;

/** One thing that people write: a letter, an emoji, a sign that nobody sees. Shrinks to `a`. */
function character(): fc.Arbitrary<string> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 6, arbitrary: fc.constant('a') },
    ...Object.values(troublesome).map((members) => ({ weight: 2, arbitrary: fc.constantFrom<string>(...members) })),
    { weight: 1, arbitrary: fc.integer({ min: 0, max: lastCodePoint }).filter(isScalar).map(one) },
  );
}

const lastCodePoint = 0x10_ffff;

function one(codePoint: number): string {
  return String.fromCodePoint(codePoint);
}

/** Halves of a surrogate pair are no characters: UTF-8 cannot carry them. */
function isScalar(codePoint: number): boolean {
  return codePoint < 0xd800 || codePoint > 0xdfff;
}

/** Longer than any LINE text that a person types by hand, and as long as a message gets. */
const longest = 5000;

/**
 * What people write.
 *
 * @param least how many characters there are at least
 * @param most how many code points there are at most
 */
export function text({
  least = 0,
  most = longest,
}: { readonly least?: number; readonly most?: number } = {}): fc.Arbitrary<string> {
  const short = fc
    .array(character(), { minLength: least, maxLength: Math.min(most, 40) })
    .map((parts) => parts.join(''));
  const long = fc.constantFrom('a', '智', '😀').map((unit) => unit.repeat(Math.min(most, longest)));
  const made = fc.oneof({ withCrossShrink: true }, { weight: 60, arbitrary: short }, { weight: 1, arbitrary: long });
  return most >= longest ? made : made.filter((written) => [...written].length <= most);
}
