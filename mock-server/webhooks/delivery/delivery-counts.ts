import type { DeliveryRecord } from './delivery-record.ts';
import type { Attempt, AttemptOutcome, DeliveryStats, DeliveryStatus } from './delivery.ts';
import type { CountedDeliveries, DeliveryKeeper, ForgottenDeliveries } from './keeper.ts';

/** How many deliveries there are in each status, and how their attempts ended. */
export interface Counts {
  /** From now on what was counted elsewhere counts. */
  renew(before: CountedDeliveries | undefined): void;
  /** A delivery was made, or went from one status to another. */
  move(from: DeliveryStatus | undefined, to: DeliveryStatus): void;
  addAttempt(attempt: Attempt, by?: 1 | -1): void;
  of(status: DeliveryStatus): number;
  stats(): DeliveryStats;
  all(): CountedDeliveries;
}

const noStatuses: Readonly<Record<DeliveryStatus, number>> = {
  queued: 0,
  delivering: 0,
  waiting: 0,
  acknowledged: 0,
  gave_up: 0,
  unfinished: 0,
};

const noOutcomes: Readonly<Record<AttemptOutcome, number>> = {
  acknowledged: 0,
  interrupted: 0,
  could_not_connect: 0,
  request_timeout: 0,
  error_status_code: 0,
  unclassified: 0,
};

export function createCounts(begin?: CountedDeliveries): Counts {
  const statuses = { ...noStatuses };
  const outcomes = { ...noOutcomes };
  let deliveries = 0;
  let attempts = 0;

  function renew(before: CountedDeliveries | undefined): void {
    Object.assign(statuses, noStatuses, before?.statuses);
    Object.assign(outcomes, noOutcomes, before?.outcomes);
    deliveries = before?.deliveries ?? 0;
    attempts = before?.attempts ?? 0;
  }

  renew(begin);
  return {
    renew,
    move(from, to) {
      if (from === undefined) deliveries += 1;
      else statuses[from] -= 1;
      statuses[to] += 1;
    },
    addAttempt({ interrupted, reason }, by = 1) {
      attempts += by;
      outcomes[interrupted === true ? 'interrupted' : (reason ?? 'acknowledged')] += by;
    },
    of: (status) => statuses[status],
    all: () => ({ deliveries, attempts, statuses: { ...statuses }, outcomes: { ...outcomes } }),
    stats() {
      const { gave_up: gaveUp, ...others } = statuses;
      return { deliveries, ...others, gaveUp, attempts, outcomes: { ...outcomes } };
    },
  };
}

/** Deliveries that are no longer kept, and are counted all the same. */
export interface Forgetting {
  forget(record: DeliveryRecord): void;
  readonly renew: Counts['renew'];
}

/** Counts deliveries that are no longer kept, and tells the keeper; without one nobody asks. */
export function createForgetting(
  before: CountedDeliveries | undefined,
  keeper: DeliveryKeeper | undefined,
  lastId: () => number,
): Forgetting {
  if (keeper === undefined) return { forget: () => undefined, renew: () => undefined };
  const counts = createCounts(before);
  const all = { toJSON: (): ForgottenDeliveries => ({ ...counts.all(), lastId: lastId() }) };
  return {
    forget(record) {
      counts.move(undefined, record.status);
      for (const attempt of record.attempts) counts.addAttempt(attempt);
      keeper.put('deliveries', record.id, undefined);
      keeper.put('forgotten', 'counts', all);
    },
    renew: counts.renew,
  };
}
