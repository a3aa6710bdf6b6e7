import type { CheckReport } from '../../../generators/generated/types.ts';
import { assertKnownOptions, runOptionNames } from './option-names.ts';
import { runChecks as run, type RunOptions, type Subject } from './run-checks.ts';

/**
 * Runs checks one after another, and reports.
 *
 * @throws (rejects with) a failure `CHECK_UNKNOWN` or `CHECK_OPTIONS_INVALID` before anything ran; whatever a check
 * rejects with; the signal's reason.
 */
export async function runChecks<Target>(subject: Subject<Target>, options: RunOptions = {}): Promise<CheckReport> {
  assertKnownOptions('run the checks', options, runOptionNames);
  return run(subject, options);
}
