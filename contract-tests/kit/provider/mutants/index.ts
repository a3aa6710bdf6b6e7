import { filterMutants } from './filter-mutants.ts';
import { mediaMutants } from './media-mutants.ts';
import type { ProviderMutant } from './mutant.ts';
import { pagingMutants } from './paging-mutants.ts';
import { parameterMutants } from './parameter-mutants.ts';
import { recordMutants } from './record-mutants.ts';
import { taskMutants } from './task-mutants.ts';
import { tokenMutants } from './token-mutants.ts';

/** Providers with one mistake each. */
export const mutants: readonly ProviderMutant[] = [
  ...tokenMutants,
  ...pagingMutants,
  ...parameterMutants,
  ...filterMutants,
  ...taskMutants,
  ...recordMutants,
  ...mediaMutants,
];
