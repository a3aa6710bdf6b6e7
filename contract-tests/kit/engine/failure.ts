import { createBilingualFailure } from '../../../common/bilingual-failure.ts';
import type { Failure } from '../../../common/failure.ts';

/** Why a run of checks could not be made, as opposed to what it found. */
export type CheckFailureCode =
  | 'CHECK_OPTIONS_INVALID'
  | 'CHECK_UNKNOWN'
  | 'TARGET_UNREACHABLE'
  | 'CREDENTIALS_REFUSED'
  | 'JOURNAL_EMPTY';

/** An error that was made for the user to read. `isFailure` of `sobot-mock` tells it from a fault of the library. */
export type CheckFailure = Failure<CheckFailureCode>;

/** Makes a failure whose message says what failed, why, and what to do. */
export const createCheckFailure = createBilingualFailure<CheckFailureCode>;
