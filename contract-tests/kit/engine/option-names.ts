export type { OptionNames } from '../../../common/known-options.ts';
import { assertOptionNames, type OptionNames } from '../../../common/known-options.ts';
import { noFunction } from '../../../common/no-function.ts';
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

/** Those that are called, now and then. */
const called = ['now', 'onStart', 'onResult', 'onInterrupted'] as const satisfies readonly (keyof RunOptions)[];

/**
 * @param what what cannot be done: `check the receiver`
 * @throws a failure `CHECK_OPTIONS_INVALID` for an option that there is not, and for one of a run that is no function
 */
export function assertKnownOptions<Options extends object>(
  what: string,
  options: Options,
  names: OptionNames<Options>,
): void {
  assertOptionNames({ code: 'CHECK_OPTIONS_INVALID', task: what }, options, names);
  const wrong = noFunction(options, called);
  if (wrong === undefined) return;
  throw createCheckFailure('CHECK_OPTIONS_INVALID', {
    en: `Failed to ${what}: ${wrong} must be a function.`,
    zh: `无法开始：${wrong} 必须是函数。`,
  });
}
