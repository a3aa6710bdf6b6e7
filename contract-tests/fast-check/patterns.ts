import fc from 'fast-check';

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
/** Printable characters, the simplest first, so that what is made of them shrinks to zeros. */
const alphabet = [/[0-9]/gu, /[a-z]/gu, /[A-Z]/gu, /[^0-9A-Za-z]/gu].flatMap((kind) => ascii.match(kind) ?? []);

/** A letter or nothing, then characters of one class, so or so many: what most ids are. */
const idForm = /^\^(?<prefix>[A-Z]?)(?<kind>\\d|\[[^\]]+\])\{(?<least>\d+)(?:,(?<most>\d+))?\}\$$/u;

/** Texts that match a pattern of the contract. */
export function fromPattern(pattern: string): fc.Arbitrary<string> {
  const { prefix = '', kind = '', least = '', most = least } = idForm.exec(pattern)?.groups ?? {};
  if (kind === '') return fc.stringMatching(new RegExp(pattern));
  const member = new RegExp(`^${kind}$`, 'u');
  const unit = fc.constantFrom(...alphabet.filter((one) => member.test(one)));
  return fc.string({ unit, minLength: Number(least), maxLength: Number(most) }).map((rest) => prefix + rest);
}
