import { expect, test, vi } from 'vitest';
import { DeliveryRecord } from './delivery-record.ts';
import { createRetainer } from './retention.ts';

function endedRecord(id: number): DeliveryRecord {
  const url = 'http://127.0.0.1/';
  const start = { receiverId: 'receiver-1', url, destination: 'U1', createdAt: 0, texts: [], attempts: [] };
  return Object.assign(new DeliveryRecord(start, id), { status: 'acknowledged' });
}

test('deliveries that others have ended and forgotten do not stay in the queue of what may be forgotten', () => {
  const kept = new Map<number, DeliveryRecord>();
  const forgotten: number[] = [];
  const retainer = createRetainer(kept, ({ id }) => forgotten.push(id), { deliveries: 1 });
  for (let id = 1; id <= 10_000; id += 1) {
    const record = endedRecord(id);
    kept.set(id, record);
    retainer.take(record);
    retainer.drop(record);
    kept.delete(id);
  }
  const lookedAt = vi.spyOn(kept, 'get');
  for (const id of [10_001, 10_002]) {
    const record = endedRecord(id);
    kept.set(id, record);
    retainer.ended(record);
  }
  expect(forgotten).toEqual([10_001]);
  expect(lookedAt.mock.calls.length).toBeLessThan(2000);
});

test('one that has ended again and again is forgotten in its turn, and once', () => {
  const kept = new Map<number, DeliveryRecord>();
  const forgotten: number[] = [];
  const retainer = createRetainer(kept, ({ id }) => forgotten.push(id), { deliveries: 2 });
  const records = [1, 2, 3, 4].map(endedRecord);
  for (const record of records) kept.set(record.id, record);
  retainer.ended(records[0]!);
  retainer.ended(records[1]!);
  for (let time = 0; time < 3000; time += 1) {
    retainer.reopened();
    retainer.ended(records[1]!);
  }
  retainer.ended(records[2]!);
  retainer.ended(records[3]!);
  expect(forgotten).toEqual([1, 2]);
});
