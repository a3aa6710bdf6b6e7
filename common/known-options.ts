import { didYouMean } from './did-you-mean.ts';
import { createFailure } from './failure.ts';
import { isObject } from './json.ts';
import type { OptionNames } from './strange-option.ts';

export type { OptionNames } from './strange-option.ts';

/**
 * As `strangeOption`, with the name that was probably meant, for which a page has no room; of options that are no
 * object, that.
 */
export function unknownOption<Options extends object>(
  options: Options,
  names: OptionNames<Options>,
): string | undefined {
  if (!isObject(options)) return 'its options must be an object';
  const known = Object.keys(names);
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return undefined;
  return `there is no option ${unknown}.${didYouMean(unknown, known).en} There are ${known.join(', ')}`;
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
