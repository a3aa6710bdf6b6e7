import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDueQueue, type DueQueue } from './due-queue.ts';

const nothing = (): void => undefined;

function drain(queue: DueQueue): number[] {
  const dues: number[] = [];
  for (let entry = queue.take(); entry !== undefined; entry = queue.take()) dues.push(entry.due);
  return dues;
}

describe('createDueQueue', () => {
  test('gives the earliest first', () => {
    const queue = createDueQueue();
    for (const due of [5, 1, 4, 2, 3]) queue.add(due, nothing, false);
    expect(drain(queue)).toEqual([1, 2, 3, 4, 5]);
  });

  test('gives entries of one time in the order in which they were added', () => {
    const queue = createDueQueue();
    const entries = [7, 3, 7, 3, 7].map((due) => queue.add(due, nothing, false));
    const taken = entries.map(() => queue.take()!.order);
    expect(taken).toEqual([1, 3, 0, 2, 4]);
  });

  test('gives entries of one time by what they do, in whatever order they were added', () => {
    const kinds = ['records', undefined, 'delivery', 'broadcast', 'delivery'] as const;
    for (const added of [kinds, kinds.toReversed()]) {
      const queue = createDueQueue();
      for (const kind of added) queue.add(7, nothing, false, kind);
      queue.add(6, nothing, false, 'records');
      expect(added.map(() => queue.take()!.kind)).toEqual(['records', undefined, 'broadcast', 'delivery', 'delivery']);
    }
  });

  test('passes over cancelled entries', () => {
    const queue = createDueQueue();
    const first = queue.add(1, nothing, false);
    queue.add(2, nothing, false);
    first.cancelled = true;
    expect(queue.peek()?.due).toBe(2);
    expect(queue.size).toBe(1);
  });

  test('is empty after a clear', () => {
    const queue = createDueQueue();
    queue.add(1, nothing, false);
    queue.clear();
    expect(queue.peek()).toBeUndefined();
    expect(queue.take()).toBeUndefined();
  });

  test('gives any entries in time order, ties as added', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (dues) => {
        const queue = createDueQueue();
        for (const due of dues) queue.add(due, nothing, false);
        expect(drain(queue)).toEqual(dues.toSorted((a, b) => a - b));
      }),
    );
  });
});
