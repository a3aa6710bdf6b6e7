import { createFailure } from '../../common/failure.ts';
import type { DeliveryState, LineWebhookEvent, ReceiverState, WebhookEvent } from '../../generators/generated/types.ts';
import { deliveryState } from './delivery/delivery-json.ts';
import type { Attempt, Delivery, DeliveryFilter, DeliveryPage } from './delivery/delivery.ts';
import type { SharedWebhooks } from './delivery/keeper.ts';
import type { KeptDelivery } from './delivery/kept-delivery.ts';
import { keysOf, serializeAlone, serializeEvent, type SerializedEvent } from './delivery/serialize-event.ts';
import type { WhenFull } from './queue/admission.ts';
import { createIntake } from './queue/intake.ts';
import type { ReceiverQueue } from './queue/receiver-queue.ts';
import { createDeliveryRunner, type DeliveryRunner, type RunnerSetup } from './queue/runner.ts';
import { freeReceiverId } from './receiver/receiver-ids.ts';
import { readReceiver, receiverState, type Receiver, type ReceiverOptions } from './receiver/receiver.ts';
import type { AllowedHosts } from './receiver/target-url.ts';
import { resumeDelivery, type BegunDelivery } from './resume-delivery.ts';
import type { ExactBody } from './sending/outgoing-request.ts';

/** The receivers that there are. */
export interface Receivers {
  /**
   * @throws a failure `RECEIVER_INVALID` that names what is wrong, `RECEIVER_EXISTS` when the id is taken.
   */
  add(options: ReceiverOptions): Receiver;
  /** In the order in which they were added. */
  list(): readonly Receiver[];
  get(id: string): Receiver | undefined;
  /**
   * Puts another in the place of one, under its id. What was on its way to it is unfinished; attempts under way still end.
   *
   * @throws a failure `RECEIVER_INVALID` that names what is wrong, `RECEIVER_UNKNOWN`; nothing is changed then.
   */
  replace(id: string, options: ReceiverOptions): Receiver;
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

/** Webhook events to deliver to whichever receivers want them. */
export interface Emission {
  readonly destination: string;
  /** The channel they are of, for receivers that want one channel alone. */
  readonly channelId?: string | undefined;
  readonly events: readonly (WebhookEvent | LineWebhookEvent)[];
  /** They travel in one request, whatever the receiver's batch size. */
  readonly together?: boolean | undefined;
}

/** The receivers of a tenant or an emitter, and what is delivered to them. */
export interface ReceiverRegistry {
  readonly receivers: Receivers;
  readonly deliveries: Deliveries;
  readonly runner: DeliveryRunner;
  /** The deliveries that it makes: those that must wait for room as promises. */
  emit(emission: Emission, whenFull: WhenFull): readonly (Delivery | Promise<Delivery>)[];
  verify(receiverId: string, destination: string): Promise<Verification>;
  /** Sends a receiver a body that nothing reads or changes. It is no delivery. */
  sendExact(receiverId: string, body: ExactBody): Promise<Attempt>;
  exportState(): { readonly receivers: ReceiverState[]; readonly deliveries: DeliveryState[] };
  /** Takes up deliveries; their receivers must be there. */
  restoreDeliveries(deliveries: readonly BegunDelivery[]): void;
  /** Takes deliveries in as they were kept, and goes on with those that have not ended. */
  resumeDeliveries(deliveries: readonly KeptDelivery[]): void;
  readonly shared: SharedWebhooks;
}

export interface RegistrySetup extends RunnerSetup {
  readonly allowHosts: AllowedHosts;
}

/** How many receivers there may be: one event goes to each of them at once. */
export const mostReceivers = 1000;

export function createReceiverRegistry({ allowHosts, ...setup }: RegistrySetup): ReceiverRegistry {
  const runner = createDeliveryRunner(setup);
  const queues = new Map<string, ReceiverQueue>();
  const queueOf = (id: string): ReceiverQueue => queues.get(id) ?? throwUnknown(id);

  function assertOpen(): void {
    if (!runner.closed) return;
    throw createFailure('EMITTER_CLOSED', 'Failed to deliver: the emitter is closed. Make a new one.');
  }

  return {
    receivers: createReceivers(queues, runner, { ...setup, allowHosts }, assertOpen),
    deliveries: {
      list: runner.store.list,
      get: runner.store.get,
      redeliver(id) {
        assertOpen();
        const delivery = runner.store.get(id);
        if (delivery === undefined) throw unknownDelivery(id);
        const keys = keysOf(delivery.events.map(serializeEvent));
        queueOf(delivery.receiverId).redeliver(delivery, keys);
        return delivery;
      },
    },
    runner,
    emit(emission, whenFull) {
      assertOpen();
      const events = serializeAll(emission, runner.wholeBody, queues.values());
      if (whenFull === 'fail') {
        for (const queue of queues.values()) assertRoom(queue, wantedEvents(queue, emission, events).length, emission);
      }
      const made: (Delivery | Promise<Delivery>)[] = [];
      // Those that were there when it was emitted: whoever hears of a delivery may add some.
      for (const queue of [...queues.values()]) {
        for (const one of queue.entrance.add(wantedEvents(queue, emission, events), emission, whenFull)) made.push(one);
      }
      return made;
    },
    async verify(receiverId, destination) {
      assertOpen();
      const attempt = await runner.probe(queueOf(receiverId), { destination });
      return { ok: attempt.reason === undefined, attempt };
    },
    async sendExact(receiverId, body) {
      assertOpen();
      return runner.probe(queueOf(receiverId), body);
    },
    exportState: () => ({
      receivers: [...queues.values()].flatMap(({ receiver }) => receiverState(receiver) ?? []),
      deliveries: runner.store.open().map((delivery) => deliveryState(delivery)),
    }),
    restoreDeliveries(deliveries) {
      for (const { receiverId, start, progress } of deliveries) queueOf(receiverId).restore(start, progress);
    },
    resumeDeliveries(deliveries) {
      for (const kept of deliveries) resumeDelivery(runner, queues.get(kept.receiverId), kept);
    },
    shared: createIntake(runner, queues),
  };
}

function createReceivers(
  queues: Map<string, ReceiverQueue>,
  runner: DeliveryRunner,
  { allowHosts, keeper }: RegistrySetup,
  assertOpen: () => void,
): Receivers {
  /** What went to one that was removed does not become another's, which would be sent it again under its own secret. */
  const isKnown = (id: string): boolean => queues.has(id) || runner.store.list({ receiverId: id }, 1).items.length > 0;

  return {
    add(options) {
      assertOpen();
      if (queues.size >= mostReceivers) throw tooManyReceivers();
      const receiver = readReceiver(options, {
        allowHosts,
        freeId: () => freeReceiverId({ size: queues.size, has: isKnown }),
      });
      const { id } = receiver;
      if (queues.has(id)) throw existingReceiver(id);
      queues.set(id, runner.addQueue(receiver));
      keeper?.put('receivers', id, receiverState(receiver));
      return receiver;
    },
    list: () => Array.from(queues.values(), ({ receiver }) => receiver),
    get: (id) => queues.get(id)?.receiver,
    replace(id, options) {
      assertOpen();
      const before = queues.get(id) ?? throwUnknown(id);
      const receiver = readReceiver({ ...options, id }, { allowHosts, freeId: () => id });
      runner.removeQueue(before);
      queues.set(id, runner.addQueue(receiver));
      keeper?.put('receivers', id, receiverState(receiver));
      return receiver;
    },
    remove(id) {
      const queue = queues.get(id);
      if (queue === undefined) return false;
      queues.delete(id);
      keeper?.put('receivers', id, undefined);
      runner.removeQueue(queue);
      return true;
    },
  };
}

/** One that comes alone is written at once into what goes over the wire. */
function serializeAll(
  { destination, events, together = false }: Emission,
  wholeBody: DeliveryRunner['wholeBody'],
  queues: Iterable<ReceiverQueue>,
): readonly SerializedEvent[] {
  if (events.length !== 1 || (!together && mayJoin(queues))) return events.map(serializeEvent);
  return [serializeAlone(events[0], (event) => wholeBody(destination, event))];
}

/** Whether there is a receiver that takes several events at a time. */
function mayJoin(queues: Iterable<ReceiverQueue>): boolean {
  for (const { receiver } of queues) if (receiver.batchSize > 1) return true;
  return false;
}

/** The events that a receiver wants. */
function wantedEvents(
  { receiver: { channelId, events: wanted } }: ReceiverQueue,
  emission: Emission,
  events: readonly SerializedEvent[],
): readonly SerializedEvent[] {
  if (channelId !== undefined && channelId !== emission.channelId) return [];
  if (wanted === undefined) return events;
  const names: readonly string[] = wanted;
  return events.filter(
    ({ type, messageType = '' }) => names.includes(type) || (type === 'message' && names.includes(messageType)),
  );
}

function assertRoom(queue: ReceiverQueue, events: number, emission: Emission): void {
  const { id, queueLimit } = queue.receiver;
  if (queue.entrance.takes(events, emission)) return;
  throw createFailure(
    'QUEUE_FULL',
    `Failed to emit: receiver ${JSON.stringify(id)} has ${queue.size} deliveries on their way, ` +
      `its queue takes ${queueLimit}. ` +
      'Wait until some have ended, raise its queueLimit, or remove it.',
  );
}

function throwUnknown(id: string): never {
  throw createFailure(
    'RECEIVER_UNKNOWN',
    `Failed to find the receiver: there is none with the id ${JSON.stringify(id)}.`,
  );
}

function tooManyReceivers(): Error {
  return createFailure(
    'RECEIVER_INVALID',
    `Failed to add the receiver: there are ${mostReceivers} already. Remove some first.`,
  );
}

function existingReceiver(id: string): Error {
  return createFailure(
    'RECEIVER_EXISTS',
    `Failed to add the receiver: id ${JSON.stringify(id)} is taken. Choose another, or leave it out.`,
  );
}

function unknownDelivery(id: number): Error {
  return createFailure('DELIVERY_UNKNOWN', `Failed to redeliver: there is no delivery ${id}, or it is no longer kept.`);
}
