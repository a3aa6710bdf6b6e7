import type { DeliveryStore } from '../delivery/delivery-store.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { SerializedEvent } from '../delivery/serialize-event.ts';
import type { Receiver } from '../receiver/receiver.ts';
import { createAdmission, type WhenFull } from './admission.ts';
import type { OrderedQueue } from './ordered-queue.ts';
import { joinable, startOf, startOfOne, type DeliveryStart, type QueuedDelivery } from './queued-delivery.ts';

/** What of a receiver's queue it takes. */
interface EntranceParts {
  readonly receiver: Receiver;
  readonly store: Pick<DeliveryStore, 'addTexts'>;
  readonly ordered: Pick<OrderedQueue<QueuedDelivery>, 'addKeys'>;
  /** How many deliveries have not ended. */
  readonly size: () => number;
  /** Nothing is delivered any more: room does not matter. */
  readonly isStopped: () => boolean;
  /** Makes a delivery, and puts it in line. */
  readonly enter: (start: DeliveryStart) => QueuedDelivery;
  /** Makes one that is given up. */
  readonly refuse: (start: DeliveryStart) => Delivery;
}

/** How events are to travel. */
interface Travel {
  readonly destination: string;
  /** In one request, whatever the batch size. */
  readonly together?: boolean | undefined;
}

/** How events come into the queue of a receiver. */
export interface Entrance {
  /**
   * Makes deliveries of events, `batchSize` events each. Unless the events travel `together`, they also join the newest
   * delivery while it is queued. Those that must wait for room are promises.
   */
  add(
    events: readonly SerializedEvent[],
    travel: Travel,
    whenFull: WhenFull,
  ): readonly (Delivery | Promise<Delivery>)[];
  /** Whether it takes so many events at once. Those that join the newest delivery need no room. */
  takes(count: number, travel: Travel): boolean;
  /** Lets waiting emissions in while there is room, or once room does not matter any more. */
  admit(): void;
  /** Nothing joins this delivery any more, or none at all. */
  close(entry?: QueuedDelivery): void;
  /** What might join the one may join the other. */
  replace(before: QueuedDelivery | undefined, entry: QueuedDelivery): void;
}

export function createEntrance({ receiver, store, ordered, size, isStopped, enter, refuse }: EntranceParts): Entrance {
  const { batchSize, queueLimit } = receiver;
  /** Emissions that wait for room: each makes its delivery when it is called. */
  const waiting = createAdmission();
  /** The newest delivery, while more events may join it. */
  let tail: QueuedDelivery | undefined;

  const mayEnter = (): boolean => size() < queueLimit || isStopped();

  function hasRoom(count: number): boolean {
    return waiting.isEmpty && size() + count <= queueLimit;
  }

  /** The delivery that events may join. */
  function joinableNow(destination: string): QueuedDelivery | undefined {
    return waiting.isEmpty ? joinable(tail, destination, batchSize) : undefined;
  }

  function addNew(start: DeliveryStart, whenFull: WhenFull, isJoinable: boolean): Delivery | Promise<Delivery> {
    if (hasRoom(1)) {
      const entry = enter(start);
      tail = isJoinable && entry.delivery.status === 'queued' ? entry : undefined;
      return entry.delivery;
    }
    if (whenFull === 'wait') return new Promise((resolve) => waiting.wait(() => resolve(enter(start).delivery)));
    return refuse(start);
  }

  return {
    takes(count, { destination, together = false }) {
      if (together) return count === 0 || hasRoom(1);
      const joined = joinableNow(destination);
      const left = count - (joined === undefined ? 0 : batchSize - joined.delivery.texts().length);
      return left <= 0 || hasRoom(Math.ceil(left / batchSize));
    },
    add(events, { destination, together = false }, whenFull) {
      // Most events travel alone: nothing has to be put together for them.
      if (together || (batchSize === 1 && events.length === 1)) {
        if (events.length === 0) return [];
        const start = events.length === 1 ? startOfOne(destination, events[0]!) : startOf(destination, events);
        return [addNew(start, whenFull, false)];
      }
      const made: (Delivery | Promise<Delivery>)[] = [];
      for (let rest = events; rest.length > 0;) {
        const joined = joinableNow(destination);
        const batch = rest.slice(0, batchSize - (joined?.delivery.texts().length ?? 0));
        rest = rest.slice(batch.length);
        const start = startOf(destination, batch);
        if (joined === undefined) made.push(addNew(start, whenFull, true));
        else {
          store.addTexts(joined.delivery, start.texts);
          ordered.addKeys(joined, start.keys);
          made.push(joined.delivery);
        }
      }
      return made;
    },
    admit: () => waiting.admit(mayEnter),
    close(entry) {
      if (entry === undefined || tail === entry) tail = undefined;
    },
    replace(before, entry) {
      if (before === undefined ? batchSize > 1 : tail === before) tail = entry;
    },
  };
}
