import { crossedMutants } from './crossed.ts';
import { farMutants } from './far.ts';
import { filterMutants } from './filter.ts';
import { mediaMutants } from './media.ts';
import { monthMutants } from './month.ts';
import type { ProviderMutant } from './mutant.ts';
import { nearMutants } from './near.ts';
import { pagingMutants } from './paging.ts';
import { parameterMutants } from './parameter.ts';
import { recordMutants } from './record.ts';
import { taskMutants } from './task.ts';
import { tokenMutants } from './token.ts';

/** Providers with one mistake each. */
export const mutants: readonly ProviderMutant[] = [
  ...tokenMutants,
  ...pagingMutants,
  ...parameterMutants,
  ...filterMutants,
  ...taskMutants,
  ...recordMutants,
  ...mediaMutants,
  ...crossedMutants,
  ...monthMutants,
  ...nearMutants,
  ...farMutants,
];
