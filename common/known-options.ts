import { createFailure } from './failure.ts';
import { strangeOption, type OptionNames } from './strange-option.ts';
import { suggest } from './suggest.ts';

export type { OptionNames } from './strange-option.ts';

/** As {@link strangeOption}, with the name that was probably meant. */
export function unknownOption<Options extends object>(
  options: Options,
  names: OptionNames<Options>,
): string | undefined {
  return strangeOption(options, names, nearest);
}

function nearest(unknown: string, known: readonly string[]): string {
  // A word longer than any name is no misspelling, and comparing it would take its time.
  const [name] = unknown.length > 100 ? [] : suggest(unknown, known, 1);
  return name === undefined ? '' : ` Did you mean ${name}?`;
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
