import { createHeldUp, type HeldUp } from './held-up.ts';
import { attemptDue, type QueueContext, type QueuedDelivery } from './queued-delivery.ts';
import { createWaitGroup } from './wait-group.ts';

interface WaitsParts extends Pick<QueueContext, 'clock' | 'store'> {
  /** Puts a delivery in line again. */
  readonly requeue: (entry: QueuedDelivery) => void;
}

/** Deliveries that wait for their time on the tenant's clock. */
export interface Waits {
  /** Has one tried when it is due, in ms on the tenant's clock. */
  schedule(entry: QueuedDelivery, due: number): void;
  /** It waits no more. */
  stop(entry: QueuedDelivery): void;
  readonly release: HeldUp['release'];
}

export function createWaits({ clock, store, requeue }: WaitsParts): Waits {
  const held = createHeldUp(store);

  /** A move of the clock waits for the attempt, so that what it leads to falls due within the move. */
  function onDue(entry: QueuedDelivery): Promise<void> {
    const move = createWaitGroup();
    entry.move = move;
    requeue(entry);
    return move.wait();
  }

  return {
    schedule(entry, due) {
      entry.cancelWait = clock.schedule(due, () => onDue(entry), attemptDue);
      held.add(entry);
    },
    stop(entry) {
      entry.cancelWait?.();
      entry.cancelWait = undefined;
      entry.delivery.nextAttemptAt = undefined;
      held.remove(entry);
    },
    release: held.release,
  };
}
