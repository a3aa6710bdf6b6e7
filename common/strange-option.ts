/** The names of all options there are; the compiler asks for each. */
export type OptionNames<Options extends object> = Readonly<Record<keyof Options, true>>;

/**
 * What is wrong with the names of options, for the end of a sentence; nothing where all are known. In TypeScript the
 * compiler says it, of a literal alone: elsewhere a misspelt option would have no effect, and nobody would say so.
 */
export function strangeOption<Options extends object>(
  options: Options,
  names: OptionNames<Options>,
): string | undefined {
  for (const name in options) {
    if (!Object.hasOwn(names, name)) return `there is no option ${name}. There are ${Object.keys(names).join(', ')}`;
  }
  return undefined;
}
