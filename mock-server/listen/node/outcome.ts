import type { FailureReason } from '../../../common/failure-reason.ts';
import type { Violation } from '../../core/journal/entry.ts';
import { connectTimeout } from '../../proxy/node/target-failure.ts';
import type { Signature } from '../inspect/observation.ts';
import { webhookViolation } from '../inspect/violation.ts';

/** How a receiver took a request. */
export interface Outcome {
  /** Absent: nothing whole came. */
  readonly status: number | undefined;
  /** Why it did not acknowledge, in LINE's words. */
  readonly reason: FailureReason | undefined;
  /** Who is to blame, and why. */
  readonly violations: readonly Violation[];
}

interface Answered {
  readonly status: number | undefined;
  /** What went wrong on the way, as whoever passes requests on tells it. */
  readonly failure: Violation | undefined;
  readonly durationMs: number;
  /** How long it may take, in ms. */
  readonly limit: number;
  readonly signature: Signature;
  /** Whether the body was found to be one that a receiver may refuse. */
  readonly isBroken: boolean;
}

/** Why a receiver did not acknowledge, and whose fault it is. Refusing what is forged or broken is right. */
export function outcomeOf({ status, failure, durationMs, limit, signature, isBroken }: Answered): Outcome {
  if (failure?.rule === 'clientGone' && durationMs <= limit)
    return { status, reason: undefined, violations: [failure] };
  const reason = failure === undefined ? reasonOf(status, durationMs, limit) : failureReason(failure);
  const isForged = signature === 'wrong' || signature === 'missing';
  if (reason === undefined) {
    const taken = webhookViolation({ side: 'consumer', rule: 'forgedTaken', value: status });
    return { status, reason, violations: signature === 'wrong' ? [taken] : [] };
  }
  const isRightRefusal = reason === 'error_status_code' && isClientError(status) && (isForged || isBroken);
  if (isRightRefusal) return { status, reason, violations: [] };
  const value = reason === 'error_status_code' ? status : failure && whyOf(failure, limit);
  const told = typeof value === 'number' ? value : String(value ?? '');
  return { status, reason, violations: [webhookViolation({ side: 'consumer', rule: reason, limit, value: told })] };
}

function reasonOf(status: number | undefined, durationMs: number, limit: number): FailureReason | undefined {
  if (durationMs > limit) return 'request_timeout';
  return status !== undefined && status >= 200 && status < 300 ? undefined : 'error_status_code';
}

/** The rule of a failure, in LINE's words. */
export function failureReason({ rule, value }: Violation): FailureReason {
  if (rule === 'targetUnreachable') return 'could_not_connect';
  if (rule === 'targetTimeout') return value === 'to accept a connection' ? 'could_not_connect' : 'request_timeout';
  return rule === 'clientGone' ? 'request_timeout' : 'unclassified';
}

/** What went wrong on the way, for the end of a sentence. */
export function whyOf({ rule, value }: Violation, timeout: number): Violation['value'] {
  const isLate = rule === 'targetTimeout' && value === 'to accept a connection';
  return isLate ? `no connection within ${connectTimeout(timeout)} ms` : value;
}

function isClientError(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500;
}
