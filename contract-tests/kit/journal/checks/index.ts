import type { Check } from '../../engine/check.ts';
import type { JournalTarget } from '../target.ts';
import { mediaChecks } from './media.ts';
import { pagingChecks } from './paging.ts';
import { requestChecks } from './requests.ts';
import { retryChecks } from './retry.ts';
import { endedTokenChecks } from './token-ended.ts';
import { renewedTokenChecks } from './token-renewed.ts';
import { sentTokenChecks } from './token-sent.ts';
import { truncatedChecks } from './truncated.ts';

/** Every check of a journal, in the order of the report. */
export const journalChecks: readonly Check<JournalTarget>[] = [
  ...truncatedChecks,
  ...requestChecks,
  ...sentTokenChecks,
  ...renewedTokenChecks,
  ...endedTokenChecks,
  ...retryChecks,
  ...pagingChecks,
  ...mediaChecks,
];
