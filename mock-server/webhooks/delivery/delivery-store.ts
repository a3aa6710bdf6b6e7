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
import type { CountedDeliveries, DeliveryKeeper, ForgottenDeliveries } from './keeper.ts';
import { keptDelivery } from './kept-delivery.ts';
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
  /** Takes in one that had ended when it was kept. Nobody is told. */
  addEnded(start: NewDelivery, end: Pick<Delivery, 'status' | 'cause'>): void;
  setStatus(delivery: DeliveryRecord, status: DeliveryStatus): void;
  addAttempt(delivery: DeliveryRecord, attempt: Attempt): void;
  /** Lets more events join a delivery that is queued. */
  addTexts(delivery: DeliveryRecord, texts: readonly string[]): void;
  count(status: DeliveryStatus): number;
  stats(): DeliveryStats;
  /** From now on nobody is told of changes. */
  mute(): void;
}

export interface DeliveryStoreOptions {
  readonly retention?: Retention | undefined;
  /** Called after each change of a delivery's status. */
  readonly onChange: (delivery: DeliveryRecord) => void;
  /** The tenant's time, in ms. */
  readonly now: () => number;
  /** Is told of each change, and of what is still counted of deliveries that are forgotten. */
  readonly keeper?: DeliveryKeeper | undefined;
  /** Whether what the keeper has goes on here. */
  readonly goesOn?: boolean | undefined;
}

export function createDeliveryStore({ retention, onChange, now, keeper, goesOn }: DeliveryStoreOptions): DeliveryStore {
  const kept = new Map<number, DeliveryRecord>();
  const retainer = createRetainer(kept, (record) => forget(record), retention);
  const before = goesOn === true ? keeper?.kept?.forgotten : undefined;
  const counts = createCounts(before);
  const forget = createForgetting(before, keeper, () => lastId);
  let isMuted = false;
  let lastId = before?.lastId ?? 0;

  function keep(delivery: DeliveryRecord): void {
    if (!isMuted) keeper?.put('deliveries', delivery.id, keptDelivery(delivery, now()));
  }

  function tell(delivery: DeliveryRecord): void {
    if (isMuted) return;
    onChange(delivery);
    keep(delivery);
  }

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
    addEnded(start, { status, cause }) {
      lastId = Math.max(lastId, start.id);
      const delivery = new DeliveryRecord(start);
      kept.set(start.id, delivery);
      Object.assign(delivery, { status, cause });
      counts.move(undefined, status);
      for (const attempt of start.attempts) {
        counts.addAttempt(attempt);
        retainer.hold(attempt);
      }
      retainer.ended(delivery);
    },
    setStatus(delivery, status) {
      if (hasEnded(delivery)) retainer.reopened();
      counts.move(delivery.status, status);
      delivery.status = status;
      tell(delivery);
      if (!hasEnded(delivery)) return;
      // After those who are told have read them.
      delivery.releaseTexts();
      retainer.ended(delivery);
    },
    addAttempt(delivery, attempt) {
      const length = attempt.response?.body.length ?? 0;
      const fitting = length === 0 || retainer.hasRoom(length) ? attempt : withoutBody(attempt);
      delivery.attempts = delivery.attempts.length === 0 ? [fitting] : [...delivery.attempts, fitting];
      counts.addAttempt(fitting);
      retainer.hold(fitting);
    },
    addTexts(delivery, texts) {
      delivery.addTexts(texts);
      keep(delivery);
    },
    count: counts.of,
    stats: counts.stats,
    mute() {
      isMuted = true;
    },
  };
}

interface Counts {
  /** A delivery was made, or went from one status to another. */
  move(from: DeliveryStatus | undefined, to: DeliveryStatus): void;
  addAttempt(attempt: Attempt): void;
  of(status: DeliveryStatus): number;
  stats(): DeliveryStats;
  all(): CountedDeliveries;
}

function createCounts(before?: CountedDeliveries): Counts {
  const statuses: Record<DeliveryStatus, number> = {
    queued: 0,
    delivering: 0,
    waiting: 0,
    acknowledged: 0,
    gave_up: 0,
    unfinished: 0,
    ...before?.statuses,
  };
  const outcomes: Record<AttemptOutcome, number> = {
    acknowledged: 0,
    interrupted: 0,
    could_not_connect: 0,
    request_timeout: 0,
    error_status_code: 0,
    unclassified: 0,
    ...before?.outcomes,
  };
  let deliveries = before?.deliveries ?? 0;
  let attempts = before?.attempts ?? 0;
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
    all: () => ({ deliveries, attempts, statuses: { ...statuses }, outcomes: { ...outcomes } }),
    stats() {
      const { gave_up: gaveUp, ...others } = statuses;
      return { deliveries, ...others, gaveUp, attempts, outcomes: { ...outcomes } };
    },
  };
}

/** Counts deliveries that are no longer kept, and tells the keeper; without one nobody asks. */
function createForgetting(
  before: CountedDeliveries | undefined,
  keeper: DeliveryKeeper | undefined,
  lastId: () => number,
): (record: DeliveryRecord) => void {
  if (keeper === undefined) return () => undefined;
  const counts = createCounts(before);
  const all = { toJSON: (): ForgottenDeliveries => ({ ...counts.all(), lastId: lastId() }) };
  return (record) => {
    counts.move(undefined, record.status);
    record.attempts.forEach(counts.addAttempt);
    keeper.put('deliveries', record.id, undefined);
    keeper.put('forgotten', 'counts', all);
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
