import type { DeliveryEffect } from '../../../generators/generated/types.ts';
import type { DeliveryRecord } from '../delivery/delivery-record.ts';
import type { Receiver } from '../receiver/receiver.ts';
import { createThrifty, type Thrifty } from '../sending/intern-response.ts';
import type { Connections, Transport } from '../sending/transport.ts';
import { createLane, createTurn, type Lane, type LaneItem } from './ordered-queue.ts';
import { createFifo, type Fifo } from './queue.ts';
import type { JumpWait } from './wait-group.ts';

/** A receiver and what is on its way to it. Routes share nothing, so that no receiver holds up another. */
export interface Route {
  readonly receiver: Receiver;
  readonly transport: Transport;
  readonly connections: Connections;
  readonly thrifty: Thrifty;
  readonly lane: Lane<Entry>;
  /** Attempts under way. */
  active: number;
  /** Deliveries that have not ended. */
  readonly open: Set<Entry>;
  /** The newest delivery, while more events may join it. */
  tail: Entry | undefined;
  /** Deliveries that let the next one go first. */
  held: readonly Entry[];
  /** Emissions that wait for the queue to have room: each makes its delivery when it is called. */
  readonly waiters: Fifo<() => void>;
  admitting: boolean;
  removed: boolean;
}

/** A delivery as those who carry it out see it. */
export interface Entry extends LaneItem {
  readonly delivery: DeliveryRecord;
  readonly route: Route;
  /** The bytes of a redelivery, once there was one. */
  redeliveryBytes: Uint8Array | undefined;
  /** What a fault does to its next attempt, once it was asked. */
  effect: DeliveryEffect | undefined;
  /** Takes it off the clock. */
  cancelWait: (() => void) | undefined;
  /** The jump of the clock that waits for its attempt. */
  jump: JumpWait | undefined;
}

export function createRoute(receiver: Receiver, transport: Transport): Route {
  return {
    receiver,
    transport,
    connections: { limit: receiver.concurrency },
    thrifty: createThrifty(),
    lane: createLane(),
    active: 0,
    open: new Set(),
    tail: undefined,
    held: [],
    waiters: createFifo(),
    admitting: false,
    removed: false,
  };
}

export function createEntry(
  route: Route,
  delivery: DeliveryRecord,
  keys: readonly string[],
  effect?: DeliveryEffect,
): Entry {
  return {
    route,
    delivery,
    keys,
    turn: createTurn(),
    redeliveryBytes: undefined,
    effect,
    cancelWait: undefined,
    jump: undefined,
  };
}

/** Lets those in who wait, while there is room or as soon as room does not matter any more. */
export function admitWaiters(route: Route, isStopped: () => boolean): void {
  if (route.admitting || route.waiters.size === 0) return;
  route.admitting = true;
  while (route.open.size < route.receiver.queueLimit || isStopped()) {
    const next = route.waiters.shift();
    if (next === undefined) break;
    next();
  }
  route.admitting = false;
}
