import { describe, expect, test } from 'vitest';
import { createHashTable, hashOf } from './hash-table.ts';
import type { HashTable } from './hash-table.ts';

const entriesOf = (table: HashTable, hash: number): number[] => {
  const entries: number[] = [];
  for (let entry = table.first(hash); entry !== -1; entry = table.next(entry, hash)) entries.push(entry);
  return entries;
};

describe('createHashTable', () => {
  test('gives the entries of a hash, last added first, among others of the same bucket', () => {
    const table = createHashTable();
    for (let entry = 0; entry < 100; entry += 1) expect(table.add((entry % 4) * 0x1000_0000)).toBe(entry);
    expect(entriesOf(table, 0).slice(0, 3)).toEqual([96, 92, 88]);
    expect(entriesOf(table, 0x1000_0000)).toHaveLength(25);
    expect(entriesOf(table, 5)).toEqual([]);
    table.clear();
    expect(entriesOf(table, 0)).toEqual([]);
    expect(table.size).toBe(0);
  });
});

describe('hashOf', () => {
  test('sets apart ids that count up, large ones and texts', () => {
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
