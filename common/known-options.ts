import { didYouMean } from './did-you-mean.ts';
import { createFailure } from './failure.ts';
import { isObject } from './json.ts';
import { strangeOption, type OptionNames } from './strange-option.ts';

export type { OptionNames } from './strange-option.ts';

/** As {@link strangeOption}, with the name that was probably meant; of options that are no object, that. */
export function unknownOption<Options extends object>(
  options: Options,
  names: OptionNames<Options>,
): string | undefined {
  if (!isObject(options)) return 'its options must be an object';
  return strangeOption<Options>(options, names, (unknown, known) => didYouMean(unknown, known).en);
}

/**
 * @param code of the failure
 * @param task what cannot be done: `check the receiver`
 * @throws a failure for an option that there is not, and for options that are no object
 */
export function assertOptionNames<Options extends object>(
  { code, task }: { readonly code: string; readonly task: string },
  options: Options,
  names: OptionNames<Options>,
): void {
  const wrong = unknownOption(options, names);
  if (wrong !== undefined) throw createFailure<string>(code, `Failed to ${task}: ${wrong}.`);
}
