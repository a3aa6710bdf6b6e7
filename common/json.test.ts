import { expect, test } from 'vitest';
import { isDeeperThan, isObject, isOfType, jsonIn, objectIn } from './json.ts';

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

test('a value is of the types that JSON Schema says', () => {
  const types = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'];
  const values = ['', 1, 1.5, 2 ** 53, true, [], {}, null];
  expect(values.map((value) => types.filter((type) => isOfType(value, type)))).toEqual([
    ['string'],
    ['integer', 'number'],
    ['number'],
    ['number'],
    ['boolean'],
    ['array'],
    ['object'],
    ['null'],
  ]);
});

test.each<[string, unknown, unknown]>([
  ['{"a":1}', { a: 1 }, { a: 1 }],
  ['[1]', [1], undefined],
  ['null', null, undefined],
  ['', undefined, undefined],
  ['<html>', undefined, undefined],
])('in the text %j is %j, of objects %j', (text, value, object) => {
  expect([jsonIn(text), objectIn(text)]).toEqual([value, object]);
});
