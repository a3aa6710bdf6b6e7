import type { Tenants } from '../core/emulator-options.ts';
import type { Activity } from '../core/journal/activity.ts';
import type { JournalEntry } from '../core/journal/entry.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import type { TenantWebhooks } from '../webhooks/attach.ts';
import type { DeliveryChange } from '../webhooks/delivery/delivery-json.ts';
import { expositionText, histogramSamples, type MetricFamily, type MetricSample } from './exposition.ts';

/** What a server counts, of all tenants together. */
export interface Metrics {
  /** As Prometheus reads it. */
  text(): string;
}

interface MetricsOptions {
  readonly tenants: Tenants;
  readonly webhooksOf: (tenant: Tenant) => TenantWebhooks;
  /** Bytes of the heap in use. */
  readonly heap: () => number;
  /** For how long the oldest change has waited to be kept, in seconds. Absent: nothing is kept beyond the process. */
  readonly lag?: (() => number) | undefined;
}

/** Upper bounds of how long an acknowledgement takes, in seconds. LINE waits 2 s by default here. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

/** Counts what happens from now on. A request costs one look at a counter, whoever asks for them. */
export function createMetrics({ tenants, webhooksOf, heap, lag }: MetricsOptions): Metrics {
  const requests = createCounters();
  const violations = createCounters();
  const attempts = createCounters();
  const acknowledged = { bounds, counts: [...bounds, 0].map(() => 0), sum: 0 };

  function countRequest({ operation, retCode, violations: found }: JournalEntry): void {
    requests.add(operation ?? 'none', retCode ?? 'none');
    for (const { rule, side = 'consumer' } of found) violations.add(rule, side);
  }

  function countAttempt({ status, attempt }: DeliveryChange): void {
    const isAcknowledged = status === 'acknowledged';
    attempts.add(isAcknowledged ? 'acknowledged' : (attempt?.reason ?? 'interrupted'), '');
    if (!isAcknowledged) return;
    const seconds = (attempt?.durationMs ?? 0) / 1000;
    const bucket = bounds.findIndex((bound) => seconds <= bound);
    acknowledged.counts[bucket === -1 ? bounds.length : bucket]! += 1;
    acknowledged.sum += seconds;
  }

  function watch({ journal, activity }: Tenant): void {
    journal.onEntry(countRequest);
    activity.subscribe(attemptsIn(countAttempt));
  }

  tenants.list().forEach(watch);
  tenants.onCreate(watch);

  return {
    text: () =>
      expositionText([
        {
          name: 'sobot_mock_requests_total',
          help: 'Requests of consumers by operation and ret_code; none: no operation has the path, or the answer no code.',
          type: 'counter',
          samples: requests.samples('operation', 'ret_code'),
        },
        {
          name: 'sobot_mock_violations_total',
          help: 'Violations of the contract for which requests were refused, by rule, and by who broke it.',
          type: 'counter',
          samples: violations.samples('rule', 'side'),
        },
        {
          name: 'sobot_mock_delivery_attempts_total',
          help: 'Attempts at deliveries that have ended, by how: acknowledged, interrupted, or why they failed.',
          type: 'counter',
          samples: attempts.samples('reason'),
        },
        {
          name: 'sobot_mock_acknowledgement_seconds',
          help: 'How long receivers took to acknowledge a delivery.',
          type: 'histogram',
          samples: histogramSamples(acknowledged),
        },
        ...gauges({ tenants, webhooksOf, heap, lag }),
      ]),
  };
}

function gauges({ tenants, webhooksOf, heap, lag }: MetricsOptions): readonly MetricFamily[] {
  const all = tenants.list();
  const stats = all.map((tenant) => webhooksOf(tenant).stats());
  const queued = (['queued', 'delivering', 'waiting'] as const).map((state) => ({
    labels: { state },
    value: stats.reduce((sum, one) => sum + one[state], 0),
  }));
  const gauge = (name: string, help: string, samples: readonly MetricSample[]): MetricFamily => ({
    name,
    help,
    type: 'gauge',
    samples,
  });
  return [
    gauge('sobot_mock_deliveries', 'Deliveries that have not ended: queued, under way, or waiting.', queued),
    gauge('sobot_mock_tenants', 'Tenants there are.', [{ value: all.length }]),
    ...(lag === undefined
      ? []
      : [
          gauge('sobot_mock_ledger_lag_seconds', 'For how long the oldest change has waited to be kept.', [
            { value: lag() },
          ]),
        ]),
    gauge('sobot_mock_heap_used_bytes', 'Bytes of the heap in use.', [{ value: heap() }]),
  ];
}

/** Counts by two names, of which there are few. */
interface Counters {
  add(one: string, other: string): void;
  samples(oneLabel: string, otherLabel?: string): readonly MetricSample[];
}

function createCounters(): Counters {
  const counts = new Map<string, Map<string, { value: number }>>();
  function counterOf(one: string, other: string): { value: number } {
    const row = counts.get(one) ?? new Map<string, { value: number }>();
    counts.set(one, row);
    const counter = { value: 0 };
    row.set(other, counter);
    return counter;
  }
  return {
    add(one, other) {
      const counter = counts.get(one)?.get(other) ?? counterOf(one, other);
      counter.value += 1;
    },
    samples: (oneLabel, otherLabel) =>
      [...counts].flatMap(([one, row]) =>
        [...row].map(([other, { value }]) => ({
          labels: { [oneLabel]: one, ...(otherLabel !== undefined && { [otherLabel]: other }) },
          value,
        })),
      ),
  };
}

/** Tells of each attempt that has ended: its delivery was under way, and is no more. */
function attemptsIn(onAttempt: (change: DeliveryChange) => void): (activity: Activity) => void {
  const underWay = new Set<number>();
  return ({ type, data }) => {
    if (type === 'reset') return underWay.clear();
    if (type !== 'delivery') return;
    const change = data as DeliveryChange;
    if (change.status === 'delivering') underWay.add(change.id);
    else if (underWay.delete(change.id)) onAttempt(change);
  };
}
