import { knownNames } from './known-names.ts';

/** The names of all options there are; the compiler asks for each. */
export type OptionNames<Options extends object> = Readonly<Record<keyof Options, true>>;

/**
 * What is wrong with the names of options, for the end of a sentence; nothing where all are known. In TypeScript the
 * compiler says it, of a literal alone: elsewhere a misspelt option would have no effect, and nobody would say so.
 */
export function unknownOption<Options extends object>(
  options: Options,
  names: OptionNames<Options>,
): string | undefined {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(names, name));
  if (unknown === undefined) return undefined;
  return `there is no option ${unknown.slice(0, 100)}. ${knownNames(unknown, Object.keys(names)).en.slice(0, -1)}`;
}
