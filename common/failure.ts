/** An error that a caller can tell apart by its `code`. The message says what failed, why, and what to do. */
export interface Failure<Code extends string = FailureCode> extends Error {
  readonly code: Code;
  /** The message in both languages, where it has both. */
  readonly reason?: { readonly en: string; readonly zh: string };
}

export type FailureCode =
  | 'TENANT_EXISTS'
  | 'TENANTS_FULL'
  | 'TENANT_UNKNOWN'
  | 'TENANT_OPTIONS_INVALID'
  | 'BEHAVIOUR_INVALID'
  | 'STATE_INVALID'
  | 'CLOCK_INVALID'
  | 'CLOCK_STOPPED'
  | 'RECORD_INVALID'
  | 'DURATION_INVALID'
  | 'BROADCAST_INVALID'
  | 'ACT_INVALID'
  | 'FAULT_INVALID'
  | 'RECEIVER_INVALID'
  | 'RECEIVER_EXISTS'
  | 'RECEIVER_UNKNOWN'
  | 'DELIVERY_UNKNOWN'
  | 'QUEUE_FULL'
  | 'EMITTER_CLOSED'
  | 'EVENT_INVALID'
  | 'HANDLERS_INVALID'
  | 'DATA_UNWRITABLE'
  | 'LEDGER_UNAVAILABLE'
  | 'LEDGER_READ_ONLY'
  | 'SCENARIO_INVALID';

/** Makes a failure: `createFailure('TENANT_EXISTS', 'Failed to create the tenant: appid "1" is taken. Choose another.')`. */
export function createFailure<Code extends string = FailureCode>(
  code: NoInfer<Code>,
  message: string,
  cause?: unknown,
): Failure<Code> {
  const options = cause === undefined ? undefined : { cause };
  return Object.assign(new Error(message, options), { name: 'SobotMockError', code });
}

/**
 * Whether `error` was made for the user to read, as opposed to a fault of the library. Its code may be one of another
 * entry, too: of `sobot-mock/server`, or of `sobot-mock/contract`.
 */
export function isFailure(error: unknown): error is Failure<FailureCode | (string & {})> {
  return error instanceof Error && error.name === 'SobotMockError';
}
