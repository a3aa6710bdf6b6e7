import type { Bilingual } from '../../../generators/generated/types.ts';

/** A target with one fault of the kind people make: it shows that a check sees it. */
export interface Mutant<Right, Wrong = Right> {
  /** In kebab-case. */
  readonly name: string;
  /** What its author got wrong. */
  readonly mistake: Bilingual;
  /** Id of the check that is meant to catch it. */
  readonly caughtBy: string;
  /** Checks that have to run before, to bring it about. */
  readonly beside?: readonly string[];
  readonly make: (right: Right) => Wrong;
}
