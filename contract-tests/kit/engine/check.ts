import type { Bilingual, CheckViolation, Drift, RuleSource } from '../../../generators/generated/types.ts';
import type { Random } from './random.ts';

/** One rule, tried on a target. Whoever runs it (the command, a test runner, a program) is not its concern. */
export interface Check<Target> {
  /** Family and rule, in kebab-case: `token/shape`. It never changes once it is published. */
  readonly id: string;
  /** The rule as a sentence: what a target that keeps to it does. */
  readonly title: Bilingual;
  /** What the rule rests on. */
  readonly source: RuleSource;
  /** What it means where the target does not keep to the rule. */
  readonly severity: 'violation' | 'warning';
  /**
   * Why it runs only when it is asked for by name: what it does to the target that others would feel. Absent: it always
   * runs.
   */
  readonly optIn?: Bilingual | undefined;
  /**
   * Tries the rule. Rejects only where the run cannot go on: a target that is gone, or a fault of the kit.
   *
   * @returns the violations, none where the target keeps to the rule; or why the rule could not be tried.
   */
  run(target: Target, context: CheckContext): Promise<CheckOutcome> | CheckOutcome;
}

/** What a check is given beside its target. */
export interface CheckContext {
  /** Random values of its own, decided by the seed of the run and the id of the check. */
  readonly random: Random;
  /** Counts cases. A check that never calls it has tried one. */
  tried(count?: number): void;
  /** Tells what the target does where the page is silent or says otherwise. It is no violation. */
  drift(observation: Observation): void;
  /** Aborted when the run is to end. */
  readonly signal: AbortSignal;
}

/** Something the target does beyond or against the page. The same thing seen again is counted. */
export type Observation = Omit<Drift, 'check' | 'count'>;

/** What came of trying a rule. */
export type CheckOutcome = readonly CheckViolation[] | Skipped;

/** A rule that could not be tried, and why. */
export interface Skipped {
  readonly skipped: Bilingual;
}

/** The outcome of a check that found nothing to try its rule on. */
export function skipped(reason: Bilingual): Skipped {
  return { skipped: reason };
}

export function isSkipped(outcome: CheckOutcome): outcome is Skipped {
  return 'skipped' in outcome;
}
