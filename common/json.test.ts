import { expect, test } from 'vitest';
import { isDeeperThan, isObject } from './json.ts';

test.each([
  ['1', 0],
  ['{}', 1],
  ['[[],{}]', 2],
  ['{"a":[{"b":1}]}', 3],
  ['"[[["', 0],
  [String.raw`["\"[[[","\\"]`, 1],
  [String.raw`["\\\"[[["]`, 1],
  ['"[[[', 0],
  ['[['.repeat(50_000), 100_000],
])('%s nests %i deep', (text, depth) => {
  expect([isDeeperThan(depth, text), depth === 0 || isDeeperThan(depth - 1, text)]).toEqual([false, true]);
});

test.each([
  [{}, true],
  [{ a: 1 }, true],
  [[], false],
  [null, false],
  ['{}', false],
])('%j is an object: %s', (value, expected) => {
  expect(isObject(value)).toBe(expected);
});
