import { DeliveryRecord, type NewDelivery } from './delivery-record.ts';
import {
  hasEnded,
  type Attempt,
  type AttemptOutcome,
  type Delivery,
  type DeliveryFilter,
  type DeliveryPage,
  type DeliveryStats,
  type DeliveryStatus,
} from './delivery.ts';
import { createRetainer, type Retention } from './retention.ts';

/**
 * The deliveries that there are, with their counts. Those that have not ended are always kept. Their status and their
 * attempts change here and nowhere else.
 */
export interface DeliveryStore {
  get(id: number): DeliveryRecord | undefined;
  list(filter?: DeliveryFilter, limit?: number): DeliveryPage;
  /** Those that have not ended, oldest first. */
  open(): readonly DeliveryRecord[];
  /** Makes a delivery, queued. Without an id it gets the one after the greatest so far. */
  add(start: Omit<NewDelivery, 'id'> & { readonly id: number | undefined }): DeliveryRecord;
  setStatus(delivery: DeliveryRecord, status: DeliveryStatus): void;
  addAttempt(delivery: DeliveryRecord, attempt: Attempt): void;
  count(status: DeliveryStatus): number;
  stats(): DeliveryStats;
  /** From now on nobody is told of changes. */
  mute(): void;
}

export interface DeliveryStoreOptions {
  readonly retention?: Retention | undefined;
  /** Called after each change of a delivery's status. */
  readonly onChange: (delivery: Delivery) => void;
}

export function createDeliveryStore({ retention, onChange }: DeliveryStoreOptions): DeliveryStore {
  const kept = new Map<number, DeliveryRecord>();
  const retainer = createRetainer(kept, retention);
  const counts = createCounts();
  let tell = onChange;
  let lastId = 0;

  return {
    get: (id) => kept.get(id),
    list(filter = {}, pageSize = 100) {
      const items: Delivery[] = [];
      for (const record of kept.values()) {
        if (!matches(record, filter)) continue;
        if (items.length === pageSize) return { items, next: items.at(-1)!.id };
        items.push(record);
      }
      return { items };
    },
    open: () => [...kept.values()].filter((record) => !hasEnded(record)),
    add({ id = lastId + 1, ...start }) {
      lastId = Math.max(lastId, id);
      const delivery = new DeliveryRecord({ id, ...start });
      kept.set(id, delivery);
      counts.move(undefined, 'queued');
      for (const attempt of start.attempts) {
        counts.addAttempt(attempt);
        retainer.hold(attempt);
      }
      tell(delivery);
      return delivery;
    },
    setStatus(delivery, status) {
      if (hasEnded(delivery)) retainer.reopened();
      counts.move(delivery.status, status);
      delivery.status = status;
      if (!hasEnded(delivery)) return tell(delivery);
      delivery.releaseTexts();
      tell(delivery);
      retainer.ended(delivery);
    },
    addAttempt(delivery, attempt) {
      const length = attempt.response?.body.length ?? 0;
      const fitting = length === 0 || retainer.hasRoom(length) ? attempt : withoutBody(attempt);
      delivery.attempts = delivery.attempts.length === 0 ? [fitting] : [...delivery.attempts, fitting];
      counts.addAttempt(fitting);
      retainer.hold(fitting);
    },
    count: counts.of,
    stats: counts.stats,
    mute() {
      tell = () => undefined;
    },
  };
}

interface Counts {
  /** A delivery was made, or went from one status to another. */
  move(from: DeliveryStatus | undefined, to: DeliveryStatus): void;
  addAttempt(attempt: Attempt): void;
  of(status: DeliveryStatus): number;
  stats(): DeliveryStats;
}

function createCounts(): Counts {
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
    addAttempt({ interrupted, reason }) {
      attempts += 1;
      outcomes[interrupted === true ? 'interrupted' : (reason ?? 'acknowledged')] += 1;
    },
    of: (status) => statuses[status],
    stats() {
      const { gave_up: gaveUp, ...others } = statuses;
      return { deliveries, ...others, gaveUp, attempts, outcomes: { ...outcomes } };
    },
  };
}

function withoutBody({ response, ...attempt }: Attempt): Attempt {
  return { ...attempt, response: response && { ...response, body: new Uint8Array(), bodyDropped: true } };
}

function matches(
  delivery: Delivery,
  { receiverId, status, reason, eventType, userId, after }: DeliveryFilter,
): boolean {
  return (
    (after === undefined || delivery.id > after) &&
    (receiverId === undefined || delivery.receiverId === receiverId) &&
    (status === undefined || delivery.status === status) &&
    (reason === undefined || delivery.attempts.some((attempt) => attempt.reason === reason)) &&
    (eventType === undefined || delivery.events.some(({ type }) => type === eventType)) &&
    (userId === undefined || delivery.events.some(({ source }) => source?.userId === userId))
  );
}
