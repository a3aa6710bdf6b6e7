import type { DeliveryState } from '../../generators/generated/types.ts';
import { attemptsOf } from './delivery/delivery-json.ts';
import { hasEnded } from './delivery/delivery.ts';
import { keptAttempts, type KeptDelivery } from './delivery/kept-delivery.ts';
import { serializeEvent } from './delivery/serialize-event.ts';
import { startOf, type DeliveryStart, type Progress } from './queue/queued-delivery.ts';
import type { ReceiverQueue } from './queue/receiver-queue.ts';
import type { DeliveryRunner } from './queue/runner.ts';

/**
 * Takes a delivery in as it was kept, and goes on with one that has not ended.
 *
 * @param queue absent where no receiver could be kept
 */
export function resumeDelivery(runner: DeliveryRunner, queue: ReceiverQueue | undefined, kept: KeptDelivery): void {
  const { id, receiverId, url, destination, events, createdAt, duplicateOf, nextAttemptAt, status, effect } = kept;
  const begun = startOf(destination, events.map(serializeEvent));
  const attempts = keptAttempts(kept);
  if (queue === undefined || hasEnded(kept)) {
    const { texts } = begun;
    const end = hasEnded(kept) ? kept : ({ status: 'unfinished', cause: 'receiver_removed' } as const);
    runner.store.addEnded({ id, receiverId, url, destination, createdAt, duplicateOf, texts, attempts }, end);
    return;
  }
  const start = { ...begun, duplicateOf, effect };
  const progress = { id, createdAt, nextAttemptAt, attempts };
  if (status === 'delivering') queue.resume(start, progress, kept.since);
  else queue.restore(start, progress);
}

/** A delivery of a state file, ready to be taken up. */
export interface BegunDelivery {
  readonly receiverId: string;
  readonly start: DeliveryStart;
  readonly progress: Progress;
}

/** Reads a delivery of a state file. */
export function readDelivery(state: DeliveryState): BegunDelivery {
  const { id, receiverId, destination, events, createdAt, duplicateOf, nextAttemptAt, attempts, effect } = state;
  return {
    receiverId,
    start: {
      ...startOf(destination, events.map(serializeEvent)),
      duplicateOf,
      effect,
    },
    progress: { id, createdAt, nextAttemptAt, attempts: attemptsOf(attempts) },
  };
}
