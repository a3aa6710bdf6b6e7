import type { FailureReason } from '../../../common/failure-reason.ts';
import type { DeliveryCause } from '../../../mock-server/webhooks/delivery/delivery.ts';

/** Why a request failed: LINE's reason, or why it was not even made. */
export type OutcomeReason = FailureReason | DeliveryCause;

/** What became of one request to a receiver. */
export interface Outcome {
  /** Id of the delivery; absent for a verification. */
  readonly id?: number | undefined;
  readonly receiverId?: string | undefined;
  readonly url: string;
  readonly webhookEventIds: readonly string[];
  /** `unfinished`: it was cut off, or did not end in time. */
  readonly status: 'acknowledged' | 'failed' | 'unfinished';
  readonly reason?: OutcomeReason | undefined;
  /** What went wrong, for a person to read. */
  readonly detail?: string | undefined;
  readonly responseStatus?: number | undefined;
  readonly durationMs?: number | undefined;
  /** When the mock server tries it again, on the tenant's clock, in ms. */
  readonly nextAttemptAt?: number | undefined;
}

/** An attempt, as far as it matters here. */
export interface AttemptEnd {
  readonly reason?: OutcomeReason | undefined;
  readonly detail?: string | undefined;
  readonly durationMs: number;
  readonly response?: { readonly status: number } | undefined;
}

/** What an attempt says of the outcome. */
export function outcomeOf({
  reason,
  detail,
  durationMs,
  response,
}: AttemptEnd): Pick<Outcome, 'status' | 'reason' | 'detail' | 'responseStatus' | 'durationMs'> {
  const status = reason === undefined ? 'acknowledged' : 'failed';
  return { status, reason, detail, responseStatus: response?.status, durationMs };
}
