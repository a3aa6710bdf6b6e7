import type { DeliveryEffect } from '../../../generators/generated/types.ts';
import type { DeliveryRecord } from '../delivery/delivery-record.ts';
import type { Attempt, Delivery, DeliveryCause, DeliveryStatus } from '../delivery/delivery.ts';
import { hasEnded } from '../delivery/delivery.ts';
import type { Receiver } from '../receiver/receiver.ts';
import type { Endpoint } from './endpoint.ts';
import { createEntrance, type Entrance } from './entrance.ts';
import { createFollowed, type Followed } from './followed.ts';
import { createOrderedQueue } from './ordered-queue.ts';
import {
  copiesOf,
  effectOn,
  hasToWait,
  holdOf,
  isHeldBack,
  joinMove,
  leaveMove,
  type AttemptOwner,
  type DeliveryStart,
  type Progress,
  type QueueContext,
  QueuedDelivery,
  recordOf,
  withoutWait,
} from './queued-delivery.ts';
import { delayOf } from './retry-delay.ts';
import { brokenAttempt, cutOffAttempt } from './unmade-attempt.ts';
import { createWaits, type Waits } from './waits.ts';

/**
 * The deliveries on their way to one receiver, from the moment they are made until they end. Queues share nothing, so
 * no receiver holds up another. A class, because each step of a delivery's way changes the same few fields.
 */
export class ReceiverQueue implements AttemptOwner {
  readonly endpoint: Endpoint;
  readonly #context: QueueContext;
  readonly #ordered = createOrderedQueue<QueuedDelivery>();
  /** Deliveries that have not ended. */
  readonly #open = new Map<number, QueuedDelivery>();
  /** Attempts under way. */
  #active = 0;
  readonly #waits: Waits;
  #isRemoved = false;

  /** How events come in. */
  readonly entrance: Entrance;
  /** Brings deliveries to where somebody else has brought them. */
  readonly followed: Followed;

  constructor(endpoint: Endpoint, context: QueueContext) {
    this.endpoint = endpoint;
    this.#context = context;
    this.#waits = createWaits({ clock: context.clock, store: context.store, requeue: (entry) => this.#requeue(entry) });
    this.entrance = createEntrance({
      receiver: endpoint.receiver,
      store: context.store,
      ordered: this.#ordered,
      size: () => this.#open.size,
      isStopped: () => this.#stopped() !== undefined,
      enter: (start) => this.#makeAndEnqueue(start),
      refuse: (start) => this.#giveUp(start),
    });
    this.followed = createFollowed({
      open: this.#open,
      ordered: this.#ordered,
      context,
      track: (...entry) => this.#track(...entry),
      schedule: this.#waits.schedule,
      stopWaiting: this.#waits.stop,
      occupy: (places) => void (this.#active += places),
      replaceTail: (before, entry) => this.entrance.replace(before, entry),
    });
  }

  get receiver(): Receiver {
    return this.endpoint.receiver;
  }

  /** How many deliveries have not ended. */
  get size(): number {
    return this.#open.size;
  }

  /** Takes up a delivery that was begun elsewhere. */
  restore(start: DeliveryStart, progress: Progress): void {
    const entry = this.#make(start, progress);
    if (progress.nextAttemptAt === undefined) this.#enqueue(entry);
    else this.#wait(entry, progress.nextAttemptAt);
  }

  /** Takes up a delivery whose attempt was under way when the process ended: it is on record, and counts. */
  resume(start: DeliveryStart, progress: Progress, begunAt: number): void {
    this.#cutOff(this.#make(start, progress), begunAt);
  }

  #cutOff(entry: QueuedDelivery, begunAt: number): void {
    this.#context.store.addAttempt(entry.delivery, cutOffAttempt(begunAt));
    if (this.receiver.redelivery.enabled) this.#retry(entry);
    else this.#end(entry, 'unfinished', 'closed');
  }

  /** Whoever made the attempt of a delivery that is under way is no more. */
  lose(deliveryId: number, begunAt: number): void {
    const entry = this.#open.get(deliveryId);
    if (entry?.delivery.status !== 'delivering') return;
    this.#active -= 1;
    this.#ordered.release(entry);
    this.#cutOff(entry, begunAt);
    leaveMove(entry);
    this.startNext();
  }

  /** Tries a delivery again, whatever became of it. One that is queued or under way is left alone. */
  redeliver(delivery: DeliveryRecord, keys: readonly string[]): void {
    if (!hasEnded(delivery)) {
      const entry = this.#open.get(delivery.id);
      if (entry !== undefined && delivery.status === 'waiting') this.#requeue(entry);
      return;
    }
    const entry = this.#track(delivery, keys);
    delivery.cause = undefined;
    // Another receiver may stand in its place.
    delivery.url = this.receiver.url;
    this.#requeue(entry);
  }

  /** An attempt has ended. Whatever goes wrong in here, the delivery ends and the next one goes on. */
  conclude(begun: QueuedDelivery, attempt: Attempt, released: readonly QueuedDelivery[]): void {
    const entry = this.#open.get(begun.delivery.id) ?? begun;
    this.#active -= 1;
    this.#ordered.release(entry);
    try {
      this.#settle(entry, attempt, released);
    } catch (error) {
      this.#fail(entry, error);
    }
    leaveMove(entry);
    this.startNext();
  }

  #settle(entry: QueuedDelivery, attempt: Attempt, released: readonly QueuedDelivery[]): void {
    this.#context.store.addAttempt(entry.delivery, attempt);
    // Before this one ends: in between, nothing would be under way, and whoever waits for that would go on too early.
    for (const other of released) {
      if (!isHeldBack(other)) continue;
      this.#requeue(other);
      joinMove(other, entry);
    }
    if (attempt.reason === undefined) this.#end(entry, 'acknowledged');
    else this.#retry(entry);
  }

  /** An attempt was cut off, and nothing more will be made. */
  interrupt(entry: QueuedDelivery, attempt: Attempt): void {
    this.#active -= 1;
    this.#context.store.addAttempt(entry.delivery, attempt);
    this.#end(entry, 'unfinished', 'closed');
    leaveMove(entry);
  }

  /** Ends what is not under way. */
  abandon(cause: DeliveryCause): void {
    this.#isRemoved ||= cause === 'receiver_removed';
    for (const entry of [...this.#open.values()]) {
      if (entry.delivery.status === 'delivering') continue;
      this.#end(entry, 'unfinished', cause);
      leaveMove(entry);
    }
    this.entrance.admit();
  }

  #make(start: DeliveryStart, progress?: Progress): QueuedDelivery {
    return this.#track(recordOf(start, progress, this.receiver, this.#context), start.keys, start.effect);
  }

  #track(delivery: DeliveryRecord, keys: readonly string[], effect = delivery.effect): QueuedDelivery {
    delivery.effect = effect;
    const entry = new QueuedDelivery(delivery, keys);
    this.#open.set(delivery.id, entry);
    return entry;
  }

  #makeAndEnqueue(start: DeliveryStart): QueuedDelivery {
    const cause = this.#stopped();
    const entry = this.#make(start);
    if (cause === undefined) this.#enqueue(entry);
    else this.#end(entry, 'unfinished', cause);
    return entry;
  }

  /** There is no room for it. */
  #giveUp(start: DeliveryStart): Delivery {
    const entry = this.#make(start);
    this.#end(entry, 'gave_up', 'queue_full');
    return entry.delivery;
  }

  #enqueue(entry: QueuedDelivery): void {
    this.#ordered.add(entry);
    this.startNext();
  }

  #stopped(): DeliveryCause | undefined {
    if (this.#context.isClosed()) return 'closed';
    return this.#isRemoved ? 'receiver_removed' : undefined;
  }

  /** Starts as many attempts as may be under way. */
  startNext(): void {
    while (this.#active < this.receiver.concurrency && !this.#context.isPaused()) {
      const entry = this.#ordered.take();
      if (entry === undefined) return;
      if (hasEnded(entry.delivery)) {
        this.#ordered.release(entry);
        continue;
      }
      try {
        const effect = effectOn(entry.delivery, this.#context.intercept);
        if (hasToWait(entry.delivery, effect)) this.#holdBack(entry, effect);
        else this.#start(entry, withoutWait(effect));
      } catch (error) {
        if (entry.delivery.status === 'delivering') this.#active -= 1;
        this.#ordered.release(entry);
        this.#fail(entry, error);
      }
    }
  }

  /** Nobody waits for the steps of a delivery: one that throws ends the delivery, and nothing else. */
  #fail(entry: QueuedDelivery, error: unknown): void {
    const { clock, store, onError } = this.#context;
    if (!hasEnded(entry.delivery)) {
      store.addAttempt(entry.delivery, brokenAttempt(clock.now(), error));
      this.#end(entry, 'gave_up', 'attempts_used_up');
    }
    leaveMove(entry);
    onError(error);
  }

  #holdBack(entry: QueuedDelivery, effect: DeliveryEffect): void {
    entry.delivery.effect = effect;
    this.#ordered.release(entry);
    this.entrance.close(entry);
    this.#wait(entry, this.#context.clock.now() + holdOf(effect));
    leaveMove(entry);
  }

  #start(entry: QueuedDelivery, effect: DeliveryEffect): void {
    this.#active += 1;
    this.entrance.close(entry);
    entry.delivery.effect = undefined;
    const released = this.#waits.release();
    this.#context.store.setStatus(entry.delivery, 'delivering');
    if (effect.duplicate !== undefined) this.#addCopies(entry, effect);
    this.#context.startAttempt(this, entry, { effect, released });
  }

  #addCopies(entry: QueuedDelivery, effect: DeliveryEffect): void {
    for (const start of copiesOf(entry, effect)) {
      if (this.#open.size < this.receiver.queueLimit) joinMove(this.#makeAndEnqueue(start), entry);
      else this.#giveUp(start);
    }
    // Nothing joins a delivery that something else has come after.
    this.entrance.close();
  }

  #retry(entry: QueuedDelivery): void {
    const delay = delayOf(entry.delivery, this.receiver.redelivery, this.#context.random);
    const cause = this.#stopped();
    if (delay === undefined) this.#end(entry, 'gave_up', 'attempts_used_up');
    else if (cause === undefined) this.#wait(entry, this.#context.clock.now() + delay);
    else this.#end(entry, 'unfinished', cause);
  }

  #wait(entry: QueuedDelivery, due: number): void {
    entry.delivery.nextAttemptAt = due;
    this.#context.store.setStatus(entry.delivery, 'waiting');
    this.#waits.schedule(entry, due);
    this.#context.conditions.check();
  }

  #requeue(entry: QueuedDelivery): void {
    this.#waits.stop(entry);
    this.entrance.close();
    this.#context.store.setStatus(entry.delivery, 'queued');
    this.#enqueue(entry);
  }

  #end(entry: QueuedDelivery, status: DeliveryStatus, cause?: DeliveryCause): void {
    this.#waits.stop(entry);
    entry.delivery.cause = cause;
    entry.delivery.effect = undefined;
    this.#open.delete(entry.delivery.id);
    this.#context.store.setStatus(entry.delivery, status);
    this.entrance.admit();
    this.#context.conditions.check();
  }
}
