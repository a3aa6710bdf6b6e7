import type { DelivererSetup } from './deliverer-setup.ts';
import type { Attempt, Delivery, DeliveryStatus } from './delivery.ts';
import { createDeliveryRecords, type DeliveryRecords } from './delivery-records.ts';
import { createTally, type DeliveryStats } from './delivery-stats.ts';
import { createEntry, type Entry, type NewEntry, type Route } from './route.ts';

/** Where deliveries are taken down: what there is, how it stands, and how many of each. */
export interface DeliveryBook {
  readonly records: DeliveryRecords;
  open(route: Route, start: NewEntry): Entry;
  /** Takes up one that was begun elsewhere. */
  reopen(route: Route, start: NewEntry, known: Pick<Delivery, 'id' | 'createdAt'>): Entry;
  entryOf(delivery: Delivery): Entry;
  setStatus(entry: Entry, status: DeliveryStatus): void;
  addAttempt(entry: Entry, attempt: Attempt): void;
  count(status: DeliveryStatus): number;
  stats(): DeliveryStats;
  /** From now on nobody is told of changes. */
  mute(): void;
}

export function createDeliveryBook({ clock, retention, onChange }: DelivererSetup): DeliveryBook {
  const records = createDeliveryRecords(retention);
  const entries = new WeakMap<Delivery, Entry>();
  const tally = createTally();
  let tell = onChange;
  let lastId = 0;

  function reopen(route: Route, start: NewEntry, known: Pick<Delivery, 'id' | 'createdAt'>): Entry {
    lastId = Math.max(lastId, known.id);
    const entry = createEntry(route, start, known);
    entries.set(entry.delivery, entry);
    records.add(entry.delivery);
    route.open += 1;
    tally.move(undefined, 'queued');
    for (const attempt of entry.delivery.attempts) {
      tally.tried(attempt);
      count(entry, attempt);
    }
    tell(entry.delivery);
    return entry;
  }

  function count({ delivery, redeliveryBytes }: Entry, { request, response }: Attempt): void {
    const isKeptOnce = request.body === redeliveryBytes && delivery.attempts.length > 2;
    records.hold(delivery, (response?.body.length ?? 0) + (isKeptOnce ? 0 : request.body.length));
  }

  return {
    records,
    open: (route, start) => reopen(route, start, { id: lastId + 1, createdAt: clock.now() }),
    reopen,
    entryOf: (delivery) => entries.get(delivery)!,
    setStatus({ delivery }, status) {
      tally.move(delivery.status, status);
      delivery.status = status;
      tell(delivery);
    },
    addAttempt(entry, attempt) {
      const length = attempt.response?.body.length ?? 0;
      const kept = length === 0 || records.hasRoom(length) ? attempt : withoutBody(attempt);
      entry.delivery.attempts.push(kept);
      tally.tried(kept);
      count(entry, kept);
    },
    count: tally.count,
    stats: tally.stats,
    mute() {
      tell = () => undefined;
    },
  };
}

function withoutBody({ response, ...attempt }: Attempt): Attempt {
  return { ...attempt, response: response && { ...response, body: new Uint8Array(), bodyDropped: true } };
}
