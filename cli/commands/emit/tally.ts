import type { Outcome, OutcomeReason } from './outcome.ts';

/** How the requests that failed for one reason did. */
interface ReasonCount {
  readonly reason: OutcomeReason;
  readonly count: number;
  /** What went wrong, the most frequent first. */
  readonly details: readonly (readonly [detail: string, count: number])[];
}

export interface Counts {
  /** Requests of which it is known what became of them: the sum of the next three. */
  readonly requests: number;
  readonly acknowledged: number;
  readonly failed: number;
  readonly unfinished: number;
}

/** Milliseconds in which receivers acknowledged. */
export interface Quantiles {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Counts outcomes. */
export interface Tally {
  add(outcome: Outcome): void;
  counts(): Counts;
  reasons(): readonly ReasonCount[];
  /** Absent where nothing was acknowledged. */
  acknowledgement(): Quantiles | undefined;
  /** Whether anything got as far as a connection. */
  readonly connected: boolean;
}

/** How many details of one reason are told apart: a receiver may answer something else each time. */
const detailsKept = 20;

export function createTally(): Tally {
  const counts = { acknowledged: 0, failed: 0, unfinished: 0 };
  const durations: number[] = [];
  const byReason = new Map<OutcomeReason, { count: number; readonly details: Map<string, number> }>();
  let connected = false;

  function addReason(reason: OutcomeReason, detail: string): void {
    let entry = byReason.get(reason);
    if (entry === undefined) byReason.set(reason, (entry = { count: 0, details: new Map() }));
    entry.count += 1;
    const { details } = entry;
    if (details.has(detail) || details.size < detailsKept) details.set(detail, (details.get(detail) ?? 0) + 1);
  }

  return {
    add({ status, reason, detail, durationMs }) {
      counts[status] += 1;
      if (status === 'acknowledged' && durationMs !== undefined) durations.push(durationMs);
      if (reason !== undefined) addReason(reason, detail ?? '');
      if (status !== 'unfinished' && reason !== 'could_not_connect') connected = true;
    },
    counts: () => ({ requests: counts.acknowledged + counts.failed + counts.unfinished, ...counts }),
    reasons: () =>
      [...byReason]
        .map(([reason, { count, details }]) => ({
          reason,
          count,
          details: [...details].sort(([, one], [, other]) => other - one),
        }))
        .sort((one, other) => other.count - one.count),
    acknowledgement: () => quantilesOf(durations),
    get connected() {
      return connected;
    },
  };
}

/** By nearest rank: each is a time that was measured. */
function quantilesOf(durations: readonly number[]): Quantiles | undefined {
  const sorted = Float64Array.from(durations).sort();
  const rank = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] as number;
  return sorted.length === 0 ? undefined : { p50: rank(0.5), p99: rank(0.99), max: rank(1) };
}
