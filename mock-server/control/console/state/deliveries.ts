import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { part, type Api } from './api.ts';
import type { CurrentAppid } from './held.ts';
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
  /** Of the events that it carries. */
  readonly webhookEventIds?: readonly string[];
  readonly status: string;
  readonly cause?: string;
  readonly attempts: number;
  readonly attempt?: AttemptSummary;
  readonly nextAttemptAt?: number;
}

/** Whether it went wrong, so far at least: what is held back has not been tried yet. */
export function hasFailed({ status, attempts }: DeliverySummary): boolean {
  return status === 'gave_up' || status === 'unfinished' || (status === 'waiting' && attempts > 0);
}

interface ListedDelivery extends Omit<DeliverySummary, 'attempts' | 'attempt'> {
  readonly events: readonly { readonly webhookEventId?: string }[];
  readonly attempts: readonly ListedAttempt[];
}

interface ListedAttempt extends AttemptSummary {
  readonly response?: { readonly status: number };
}

/** What is told of all attempts: how many they are, and the newest. */
export function summaryOf(attempts: readonly ListedAttempt[]): Pick<DeliverySummary, 'attempts' | 'attempt'> {
  const last = attempts.at(-1);
  return {
    attempts: attempts.length,
    ...(last && { attempt: { ...last, ...(last.response && { responseStatus: last.response.status }) } }),
  };
}

/** How the deliveries of events stand, for whoever looks at the events. */
export interface EventDeliveries {
  /** Counts up when something changes. */
  readonly version: ReadonlySignal<number>;
  /** Whoever renders by it is rendered anew when one of these changes, and for no other. */
  of(webhookEventId: string): readonly DeliverySummary[];
  named(id: number): DeliverySummary | undefined;
  /** Loads those of a person's events. */
  load(appid: string, userId: string): Promise<void>;
  take(activities: readonly Activity[]): void;
  clear(): void;
}

/** How many are kept. */
const most = 5000;

export function createEventDeliveries(api: Api, current: CurrentAppid): EventDeliveries {
  const version = signal(0);
  const known = new Map<number, DeliverySummary>();
  const byEvent = new Map<string, readonly number[]>();
  /** Of the events that somebody looks at: counts up when one of their deliveries changes. */
  const watched = new Map<string, Signal<number>>();

  function keep(delivery: DeliverySummary): void {
    const { id, webhookEventIds = [] } = delivery;
    known.set(id, delivery);
    if (known.size > most) known.delete(known.keys().next().value!);
    for (const eventId of webhookEventIds) {
      const ids = byEvent.get(eventId) ?? [];
      if (!ids.includes(id)) byEvent.set(eventId, [...ids, id]);
      if (byEvent.size > most) byEvent.delete(byEvent.keys().next().value!);
      const changes = watched.get(eventId);
      if (changes !== undefined) changes.value += 1;
    }
  }

  function keepListed({ events, attempts, ...delivery }: ListedDelivery): void {
    const seen = known.get(delivery.id);
    // What the stream told may be newer than what was listed before.
    if (seen !== undefined && seen.attempts > attempts.length) return;
    keep({
      ...delivery,
      webhookEventIds: events.flatMap(({ webhookEventId }) => webhookEventId ?? []),
      ...summaryOf(attempts),
    });
  }

  function change(run: () => void): void {
    batch(() => {
      run();
      version.value += 1;
    });
  }

  return {
    version,
    of(eventId) {
      let changes = watched.get(eventId);
      if (changes === undefined) {
        watched.set(eventId, (changes = signal(0)));
        if (watched.size > most) watched.delete(watched.keys().next().value!);
      }
      void changes.value;
      return (byEvent.get(eventId) ?? []).flatMap((id) => known.get(id) ?? []);
    },
    named: (id) => known.get(id),
    async load(appid, userId) {
      const path = `/tenants/${part(appid)}/deliveries?userId=${part(userId)}&limit=1000`;
      const answer = await api.call<ListOf<ListedDelivery>>({ method: 'GET', path });
      if (answer.ok && appid === current.peek()) change(() => answer.value.items.forEach(keepListed));
    },
    take(activities) {
      const told = activities.filter(({ type }) => type === 'delivery');
      if (told.length > 0) change(() => told.forEach(({ data }) => keep(data as DeliverySummary)));
    },
    clear() {
      change(() => {
        known.clear();
        byEvent.clear();
        for (const changes of watched.values()) changes.value += 1;
      });
    },
  };
}
