import type { DelivererSetup } from './deliverer-setup.ts';
import { DeliveryRecord, type NewDelivery } from './delivery-record.ts';
import { createDeliveryRecords, type DeliveryRecords } from './delivery-records.ts';
import { createTally, type DeliveryStats } from './delivery-stats.ts';
import type { Attempt, DeliveryStatus } from './delivery.ts';

/** Where deliveries are taken down: what there is, how it stands, and how many of each. */
export interface DeliveryBook {
  readonly records: DeliveryRecords;
  /** The id of the next delivery. */
  nextId(): number;
  open(start: NewDelivery): DeliveryRecord;
  setStatus(delivery: DeliveryRecord, status: DeliveryStatus): void;
  addAttempt(delivery: DeliveryRecord, attempt: Attempt): void;
  count(status: DeliveryStatus): number;
  stats(): DeliveryStats;
  /** From now on nobody is told of changes. */
  mute(): void;
}

export function createDeliveryBook({ retention, onChange }: DelivererSetup): DeliveryBook {
  const records = createDeliveryRecords(retention);
  const tally = createTally();
  let tell = onChange;
  let lastId = 0;

  return {
    records,
    nextId: () => lastId + 1,
    open(start) {
      lastId = Math.max(lastId, start.id);
      const delivery = new DeliveryRecord(start);
      records.add(delivery);
      tally.move(undefined, 'queued');
      for (const attempt of start.attempts) {
        tally.tried(attempt);
        records.hold(attempt);
      }
      tell(delivery);
      return delivery;
    },
    setStatus(delivery, status) {
      tally.move(delivery.status, status);
      delivery.status = status;
      tell(delivery);
    },
    addAttempt(delivery, attempt) {
      const length = attempt.response?.body.length ?? 0;
      const kept = length === 0 || records.hasRoom(length) ? attempt : withoutBody(attempt);
      delivery.attempts = delivery.attempts.length === 0 ? [kept] : [...delivery.attempts, kept];
      tally.tried(kept);
      records.hold(kept);
    },
    count: tally.count,
    stats: tally.stats,
    mute() {
      tell = () => undefined;
    },
  };
}

function withoutBody({ response, ...attempt }: Attempt): Attempt {
  return { ...attempt, response: response && { ...response, body: new Uint8Array(), bodyDropped: true } };
}
