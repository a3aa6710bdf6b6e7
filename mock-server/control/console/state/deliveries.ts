import { signal, type ReadonlySignal } from '@preact/signals';
import { part, type Api } from './api.ts';
import type { Activity, ListOf } from './records.ts';

/** What a receiver made of the newest attempt. */
interface AttemptSummary {
  readonly at: number;
  readonly reason?: string;
  readonly detail?: string;
  readonly durationMs: number;
  readonly responseStatus?: number;
}

/** How a delivery stands. */
export interface DeliverySummary {
  readonly id: number;
  readonly receiverId: string;
  readonly url: string;
  readonly status: string;
  readonly cause?: string;
  readonly attempts: number;
  readonly attempt?: AttemptSummary;
  readonly nextAttemptAt?: number;
}

interface ListedDelivery extends Omit<DeliverySummary, 'attempts' | 'attempt'> {
  readonly events: readonly { readonly webhookEventId?: string }[];
  readonly attempts: readonly (AttemptSummary & { readonly response?: { readonly status: number } })[];
}

/** How the deliveries of events stand, for whoever looks at the events. */
export interface EventDeliveries {
  /** Counts up when something changes. */
  readonly version: ReadonlySignal<number>;
  of(webhookEventId: string): readonly DeliverySummary[];
  /** Loads those of a person's events. */
  load(appid: string, userId: string): Promise<void>;
  take(appid: string, activities: readonly Activity[]): void;
  clear(): void;
}

/** How many are kept. */
const most = 5000;

/** How long new ones are collected before they are asked for, in ms. */
const pause = 10;

export function createEventDeliveries(
  api: Api,
  setTimer: (milliseconds: number, run: () => void) => void,
): EventDeliveries {
  const version = signal(0);
  const known = new Map<number, DeliverySummary>();
  const byEvent = new Map<string, readonly number[]>();
  let unasked: number | undefined;

  function keep(delivery: DeliverySummary): void {
    known.set(delivery.id, delivery);
    if (known.size > most) known.delete(known.keys().next().value!);
  }

  function keepListed({ events, attempts, ...delivery }: ListedDelivery): void {
    const last = attempts.at(-1);
    const seen = known.get(delivery.id);
    // What the stream told may be newer than what was listed before.
    if (seen === undefined || seen.attempts <= attempts.length) {
      keep({
        ...delivery,
        attempts: attempts.length,
        ...(last && { attempt: { ...last, ...(last.response && { responseStatus: last.response.status }) } }),
      });
    }
    for (const { webhookEventId = '' } of events) {
      const ids = byEvent.get(webhookEventId) ?? [];
      if (!ids.includes(delivery.id)) byEvent.set(webhookEventId, [...ids, delivery.id]);
    }
    if (byEvent.size > 2 * most) byEvent.delete(byEvent.keys().next().value!);
  }

  async function list(appid: string, query: string): Promise<void> {
    const path = `/tenants/${part(appid)}/deliveries?${query}`;
    const answer = await api.call<ListOf<ListedDelivery>>({ method: 'GET', path });
    if (!answer.ok) return;
    answer.value.items.forEach(keepListed);
    version.value += 1;
  }

  /** The stream tells of a delivery, and not of its events: they are asked for once. */
  function askFor(appid: string, id: number): void {
    if (unasked === undefined) {
      setTimer(pause, () => {
        const from = unasked!;
        unasked = undefined;
        void list(appid, `after=${from - 1}&limit=200`);
      });
    }
    unasked = Math.min(unasked ?? id, id);
  }

  return {
    version,
    of: (eventId) => (byEvent.get(eventId) ?? []).flatMap((id) => known.get(id) ?? []),
    load: (appid, userId) => list(appid, `userId=${part(userId)}&limit=1000`),
    take(appid, activities) {
      let hasChanged = false;
      for (const { type, data } of activities) {
        if (type !== 'delivery') continue;
        const delivery = data as DeliverySummary;
        if (!known.has(delivery.id)) askFor(appid, delivery.id);
        keep(delivery);
        hasChanged = true;
      }
      if (hasChanged) version.value += 1;
    },
    clear() {
      known.clear();
      byEvent.clear();
      version.value += 1;
    },
  };
}
