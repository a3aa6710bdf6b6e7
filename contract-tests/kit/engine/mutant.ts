import type { Bilingual } from '../../../generators/generated/types.ts';

/** A target with one bug of the kind that people write, and the check that is meant to catch it. */
export interface Mutant<Right, Wrong = Right> {
  readonly name: string;
  /** What its author got wrong. */
  readonly mistake: Bilingual;
  /** Id of the check that is meant to catch it. */
  readonly caughtBy: string;
  /** Checks that have to run as well, to bring the bug about. */
  readonly beside?: readonly string[];
  /** Makes it: of a target that is right, or of what such a target is made of. */
  readonly make: (right: Right) => Wrong;
}
