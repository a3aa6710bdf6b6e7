import type { DeliveryEffect } from '../../../generators/generated/types.ts';
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
import { createRetainer, type Retainer, type Retention } from './retention.ts';

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
  /** Takes in how somebody else has left one, in the place of what was known of it. Nobody is told. */
  take(
    start: NewDelivery,
    state: Pick<DeliveryRecord, 'status' | 'cause' | 'nextAttemptAt' | 'effect'>,
  ): DeliveryRecord;
  /** Somebody else has forgotten one. */
  drop(id: number): void;
  /** What somebody else counts of those that are forgotten. */
  takeForgotten(forgotten: ForgottenDeliveries): void;
  /** Begins anew, with that. */
  renew(forgotten: ForgottenDeliveries | undefined): void;
  setStatus(delivery: DeliveryRecord, status: DeliveryStatus): void;
  addAttempt(delivery: DeliveryRecord, attempt: Attempt): void;
  /** Lets more events join a delivery that is queued. */
  addTexts(delivery: DeliveryRecord, texts: readonly string[]): void;
  /** A fault has been asked what it does to the next attempt, or does less than it said. */
  setEffect(delivery: DeliveryRecord, effect: DeliveryEffect): void;
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
  const retainer = createRetainer(kept, (record) => forgetting.forget(record), retention);
  const before = goesOn === true ? keeper?.kept?.forgotten : undefined;
  const ids = { last: before?.lastId ?? 0 };
  const forgetting = createForgetting(before, keeper, () => ids.last);
  const counts = createCounts(before);
  let isMuted = false;

  function hold(attempt: Attempt): void {
    counts.addAttempt(attempt);
    retainer.hold(attempt);
  }

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
    add(start) {
      const { id = ids.last + 1 } = start;
      ids.last = Math.max(ids.last, id);
      const delivery = new DeliveryRecord(start, id);
      kept.set(id, delivery);
      counts.move(undefined, 'queued');
      start.attempts.forEach(hold);
      tell(delivery);
      return delivery;
    },
    addEnded(start, { status, cause }) {
      ids.last = Math.max(ids.last, start.id);
      const delivery = new DeliveryRecord(start, start.id);
      kept.set(start.id, delivery);
      Object.assign(delivery, { status, cause });
      counts.move(undefined, status);
      start.attempts.forEach(hold);
      retainer.ended(delivery);
    },
    ...createTaking({ kept, retainer, counts, forgetting, ids }),
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
      hold(fitting);
    },
    addTexts(delivery, texts) {
      delivery.addTexts(texts);
      keep(delivery);
    },
    setEffect: (delivery, effect) => keep(Object.assign(delivery, { effect })),
    count: counts.of,
    stats: counts.stats,
    mute() {
      isMuted = true;
    },
  };
}

interface TakingParts {
  readonly kept: Map<number, DeliveryRecord>;
  readonly retainer: Retainer;
  readonly counts: Counts;
  readonly forgetting: Forgetting;
  /** The greatest so far. */
  readonly ids: { last: number };
}

/** What others do to deliveries. */
function createTaking(parts: TakingParts): Pick<DeliveryStore, 'take' | 'drop' | 'takeForgotten' | 'renew'> {
  const { kept, retainer, counts, forgetting, ids } = parts;
  return {
    take({ texts, attempts, ...start }, state) {
      const known = kept.get(start.id);
      if (known !== undefined) retainer.drop(known);
      for (const attempt of known?.attempts ?? []) counts.addAttempt(attempt, -1);
      counts.move(known?.status, state.status);
      ids.last = Math.max(ids.last, start.id);
      const delivery = known ?? new DeliveryRecord({ ...start, texts, attempts }, start.id);
      kept.set(start.id, delivery);
      delivery.setTexts(texts);
      Object.assign(delivery, { ...state, attempts });
      for (const attempt of attempts) counts.addAttempt(attempt);
      retainer.take(delivery);
      if (hasEnded(delivery)) delivery.releaseTexts();
      return delivery;
    },
    drop(id) {
      const known = kept.get(id);
      if (known === undefined) return;
      retainer.drop(known);
      kept.delete(id);
    },
    takeForgotten(forgotten) {
      forgetting.renew(forgotten);
      ids.last = Math.max(ids.last, forgotten.lastId);
    },
    renew(forgotten) {
      for (const known of kept.values()) retainer.drop(known);
      kept.clear();
      counts.renew(forgotten);
      forgetting.renew(forgotten);
      ids.last = forgotten?.lastId ?? 0;
    },
  };
}

interface Counts {
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

function createCounts(begin?: CountedDeliveries): Counts {
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

interface Forgetting {
  forget(record: DeliveryRecord): void;
  readonly renew: Counts['renew'];
}

/** Counts deliveries that are no longer kept, and tells the keeper; without one nobody asks. */
function createForgetting(
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
