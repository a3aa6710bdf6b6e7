/** The names of all options there are; the compiler asks for each. */
export type OptionNames<Options extends object> = Readonly<Record<keyof Options, true>>;

/**
 * What is wrong with the names of options, for the end of a sentence; nothing where all are known. In TypeScript the
 * compiler says it, of a literal alone: elsewhere a misspelt option would have no effect, and nobody would say so.
 *
 * @param hint what is said of a name and those there are. Default: nothing, for a page has no room for more
 */
export function strangeOption<Options extends object>(
  options: Options,
  names: OptionNames<Options>,
  hint?: (unknown: string, known: readonly string[]) => string,
): string | undefined {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(names, name));
  if (unknown === undefined) return undefined;
  const known = Object.keys(names);
  return `there is no option ${unknown}.${hint?.(unknown, known) ?? ''} There are ${known.join(', ')}`;
}
