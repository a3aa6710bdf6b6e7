import { createFifo } from '../queue/queue.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import { hasEnded, type Attempt, type Delivery, type DeliveryFilter, type DeliveryPage } from './delivery.ts';

/** How many deliveries that have ended are kept. */
export interface Retention {
  /** The newest this many; those that failed may be half of them. Default: 10,000. */
  readonly deliveries?: number | undefined;
  /** Fewer while what was sent and answered, of all that are kept, exceeds this many bytes. Default: 64 MiB. */
  readonly bytes?: number | undefined;
}

/** The deliveries that there are. Those that have not ended are always kept. */
export interface DeliveryRecords {
  add(record: DeliveryRecord): void;
  get(id: number): DeliveryRecord | undefined;
  list(filter?: DeliveryFilter, limit?: number): DeliveryPage;
  /** Those that have not ended, oldest first. */
  open(): readonly DeliveryRecord[];
  /** It has ended: it may be let go once there are too many. */
  ended(record: DeliveryRecord): void;
  /** It has begun again. */
  reopened(): void;
  /** Counts the bytes that a delivery holds on to by an attempt. */
  hold(attempt: Attempt): void;
  /** Whether that many more bytes have room once what may go has gone. */
  hasRoom(bytes: number): boolean;
}

export function createDeliveryRecords({
  deliveries: limit = 10_000,
  bytes: room = 67_108_864,
}: Retention = {}): DeliveryRecords {
  const kept = new Map<number, DeliveryRecord>();
  const acknowledged = createFifo<DeliveryRecord>();
  const failed = createFifo<DeliveryRecord>();
  let endedCount = 0;
  let bytes = 0;

  /** Failed ones are what people look for, so they outlive acknowledged ones, up to half of the room. */
  function oldestToGo(): DeliveryRecord | undefined {
    const [first, second] = failed.size > limit / 2 ? [failed, acknowledged] : [acknowledged, failed];
    return first.shift() ?? second.shift();
  }

  function makeRoom(coming: number): void {
    while (endedCount > limit || (bytes + coming > room && endedCount > 0)) {
      const record = oldestToGo();
      if (record === undefined) return;
      // One that has begun again, or ended twice, stands in the line more often than it should.
      if (!hasEnded(record) || !kept.delete(record.id)) continue;
      endedCount -= 1;
      bytes -= bytesOf(record);
    }
  }

  return {
    add(record) {
      kept.set(record.id, record);
    },
    get: (id) => kept.get(id),
    list(filter = {}, pageSize = 100) {
      const items: Delivery[] = [];
      for (const record of kept.values()) {
        if (!matches(record, filter)) continue;
        if (items.length === pageSize) return { items, next: items.at(-1)!.id };
        items.push(record);
      }
      return { items };
    },
    open: () => [...kept.values()].filter((record) => !hasEnded(record)),
    ended(record) {
      (record.status === 'acknowledged' ? acknowledged : failed).push(record);
      endedCount += 1;
      makeRoom(0);
    },
    reopened() {
      endedCount -= 1;
    },
    hold(attempt) {
      bytes += sizeOf(attempt);
      makeRoom(0);
    },
    hasRoom(count) {
      makeRoom(count);
      return bytes + count <= room;
    },
  };
}

function bytesOf({ attempts }: DeliveryRecord): number {
  let sum = 0;
  for (const attempt of attempts) sum += sizeOf(attempt);
  return sum;
}

function sizeOf({ request, response }: Attempt): number {
  return request.body.length + (response?.body.length ?? 0);
}

function matches(
  delivery: Delivery,
  { receiverId, status, reason, eventType, userId, after }: DeliveryFilter,
): boolean {
  return (
    (after === undefined || delivery.id > after) &&
    (receiverId === undefined || delivery.receiverId === receiverId) &&
    (status === undefined || delivery.status === status) &&
    (reason === undefined || delivery.attempts.some((attempt) => attempt.reason === reason)) &&
    (eventType === undefined || delivery.events.some(({ type }) => type === eventType)) &&
    (userId === undefined || delivery.events.some(({ source }) => source?.userId === userId))
  );
}
