import type { Mutation } from './rewrite.ts';

/** A provider with one mistake of the kind people make. */
export interface Mutant {
  readonly name: string;
  /** What whoever wrote it got wrong. */
  readonly mistake: { readonly en: string; readonly zh: string };
  /** The rule that is meant for it. */
  readonly caughtBy: string;
  readonly mutate: Mutation;
  /** What else has to run for it to show. */
  readonly beside?: readonly string[];
}

export function mutant(name: string, caughtBy: string, en: string, zh: string, mutate: Mutation): Mutant {
  return { name, caughtBy, mistake: { en, zh }, mutate };
}
