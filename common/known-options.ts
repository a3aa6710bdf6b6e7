import { createFailure } from './failure.ts';
import { suggest } from './suggest.ts';

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
  const known = Object.keys(names);
  // A word longer than any name is no misspelling, and comparing it would take its time.
  const [nearest] = unknown.length > 100 ? [] : suggest(unknown, known, 1);
  const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `there is no option ${unknown.slice(0, 100)}.${hint} There are ${known.join(', ')}`;
}

/**
 * @param code of the failure
 * @param task what cannot be done: `check the receiver`
 * @throws a failure for an option that there is not
 */
export function assertOptionNames<Options extends object>(
  { code, task }: { readonly code: string; readonly task: string },
  options: Options,
  names: OptionNames<Options>,
): void {
  const wrong = unknownOption(options, names);
  if (wrong !== undefined) throw createFailure<string>(code, `Failed to ${task}: ${wrong}.`);
}
