/** Texts that are almost another: as a number, in another case, cut, or with a character too many they would be the same. */
export function nearMisses(text: string): readonly string[] {
  const last = text.at(-1)!;
  const other = /[a-z]/u.test(text) ? text.toUpperCase() : text.toLowerCase();
  return [
    ...new Set([
      other,
      `0${text}`,
      text.slice(Math.floor(text.length / 2)),
      `${text.slice(0, -1)}${last === '0' ? '1' : '0'}`,
      `${text}0`,
      `${text} `,
    ]),
  ].filter((near) => near !== text && near !== '');
}
