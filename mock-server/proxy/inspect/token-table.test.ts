import { expect, test } from 'vitest';
import { createTokenTable } from './token-table.ts';

test('a newer token of an appid replaces the one before, and no other', () => {
  const table = createTokenTable();
  table.note('a', 'first', 10, 1000);
  table.note('b', 'other', 10, 1000);
  table.note('a', 'second', 10, 2000);
  expect(table.get('first')).toEqual({ appid: 'a', expiresAt: 11_000, replacedAt: 2000 });
  expect(table.get('second')).toEqual({ appid: 'a', expiresAt: 12_000 });
  expect(table.get('other')).toEqual({ appid: 'b', expiresAt: 11_000 });
});

test('the same token again lives on', () => {
  const table = createTokenTable();
  table.note('a', 'first', 10, 1000);
  table.note('a', 'first', 10, 5000);
  expect(table.get('first')).toEqual({ appid: 'a', expiresAt: 15_000 });
});

test('the oldest are forgotten', () => {
  const table = createTokenTable({ limit: 2 });
  for (const token of ['1', '2', '3']) table.note('a', token, 10, 0);
  expect([table.get('1'), table.get('3')]).toEqual([undefined, { appid: 'a', expiresAt: 10_000 }]);
});
