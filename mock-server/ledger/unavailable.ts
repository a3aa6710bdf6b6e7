import { isFailure } from '../../common/failure.ts';

/** Whether the ledger is away, or nothing may be written to it. */
export function isLedgerFailure(error: unknown): error is Error {
  return isFailure(error) && error.code.startsWith('LEDGER_');
}

/** Whether the ledger is away, and may be back in a moment. */
export function isAway(error: unknown): boolean {
  return isFailure(error) && error.code === 'LEDGER_UNAVAILABLE';
}
