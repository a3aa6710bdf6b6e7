import type { FailureReason } from '../sending/failure-reason.ts';
import type { Attempt, DeliveryStatus } from './delivery.ts';

/** Counts since the beginning or the last reset; what is no longer kept is counted all the same. */
export interface DeliveryStats {
  /** All of them: the sum of the six counts below. */
  readonly deliveries: number;
  readonly queued: number;
  readonly delivering: number;
  readonly waiting: number;
  readonly acknowledged: number;
  readonly gaveUp: number;
  readonly unfinished: number;
  /** All that ended: the sum of `outcomes`. */
  readonly attempts: number;
  readonly outcomes: Readonly<Record<AttemptOutcome, number>>;
}

export type AttemptOutcome = 'acknowledged' | 'interrupted' | FailureReason;

/** Keeps the counts. */
export interface Tally {
  /** A delivery came in, or went from one status to another. */
  move(from: DeliveryStatus | undefined, to: DeliveryStatus): void;
  tried(attempt: Attempt): void;
  count(status: DeliveryStatus): number;
  stats(): DeliveryStats;
}

export function createTally(): Tally {
  const statuses: Record<DeliveryStatus, number> = {
    queued: 0,
    delivering: 0,
    waiting: 0,
    acknowledged: 0,
    gave_up: 0,
    unfinished: 0,
  };
  const outcomes: Record<AttemptOutcome, number> = {
    acknowledged: 0,
    interrupted: 0,
    could_not_connect: 0,
    request_timeout: 0,
    error_status_code: 0,
    unclassified: 0,
  };
  let deliveries = 0;
  let attempts = 0;
  return {
    move(from, to) {
      if (from === undefined) deliveries += 1;
      else statuses[from] -= 1;
      statuses[to] += 1;
    },
    tried({ interrupted, reason }) {
      attempts += 1;
      outcomes[interrupted === true ? 'interrupted' : (reason ?? 'acknowledged')] += 1;
    },
    count: (status) => statuses[status],
    stats() {
      const { gave_up: gaveUp, ...others } = statuses;
      return { deliveries, ...others, gaveUp, attempts, outcomes: { ...outcomes } };
    },
  };
}
