import { createFailure } from '../../../common/failure.ts';
import type { DeliveryState, ReceiverState } from '../../../generators/generated/types.ts';
import type { DelivererSetup } from '../delivery/deliverer-setup.ts';
import { closedFailure, unknownReceiver, type Deliverer, type Start } from '../delivery/deliverer.ts';
import { attemptsOf, deliveryState } from '../delivery/delivery-state.ts';
import type { Attempt, Delivery, DeliveryFilter, DeliveryPage } from '../delivery/delivery.ts';
import { takeDown, wantedEvents, wantsChannel, type EmittedEvent, type Emission } from '../delivery/emission.ts';
import { createDeliverer } from '../delivery/runner.ts';
import type { Route } from '../queue/receiver-queue.ts';
import { createHandlerTransport } from '../sending/handler-transport.ts';
import { envelopeText } from '../sending/outgoing-request.ts';
import { readReceiver, receiverState, type Receiver, type ReceiverOptions } from './receiver.ts';
import type { AllowedHosts } from './target-url.ts';

/** The receivers that there are. */
export interface Receivers {
  /**
   * @throws a failure `RECEIVER_INVALID` that names what is wrong, `RECEIVER_EXISTS` when the id is taken.
   */
  add(options: ReceiverOptions): Receiver;
  /** In the order in which they were added. */
  list(): readonly Receiver[];
  get(id: string): Receiver | undefined;
  /** Whether there was one. What was on its way to it is unfinished; attempts under way still end. */
  remove(id: string): boolean;
}

/** The deliveries that there are: all that have not ended, and the newest of those that have. */
export interface Deliveries {
  /** Oldest first, 100 a page unless told. */
  list(filter?: DeliveryFilter, limit?: number): DeliveryPage;
  get(id: number): Delivery | undefined;
  /**
   * Tries a delivery again now, marked as a redelivery, whatever became of it. One that is queued or under way is left
   * alone.
   *
   * @throws a failure `DELIVERY_UNKNOWN` when it is not there or no longer kept, `RECEIVER_UNKNOWN` when its receiver
   * was removed, `EMITTER_CLOSED`.
   */
  redeliver(id: number): Delivery;
}

/** How a receiver answered the envelope without events. */
export interface Verification {
  /** It answered 2xx in time. */
  readonly ok: boolean;
  readonly attempt: Attempt;
}

/**
 * What happens to events for a receiver whose queue is full. `wait`: they go in when there is room. `fail`: nothing is
 * emitted at all, a failure `QUEUE_FULL`. `give_up`: their delivery is on record as given up.
 */
export type WhenFull = 'wait' | 'fail' | 'give_up';

/** Receivers, and one deliverer for all of them. */
export interface Hub {
  readonly receivers: Receivers;
  readonly deliveries: Deliveries;
  /** The deliveries that it makes: those that must wait for room as promises. */
  emit(emission: Emission, whenFull: WhenFull): readonly (Delivery | Promise<Delivery>)[];
  verify(receiverId: string, destination: string): Promise<Verification>;
  readonly deliverer: Deliverer;
  exportState(): { readonly receivers: ReceiverState[]; readonly deliveries: DeliveryState[] };
  /** Takes up deliveries; their receivers must be there. */
  restoreDeliveries(deliveries: readonly DeliveryState[]): void;
}

export interface HubSetup extends DelivererSetup {
  readonly allowHosts: AllowedHosts;
}

interface Plan {
  readonly route: Route;
  readonly wanted: readonly EmittedEvent[];
  /** How many go in one request. */
  readonly size: number;
}

export function createHub({ allowHosts, ...setup }: HubSetup): Hub {
  const deliverer = createDeliverer(setup);
  const routes = new Map<string, Route>();

  function freeId(): string {
    let number = routes.size + 1;
    while (routes.has(`receiver-${number}`)) number += 1;
    return `receiver-${number}`;
  }

  function routeOf(id: string): Route {
    const route = routes.get(id);
    if (route === undefined) throw unknownReceiver(id);
    return route;
  }

  function assertOpen(): void {
    if (deliverer.closed) throw closedFailure();
  }

  function plan(emission: Emission): readonly Plan[] {
    const emitted = emission.events.map((event) => takeDown(event));
    if (emitted.length === 0) return [];
    const plans: Plan[] = [];
    for (const route of routes.values()) {
      const { receiver } = route;
      const wanted = wantsChannel(receiver, emission) ? wantedEvents(receiver, emitted) : [];
      const size = emission.together === true ? wanted.length : receiver.batchSize;
      if (wanted.length > 0) plans.push({ route, wanted, size });
    }
    return plans;
  }

  function assertRoom({ route, wanted, size }: Plan): void {
    if (deliverer.hasRoom(route, Math.ceil(wanted.length / size))) return;
    const { id, queueLimit } = route.receiver;
    throw createFailure(
      'QUEUE_FULL',
      `Failed to emit: receiver ${JSON.stringify(id)} has ${route.open.size} deliveries on their way, ` +
        `its queue takes ${queueLimit}. ` +
        'Wait until some have ended, raise its queueLimit, or remove it.',
    );
  }

  function place(
    { route, wanted, size }: Plan,
    { destination, together }: Emission,
    whenFull: WhenFull,
    made: (Delivery | Promise<Delivery>)[],
  ): void {
    for (let rest = wanted; rest.length > 0;) {
      const tail = together === true ? undefined : openTail(route, destination);
      const batch = rest.slice(0, tail === undefined ? size : size - tail.delivery.texts().length);
      rest = rest.slice(batch.length);
      const texts = batch.map(({ text }) => text);
      const keys = keysOf(batch);
      if (tail === undefined) {
        made.push(line(route, { destination, texts, keys }, whenFull, together !== true));
        continue;
      }
      tail.delivery.addTexts(texts);
      route.lane.extend(tail, keys);
      made.push(tail.delivery);
    }
  }

  function line(route: Route, start: Start, whenFull: WhenFull, joinable: boolean): Delivery | Promise<Delivery> {
    if (deliverer.hasRoom(route, 1)) {
      const entry = deliverer.enqueue(route, start);
      route.tail = joinable && entry.delivery.status === 'queued' ? entry : undefined;
      return entry.delivery;
    }
    if (whenFull !== 'wait') return deliverer.refuse(route, start, 'queue_full');
    return deliverer.enqueueLater(route, start);
  }

  return {
    receivers: {
      add(options) {
        assertOpen();
        const receiver = readReceiver(options, { allowHosts, freeId });
        if (routes.has(receiver.id)) {
          const id = JSON.stringify(receiver.id);
          throw createFailure(
            'RECEIVER_EXISTS',
            `Failed to add the receiver: id ${id} is taken. Choose another, or leave it out.`,
          );
        }
        const { handler } = receiver;
        const transport = handler ? createHandlerTransport(handler, setup) : setup.transport;
        routes.set(receiver.id, deliverer.addRoute(receiver, transport));
        return receiver;
      },
      list: () => [...routes.values()].map(({ receiver }) => receiver),
      get: (id) => routes.get(id)?.receiver,
      remove(id) {
        const route = routes.get(id);
        if (route === undefined) return false;
        routes.delete(id);
        deliverer.abandon(route);
        return true;
      },
    },
    deliveries: {
      list: deliverer.records.list,
      get: deliverer.records.get,
      redeliver(id) {
        assertOpen();
        const delivery = deliverer.records.get(id);
        if (delivery === undefined) {
          throw createFailure(
            'DELIVERY_UNKNOWN',
            `Failed to redeliver: there is no delivery ${id}, or it is no longer kept.`,
          );
        }
        const keys = keysOf(delivery.events.map((event) => takeDown(event)));
        deliverer.again(routeOf(delivery.receiverId), delivery, keys);
        return delivery;
      },
    },
    emit(emission, whenFull) {
      assertOpen();
      const plans = plan(emission);
      if (whenFull === 'fail') for (const each of plans) assertRoom(each);
      const made: (Delivery | Promise<Delivery>)[] = [];
      for (const each of plans) place(each, emission, whenFull, made);
      return made;
    },
    async verify(receiverId, destination) {
      assertOpen();
      const attempt = await deliverer.probe(routeOf(receiverId), envelopeText(destination, []));
      return { ok: attempt.reason === undefined, attempt };
    },
    deliverer,
    exportState: () => ({
      receivers: [...routes.values()].flatMap(({ receiver }) => receiverState(receiver) ?? []),
      deliveries: deliverer.records.open().map((delivery) => deliveryState(delivery)),
    }),
    restoreDeliveries(deliveries) {
      let lastId = 0;
      for (const {
        id = lastId + 1,
        receiverId,
        destination,
        events,
        createdAt = setup.clock.now(),
        ...rest
      } of deliveries) {
        lastId = Math.max(lastId, id);
        const emitted = events.map((event) => takeDown(event));
        const texts = emitted.map(({ text }) => text);
        const { duplicateOf, nextAttemptAt } = rest;
        const start = { destination, duplicateOf, texts, keys: keysOf(emitted) };
        deliverer.resume(routeOf(receiverId), start, { id, createdAt, nextAttemptAt, attempts: attemptsOf(rest) });
      }
    },
  };
}

/** The delivery that more events may still join. */
function openTail(route: Route, destination: string): Route['tail'] {
  const { tail, receiver, waiters } = route;
  const isOpen =
    tail !== undefined &&
    tail.delivery.status === 'queued' &&
    tail.delivery.destination === destination &&
    tail.delivery.texts().length < receiver.batchSize &&
    waiters.size === 0;
  return isOpen ? tail : undefined;
}

function keysOf(events: readonly EmittedEvent[]): readonly string[] {
  return events.length === 1 ? events[0]!.keys : [...new Set(events.flatMap(({ keys }) => keys))];
}
