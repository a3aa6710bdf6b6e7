import { expect, test } from 'vitest';
import { differences, jsonOf } from './differences.ts';

test('only members that differ are told, by their path', () => {
  const expected = { ret_code: '000000', items: [{ taskid: '1', name: 'a' }], page_no: 1 };
  const got = { ret_code: '000000', items: [{ taskid: 1, name: 'a' }], extra: null };
  expect(differences(expected, got)).toEqual([
    { path: 'items[0].taskid', expected: '1', got: 1 },
    { path: 'page_no', expected: 1 },
    { path: 'extra', got: null },
  ]);
});

test('values of different kinds differ as a whole', () => {
  expect(differences('86400', 86_400)).toEqual([{ path: '', expected: '86400', got: 86_400 }]);
  expect(differences([1], { 0: 1 })).toEqual([{ path: '', expected: [1], got: { 0: 1 } }]);
  expect(differences(null, {})).toEqual([{ path: '', expected: null, got: {} }]);
});

test('equal values do not differ', () => {
  expect(differences({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([]);
  expect(differences(Number.NaN, Number.NaN)).toEqual([]);
});

test('names that are no words are quoted, and those of the language are names', () => {
  const got = JSON.parse('{"a b":1,"__proto__":2}') as object;
  expect(differences({}, got)).toEqual([
    { path: '["a b"]', got: 1 },
    { path: '__proto__', got: 2 },
  ]);
});

test('a value as deep as nobody can write is compared all the same', () => {
  const deep = (levels: number, leaf: unknown): unknown => {
    let value = leaf;
    for (let level = 0; level < levels; level += 1) value = [value];
    return value;
  };
  expect(differences(deep(20, 1), deep(20, 2))).toMatchObject([{ path: '[0]'.repeat(12) }]);
  expect(jsonOf(deep(100_000, 1))).toBe('…');
});
