import { describe, expect, test } from 'vitest';
import { createMemo } from './memo.ts';
import type { SlotRun } from './slot-list.ts';

const run = (length: number): SlotRun => ({ slots: new Int32Array(length), length });

describe('createMemo', () => {
  test('drops the entry used longest ago when there are too many', () => {
    const memo = createMemo<SlotRun>({ maxEntries: 2 });
    memo.set('a', run(1), 1);
    memo.set('b', run(2), 2);
    memo.get('a');
    memo.set('c', run(3), 3);
    expect(memo.get('a')?.length).toBe(1);
    expect(memo.get('b')).toBe(undefined);
    expect(memo.get('c')?.length).toBe(3);
  });

  test('drops entries until the slots fit', () => {
    const memo = createMemo<SlotRun>({ maxSlots: 10 });
    memo.set('a', run(4), 4);
    memo.set('b', run(4), 4);
    memo.set('c', run(6), 6);
    expect(memo.get('a')).toBe(undefined);
    expect(memo.get('b')?.length).toBe(4);
    memo.set('b', run(1), 1);
    memo.set('d', run(3), 3);
    expect(memo.get('c')?.length).toBe(6);
  });

  test('keeps neither a run nor a key that is too long', () => {
    const memo = createMemo<SlotRun>({ maxSlots: 10, maxKeyLength: 3 });
    memo.set('a', run(11), 11);
    memo.set('long', run(1), 1);
    expect(memo.get('a')).toBe(undefined);
    expect(memo.get('long')).toBe(undefined);
  });

  test('is empty after clear', () => {
    const memo = createMemo<SlotRun>({ maxSlots: 10 });
    memo.set('a', run(10), 10);
    memo.clear();
    expect(memo.get('a')).toBe(undefined);
    memo.set('b', run(10), 10);
    expect(memo.get('b')?.length).toBe(10);
  });
});
