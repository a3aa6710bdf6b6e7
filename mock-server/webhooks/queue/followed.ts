import type { DeliveryRecord } from '../delivery/delivery-record.ts';
import { hasEnded } from '../delivery/delivery.ts';
import type { OrderedQueue } from './ordered-queue.ts';
import { leaveMove, type QueueContext, type QueuedDelivery } from './queued-delivery.ts';

/** What of a receiver's queue it takes. */
interface FollowedParts {
  readonly open: Map<number, QueuedDelivery>;
  readonly ordered: OrderedQueue<QueuedDelivery>;
  readonly context: QueueContext;
  readonly track: (delivery: DeliveryRecord, keys: readonly string[]) => QueuedDelivery;
  /** Has it tried when it is due. */
  readonly schedule: (entry: QueuedDelivery, due: number) => void;
  readonly stopWaiting: (entry: QueuedDelivery) => void;
  /** More attempts are under way, or fewer. */
  readonly occupy: (places: number) => void;
  /** What may join the one may join the other. */
  readonly replaceTail: (before: QueuedDelivery | undefined, entry: QueuedDelivery) => void;
}

/** Brings deliveries to where somebody else has brought them: nothing is begun here, and nobody is told. */
export interface Followed {
  /** @param change brings it there on record */
  follow(id: number, keys: readonly string[], change: () => DeliveryRecord): void;
  /** Forgets those on their way that somebody else knows nothing of. */
  keepOnly(ids: ReadonlySet<number>): void;
}

export function createFollowed(parts: FollowedParts): Followed {
  const { open, ordered, track, schedule, stopWaiting, occupy, replaceTail } = parts;
  const { clock, conditions } = parts.context;

  function leave(entry: QueuedDelivery): void {
    const { id, status, nextAttemptAt } = entry.delivery;
    if (status === 'delivering') occupy(-1);
    if (status !== 'waiting') ordered.remove(entry);
    stopWaiting(entry);
    entry.delivery.nextAttemptAt = nextAttemptAt;
    open.delete(id);
  }

  function enqueue(entry: QueuedDelivery): void {
    ordered.add(entry);
    if (entry.delivery.status !== 'delivering') return;
    occupy(1);
    ordered.hold(entry);
  }

  return {
    follow(id, keys, change) {
      const before = open.get(id);
      if (before !== undefined) leave(before);
      const delivery = change();
      if (!hasEnded(delivery)) {
        const entry = track(delivery, keys);
        replaceTail(before, entry);
        if (delivery.status === 'waiting') schedule(entry, delivery.nextAttemptAt ?? clock.now());
        else {
          // A move of the clock waits for what it set off until that has ended, or waits itself.
          entry.move = before?.move;
          if (before !== undefined) before.move = undefined;
          enqueue(entry);
        }
      }
      if (before !== undefined) leaveMove(before);
      conditions.check();
    },
    keepOnly(ids) {
      for (const [id, entry] of open) {
        if (ids.has(id)) continue;
        leave(entry);
        leaveMove(entry);
      }
    },
  };
}
