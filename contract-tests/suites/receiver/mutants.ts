import type { Mutant } from './mutant.ts';
import { contentMutants } from './mutants/content.ts';
import { deliveryMutants } from './mutants/delivery.ts';
import { malformedMutants } from './mutants/malformed.ts';
import { signatureMutants } from './mutants/signature.ts';

/** Receivers that the exam has to catch. */
export const mutants: readonly Mutant[] = [
  ...contentMutants,
  ...deliveryMutants,
  ...signatureMutants,
  ...malformedMutants,
];
