import type { Random } from '../../../common/random.ts';
import type { DeliveryEffect } from '../../../generators/generated/types.ts';
import type { Clock } from '../../core/clock/clock.ts';
import type { DeliveryRecord, NewDelivery } from '../delivery/delivery-record.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import { hasEnded, type Attempt, type Delivery } from '../delivery/delivery.ts';
import { idsOf, keysOf, type SerializedEvent } from '../delivery/serialize-event.ts';
import type { Receiver } from '../receiver/receiver.ts';
import type { Conditions } from './conditions.ts';
import type { Endpoint } from './endpoint.ts';
import { createPosition, type OrderedItem, type Position } from './ordered-queue.ts';
import type { WaitGroup } from './wait-group.ts';

/** A delivery on its way to a receiver. Only the queue that it is in changes it. */
export class QueuedDelivery implements OrderedItem {
  readonly delivery: DeliveryRecord;
  keys: readonly string[];
  readonly position: Position = createPosition();
  /** Takes it off the clock. */
  cancelWait: (() => void) | undefined = undefined;
  /** The move of the clock in which its attempt came due waits for this. */
  move: WaitGroup | undefined = undefined;

  constructor(delivery: DeliveryRecord, keys: readonly string[]) {
    this.delivery = delivery;
    this.keys = keys;
  }
}

/** What becomes a delivery. */
export interface DeliveryStart extends Pick<NewDelivery, 'destination' | 'texts' | 'eventIds' | 'duplicateOf'> {
  readonly keys: readonly string[];
  readonly effect?: DeliveryEffect | undefined;
}

/** What an event that travels alone becomes. */
export function startOfOne(destination: string, event: SerializedEvent): DeliveryStart {
  const { body, ids: eventIds, keys } = event;
  return { destination, texts: body ?? [event.text], eventIds, keys };
}

/** What events that travel together become. */
export function startOf(
  destination: string,
  events: readonly SerializedEvent[],
): DeliveryStart & { readonly texts: readonly string[] } {
  return { destination, texts: events.map(({ text }) => text), eventIds: idsOf(events), keys: keysOf(events) };
}

/** How far a delivery got that was begun elsewhere. */
export interface Progress extends Pick<Delivery, 'attempts' | 'nextAttemptAt'> {
  readonly id: number | undefined;
  readonly createdAt: number | undefined;
}

/** What a fault does to the attempt that comes next; asked once per attempt. Nothing: it goes its way. */
export type Intercept = (delivery: Delivery) => DeliveryEffect | undefined;

/** What the queues of all receivers share. */
export interface QueueContext {
  /** Redelivery and delays go by it. */
  readonly clock: Pick<Clock, 'now' | 'schedule'>;
  /** Jitter is drawn from forks of it, one per attempt, so that the order of answers changes nothing. */
  readonly random: Random;
  readonly intercept?: Intercept | undefined;
  readonly store: DeliveryStore;
  /** Checked after each delivery that ends or begins to wait. */
  readonly conditions: Conditions;
  /** Nothing is carried out any more. */
  readonly isClosed: () => boolean;
  /** No attempt begins. */
  readonly isPaused: () => boolean;
  /** Told of faults of the program itself: the delivery they hit ends. */
  readonly onError: (error: unknown) => void;
  /** Makes an attempt, and has `queue.conclude` called when it has ended. */
  readonly startAttempt: (queue: AttemptOwner, entry: QueuedDelivery, begun: BegunAttempt) => void;
}

/** The queue that an attempt is made for. */
export interface AttemptOwner {
  readonly endpoint: Endpoint;
  /** An attempt has ended. */
  conclude(entry: QueuedDelivery, attempt: Attempt, released: readonly QueuedDelivery[]): void;
  /** An attempt was aborted, and nothing more will be made. */
  interrupt(entry: QueuedDelivery, attempt: Attempt): void;
}

/** How an attempt begins. */
export interface BegunAttempt {
  readonly effect: DeliveryEffect;
  /** Deliveries that let this one go first. */
  readonly released: readonly QueuedDelivery[];
}

/** Puts a delivery to a receiver on record. */
export function recordOf(
  { destination, texts, eventIds, duplicateOf }: DeliveryStart,
  progress: Progress | undefined,
  { id: receiverId, url }: Receiver,
  { clock, store }: Pick<QueueContext, 'clock' | 'store'>,
): DeliveryRecord {
  const { id, createdAt = clock.now(), attempts = [] } = progress ?? noProgress;
  return store.add({ id, receiverId, url, destination, createdAt, duplicateOf, texts, eventIds, attempts });
}

const noProgress: Partial<Progress> = {};

/** How the clock has it that a delivery is to be tried. */
export const attemptDue = { waitsOnNetwork: true, kind: 'delivery' } as const;

const noEffect: DeliveryEffect = {};

/** What faults do to a delivery. A copy that a fault made is hit by none, or copies would make copies for ever. */
export function effectOn(delivery: DeliveryRecord, intercept: Intercept | undefined): DeliveryEffect {
  if (delivery.effect !== undefined) return delivery.effect;
  if (delivery.duplicateOf !== undefined) return noEffect;
  return intercept?.(delivery) ?? noEffect;
}

/** The delivery, if more events of a destination may join it. */
export function joinable(
  entry: QueuedDelivery | undefined,
  destination: string,
  batchSize: number,
): QueuedDelivery | undefined {
  if (entry?.delivery.status !== 'queued' || entry.delivery.destination !== destination) return undefined;
  return entry.delivery.texts().length < batchSize ? entry : undefined;
}

/** What becomes the copies that a fault makes of a delivery. */
export function copiesOf(
  { delivery, keys }: QueuedDelivery,
  { duplicate = 0, ...effect }: DeliveryEffect,
): readonly DeliveryStart[] {
  const { destination, id: duplicateOf } = delivery;
  const texts = delivery.nextTexts();
  return Array.from({ length: duplicate }, () => ({ destination, texts, keys, duplicateOf, effect }));
}

/** How long a delivery waits at most for another to overtake it, in ms on the tenant's clock. */
const longestHold = 60_000;

/** How long a fault has a delivery wait, in ms on the tenant's clock. */
export function holdOf({ delay = longestHold }: DeliveryEffect): number {
  return delay;
}

/** Whether a fault that was asked just now has it wait first. */
export function hasToWait({ effect }: DeliveryRecord, { delay = 0, reorder }: DeliveryEffect): boolean {
  return effect === undefined && (delay > 0 || reorder === true);
}

/** What a fault still does once the delivery has waited as it wants. */
export function withoutWait(whole: DeliveryEffect): DeliveryEffect {
  // Most deliveries are hit by no fault.
  if (whole.delay === undefined && whole.reorder === undefined) return whole;
  const { delay: _delay, reorder: _reorder, ...effect } = whole;
  return effect;
}

/** Whether it waits only because a fault has it wait. */
export function isHeldBack({ delivery }: QueuedDelivery): boolean {
  return delivery.status === 'waiting' && delivery.effect !== undefined;
}

/** What an attempt sets off belongs to the same move of the clock. */
export function joinMove(other: QueuedDelivery, { move }: QueuedDelivery): void {
  if (move === undefined || other.delivery.status === 'waiting' || hasEnded(other.delivery)) return;
  move.add();
  other.move = move;
}

export function leaveMove(entry: QueuedDelivery): void {
  entry.move?.done();
  entry.move = undefined;
}
