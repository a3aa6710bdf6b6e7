import { hasEnded, type Delivery, type DeliveryFilter, type DeliveryPage } from './delivery.ts';
import { createFifo } from './fifo.ts';

/** How many deliveries that have ended are kept. */
export interface Retention {
  /** The newest this many; those that failed may be half of them. Default: 10,000. */
  readonly deliveries?: number | undefined;
  /** Fewer while what was sent and answered, of all that are kept, exceeds this many bytes. Default: 64 MiB. */
  readonly bytes?: number | undefined;
}

/** The deliveries that there are. Those that have not ended are always kept. */
export interface DeliveryRecords {
  add(delivery: Delivery): void;
  get(id: number): Delivery | undefined;
  list(filter?: DeliveryFilter, limit?: number): DeliveryPage;
  /** Those that have not ended, oldest first. */
  open(): readonly Delivery[];
  /** It has ended: it may be let go once there are too many. */
  ended(delivery: Delivery): void;
  /** It has begun again. */
  reopened(): void;
  /** Counts bytes that a delivery holds on to. */
  hold(delivery: Delivery, bytes: number): void;
  /** Whether that many more bytes have room once what may go has gone. */
  hasRoom(bytes: number): boolean;
}

export function createDeliveryRecords({ deliveries: limit = 10_000, bytes: room = 67_108_864 }: Retention = {}): DeliveryRecords {
  const kept = new Map<number, Delivery>();
  const held = new Map<number, number>();
  const acknowledged = createFifo<Delivery>();
  const failed = createFifo<Delivery>();
  let endedCount = 0;
  let bytes = 0;

  /** Failed ones are what people look for, so they outlive acknowledged ones, up to half of the room. */
  function oldestToGo(): Delivery | undefined {
    const [first, second] = failed.size > limit / 2 ? [failed, acknowledged] : [acknowledged, failed];
    return first.shift() ?? second.shift();
  }

  function makeRoom(coming: number): void {
    while (endedCount > limit || (bytes + coming > room && endedCount > 0)) {
      const delivery = oldestToGo();
      if (delivery === undefined) return;
      // One that has begun again, or ended twice, stands in the line more often than it should.
      if (!hasEnded(delivery) || !kept.delete(delivery.id)) continue;
      endedCount -= 1;
      bytes -= held.get(delivery.id) ?? 0;
      held.delete(delivery.id);
    }
  }

  return {
    add(delivery) {
      kept.set(delivery.id, delivery);
    },
    get: (id) => kept.get(id),
    list(filter = {}, pageSize = 100) {
      const items: Delivery[] = [];
      for (const delivery of kept.values()) {
        if (!matches(delivery, filter)) continue;
        if (items.length === pageSize) return { items, next: items.at(-1)!.id };
        items.push(delivery);
      }
      return { items };
    },
    open: () => [...kept.values()].filter((delivery) => !hasEnded(delivery)),
    ended(delivery) {
      (delivery.status === 'acknowledged' ? acknowledged : failed).push(delivery);
      endedCount += 1;
      makeRoom(0);
    },
    reopened() {
      endedCount -= 1;
    },
    hold(delivery, count) {
      bytes += count;
      held.set(delivery.id, (held.get(delivery.id) ?? 0) + count);
      makeRoom(0);
    },
    hasRoom(count) {
      makeRoom(count);
      return bytes + count <= room;
    },
  };
}

function matches(delivery: Delivery, { receiverId, status, reason, eventType, userId, after }: DeliveryFilter): boolean {
  return (
    (after === undefined || delivery.id > after) &&
    (receiverId === undefined || delivery.receiverId === receiverId) &&
    (status === undefined || delivery.status === status) &&
    (reason === undefined || delivery.attempts.some((attempt) => attempt.reason === reason)) &&
    (eventType === undefined || delivery.events.some(({ type }) => type === eventType)) &&
    (userId === undefined || delivery.events.some(({ source }) => source?.userId === userId))
  );
}
