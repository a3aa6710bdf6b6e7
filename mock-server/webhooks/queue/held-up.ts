import type { DeliveryStore } from '../delivery/delivery-store.ts';
import { isHeldBack, withoutWait, type QueuedDelivery } from './queued-delivery.ts';

/** Deliveries that a fault has wait until another has overtaken them. */
export interface HeldUp {
  /** Adds one, if it waits for that. */
  add(entry: QueuedDelivery): void;
  /** It waits no more. */
  remove(entry: QueuedDelivery): void;
  /** Those that let the one that starts now go first: no other has to go before them. */
  release(): readonly QueuedDelivery[];
}

export function createHeldUp(store: Pick<DeliveryStore, 'setEffect'>): HeldUp {
  let held: readonly QueuedDelivery[] = [];
  return {
    add(entry) {
      if (isHeldBack(entry) && entry.delivery.effect?.reorder === true) held = [...held, entry];
    },
    remove(entry) {
      if (held.length > 0) held = held.filter((other) => other !== entry);
    },
    release() {
      if (held.length === 0) return held;
      const released = held;
      held = [];
      for (const { delivery } of released) store.setEffect(delivery, withoutWait(delivery.effect ?? {}));
      return released;
    },
  };
}
