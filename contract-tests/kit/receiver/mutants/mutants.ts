import type { Mutant } from './build-mutant.ts';
import { contentMutants } from './content.ts';
import { deliveryMutants } from './delivery.ts';
import { malformedMutants } from './malformed.ts';
import { signatureMutants } from './signature.ts';

/** Receivers that the exam has to catch. */
export const mutants: readonly Mutant[] = [
  ...contentMutants,
  ...deliveryMutants,
  ...signatureMutants,
  ...malformedMutants,
];
