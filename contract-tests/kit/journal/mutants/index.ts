import { mediaMutants } from './media.ts';
import type { JournalMutant } from './mutant.ts';
import { pagingMutants } from './paging.ts';
import { requestMutants } from './requests.ts';
import { retryMutants } from './retry.ts';
import { tokenMutants } from './token.ts';

/** Consumers with one bug each, of the kind people write. */
export const journalMutants: readonly JournalMutant[] = [
  ...tokenMutants,
  ...requestMutants,
  ...retryMutants,
  ...pagingMutants,
  ...mediaMutants,
];
