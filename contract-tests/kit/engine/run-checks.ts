import type { CheckReport, CheckResult } from '../../../generators/generated/types.ts';
import { createCheckRun, type CheckRunOptions, type Subject } from './check-run.ts';

export type { Subject } from './check-run.ts';

/** What every run of checks can be told, whatever it checks. */
export interface RunOptions extends CheckRunOptions {
  /** Ends the run early: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called before each check. */
  readonly onStart?: ((check: { readonly id: string }, position: Position) => void) | undefined;
  /** Called after each check. */
  readonly onResult?: ((result: CheckResult, position: Position) => void) | undefined;
  /** Called where the run cannot go on, before it rejects: with what was found until then, marked `interrupted`. */
  readonly onInterrupted?: ((report: CheckReport) => void) | undefined;
}

/** Where a run stands. */
export interface Position {
  /** From 1. */
  readonly number: number;
  readonly total: number;
}

/**
 * Runs checks one after another, and reports.
 *
 * @throws (rejects with) a failure `CHECK_UNKNOWN` or `CHECK_OPTIONS_INVALID` before anything ran; whatever a check
 * rejects with; the signal's reason.
 */
export async function runChecks<Target>(
  subject: Subject<Target>,
  { onStart, onResult, onInterrupted, ...options }: RunOptions,
): Promise<CheckReport> {
  const { signal } = options;
  const run = createCheckRun(subject, options);
  const total = run.checks.length;
  try {
    for (const [index, check] of run.checks.entries()) {
      signal?.throwIfAborted();
      const position = { number: index + 1, total };
      onStart?.(check, position);
      const result = await run.attempt(check);
      onResult?.(result, position);
    }
  } catch (error) {
    onInterrupted?.(run.report({ interrupted: true }));
    // A check that was cut short may tell it in other words.
    throw signal?.aborted ? signal.reason : error;
  }
  return run.report();
}
