import { createServerFailure, type ServerFailure, type ServerFailureCode } from '../../node/server-failure.ts';

/** What failed, why, and what to do. */
interface Refusal {
  readonly en: string;
  readonly zh: string;
}

/** A failure of the ledger that is told in both languages. */
export function createRefusal(code: ServerFailureCode, { en, zh }: Refusal, cause?: unknown): ServerFailure {
  return Object.assign(createServerFailure(code, en, cause), { reason: { en, zh } });
}
