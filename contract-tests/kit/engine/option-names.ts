export type { OptionNames } from '../../../common/known-options.ts';
import { assertOptionNames, type OptionNames } from '../../../common/known-options.ts';
import type { Bilingual } from '../../../generators/generated/types.ts';
import { createCheckFailure } from './failure.ts';
import type { RunOptions } from './run-checks.ts';

/** Options of every run of checks. */
export const runOptionNames: OptionNames<RunOptions> = {
  only: true,
  include: true,
  except: true,
  seed: true,
  allCases: true,
  signal: true,
  now: true,
  onStart: true,
  onResult: true,
  onInterrupted: true,
};

/**
 * @param what what cannot be done: `check the receiver`
 * @throws a failure `CHECK_OPTIONS_INVALID` for an option that there is not
 */
export function assertKnownOptions<Options extends object>(
  what: string,
  options: Options,
  names: OptionNames<Options>,
): void {
  assertOptionNames({ code: 'CHECK_OPTIONS_INVALID', task: what }, options, names);
}

/**
 * @param task what cannot be done
 * @param options by their names: what is given, and what there is. Absent: there is a default
 * @throws a failure `CHECK_OPTIONS_INVALID` for one that is none of those there are
 */
export function assertOneOf(
  task: Bilingual,
  options: Readonly<Record<string, readonly [given: unknown, choices: readonly string[]]>>,
): void {
  for (const [name, [given, choices]] of Object.entries(options)) {
    if (given === undefined || (choices as readonly unknown[]).includes(given)) continue;
    throw createCheckFailure('CHECK_OPTIONS_INVALID', {
      en: `Failed to ${task.en}: ${name} must be ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}.`,
      zh: `无法${task.zh}：${name} 须为 ${choices.slice(0, -1).join('、')} 或 ${choices.at(-1)}。`,
    });
  }
}

/** The name of the first option that is given and is no function; it would fail only when it is called. */
export function noFunction(options: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(options).find((name) => options[name] !== undefined && typeof options[name] !== 'function');
}
