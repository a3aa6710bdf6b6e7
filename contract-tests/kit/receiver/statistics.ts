import type { Acknowledgement, Outcomes } from '../../../generators/generated/types.ts';
import type { Check } from '../engine/check.ts';
import type { Exchange } from './exchange.ts';

type Severity = Check<never>['severity'];

/** An exchange that took longer than the limit, or never came to an end. */
interface Late {
  readonly exchange: Exchange;
  /** Of the rule that it was for. */
  readonly severity: Severity;
}

/** What a run says of all requests that a right receiver acknowledges. */
export interface Statistics {
  /** @param severity of the rule that it was for */
  add(exchange: Exchange, severity: Severity): void;
  count(): number;
  outcomes(): Outcomes;
  acknowledgement(): Acknowledgement;
  late(): readonly Late[];
}

export function createStatistics(limit: number): Statistics {
  const outcomes = { acknowledged: 0, could_not_connect: 0, request_timeout: 0, error_status_code: 0, unclassified: 0 };
  const times: number[] = [];
  const late: Late[] = [];
  return {
    add(exchange, severity) {
      const { reason, ms } = exchange;
      outcomes[reason ?? 'acknowledged'] += 1;
      if (reason === undefined || reason === 'error_status_code') times.push(ms);
      if (ms > limit || reason === 'request_timeout') late.push({ exchange, severity });
    },
    count: () => Object.values(outcomes).reduce((sum, count) => sum + count, 0),
    outcomes: () => ({ ...outcomes }),
    acknowledgement() {
      const sorted = times.toSorted((one, other) => one - other);
      const quantile = (share: number): number =>
        rounded(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0);
      return { count: sorted.length, p50: quantile(0.5), p99: quantile(0.99), max: quantile(1), limit };
    },
    late: () => late,
  };
}

function rounded(milliseconds: number): number {
  return Math.max(0, Math.round(milliseconds * 10) / 10);
}
