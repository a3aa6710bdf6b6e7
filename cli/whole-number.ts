/** The number that a text of digits spells, or `undefined` for any other text and beyond the safe integers. */
export function wholeNumber(text: string): number | undefined {
  const number = /^\d{1,16}$/u.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}
