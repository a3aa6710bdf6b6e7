import type { DeliveryEffect, WebhookEvent } from '../../generators/generated/types.ts';
import type { Attempt, Delivery } from './delivery.ts';
import { createFifo, type Fifo } from './fifo.ts';
import { createLane, createTurn, type Lane, type LaneItem } from './lane.ts';
import type { Receiver } from './receiver.ts';
import type { Transport } from './transport.ts';

/** A receiver and what is on its way to it. Routes share nothing, so that no receiver holds up another. */
export interface Route {
  readonly receiver: Receiver;
  readonly transport: Transport;
  readonly lane: Lane<Entry>;
  /** Attempts under way. */
  active: number;
  /** Deliveries that have not ended. */
  open: number;
  /** The newest delivery, while more events may join it. */
  tail: Entry | undefined;
  /** Deliveries that let the next one go first. */
  held: readonly Entry[];
  /** Emissions that wait for the queue to have room: each makes its delivery when it is called. */
  readonly waiters: Fifo<() => void>;
  admitting: boolean;
  removed: boolean;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A delivery as those who carry it out see it. */
export interface Entry extends LaneItem {
  readonly delivery: Omit<Writable<Delivery>, 'attempts'> & { readonly attempts: Attempt[] };
  readonly route: Route;
  /** The texts of its events. */
  readonly texts: string[];
  /** The bytes of a redelivery, once there was one. */
  redeliveryBytes: Uint8Array | undefined;
  /** What a fault does to its next attempt, once it was asked. */
  effect: DeliveryEffect | undefined;
  /** Takes it off the clock. */
  cancelWait: (() => void) | undefined;
  /** Tells whoever moved the clock that the attempt it came due for has ended. */
  attemptEnded: (() => void) | undefined;
}

/** What a delivery begins with. */
export interface NewEntry extends Pick<Delivery, 'destination' | 'duplicateOf'> {
  readonly texts: readonly string[];
  readonly keys: readonly string[];
  readonly effect?: DeliveryEffect | undefined;
  readonly attempts?: readonly Attempt[] | undefined;
}

export function createRoute(receiver: Receiver, transport: Transport): Route {
  return {
    receiver,
    transport,
    lane: createLane(),
    active: 0,
    open: 0,
    tail: undefined,
    held: [],
    waiters: createFifo(),
    admitting: false,
    removed: false,
  };
}

export function createEntry(
  route: Route,
  { destination, duplicateOf, texts, keys, effect, attempts = [] }: NewEntry,
  { id, createdAt }: Pick<Delivery, 'id' | 'createdAt'>,
): Entry {
  const ownTexts = [...texts];
  return {
    route,
    texts: ownTexts,
    keys,
    turn: createTurn(),
    delivery: {
      id,
      receiverId: route.receiver.id,
      url: route.receiver.url,
      destination,
      get events() {
        return ownTexts.map((text) => JSON.parse(text) as WebhookEvent);
      },
      createdAt,
      status: 'queued',
      cause: undefined,
      attempts: [...attempts],
      nextAttemptAt: undefined,
      duplicateOf,
    },
    redeliveryBytes: undefined,
    effect,
    cancelWait: undefined,
    attemptEnded: undefined,
  };
}

/** Lets those in who wait, while there is room or as soon as room does not matter any more. */
export function admitWaiters(route: Route, isStopped: () => boolean): void {
  if (route.admitting || route.waiters.size === 0) return;
  route.admitting = true;
  while (route.open < route.receiver.queueLimit || isStopped()) {
    const next = route.waiters.shift();
    if (next === undefined) break;
    next();
  }
  route.admitting = false;
}
