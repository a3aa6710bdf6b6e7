import { describe, expect, it } from 'vitest';
import { createSlotTable, hashOf } from './slot-table.ts';
import type { SlotTable } from './slot-table.ts';

const slotsOf = (table: SlotTable, hash: number): number[] => {
  const slots: number[] = [];
  for (let entry = table.first(hash); entry !== -1; entry = table.next(entry, hash)) slots.push(table.slotAt(entry));
  return slots;
};

describe('createSlotTable', () => {
  it('gives the slots of a hash, last added first, among others of the same bucket', () => {
    const table = createSlotTable();
    for (let slot = 0; slot < 100; slot += 1) table.add((slot % 4) * 0x1000_0000, slot);
    expect(slotsOf(table, 0).slice(0, 3)).toEqual([96, 92, 88]);
    expect(slotsOf(table, 0x1000_0000)).toHaveLength(25);
    expect(slotsOf(table, 5)).toEqual([]);
    table.clear();
    expect(slotsOf(table, 0)).toEqual([]);
    expect(table.size).toBe(0);
  });
});

describe('hashOf', () => {
  it('sets apart ids that count up, large ones and texts', () => {
    const keys = [
      ...Array.from({ length: 1_000 }, (_, index) => index),
      ...Array.from({ length: 1_000 }, (_, index) => index * 2 ** 32),
      ...Array.from({ length: 1_000 }, (_, index) => String(index)),
      -1,
    ];
    expect(new Set(keys.map(hashOf)).size).toBeGreaterThan(2_995);
    expect(new Set(keys.map((key) => hashOf(key) & 0xffff)).size).toBeGreaterThan(2_850);
  });
});
