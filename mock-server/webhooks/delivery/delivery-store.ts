import type { DeliveryEffect } from '../../../generators/generated/types.ts';
import { createTakeDown } from './brief-attempt.ts';
import { createCounts, createForgetting, type Counts, type Forgetting } from './delivery-counts.ts';
import { DeliveryRecord, type NewDelivery } from './delivery-record.ts';
import {
  hasEnded,
  type Attempt,
  type Delivery,
  type DeliveryFilter,
  type DeliveryPage,
  type DeliveryStats,
  type DeliveryStatus,
} from './delivery.ts';
import type { DeliveryKeeper, ForgottenDeliveries } from './keeper.ts';
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
  const takeDown = createTakeDown();
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
        if (items.length + 1 > pageSize) return { items, next: items.at(-1)?.id };
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
      delivery.addAttempt(fitting, takeDown);
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
      Object.assign(delivery, { ...state, url: start.url, attempts });
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
