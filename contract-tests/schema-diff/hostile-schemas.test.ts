/** F18: schemas that were made to be slow are compared in bounded work, or said to take too long. */
import { expect, test } from 'vitest';
import type { Schema } from './location.ts';
import { isCheap } from './pattern-cost.ts';
import { changesOf, rowsOf } from './testing/diff.ts';

// What is broken here takes minutes, and memory: it shows at once.
const timeout = 20_000;

const texts = (count: number, prefix: string): Schema => ({
  enum: Array.from({ length: count }, (_, index) => `${prefix}${index}`),
});

test('F18: two long lists of values', { timeout }, () => {
  expect(rowsOf(texts(50_000, 'a'), texts(50_000, 'a'), 'read')).toEqual([]);
  const changes = changesOf(texts(50_000, 'a'), texts(50_000, 'b'), 'read');
  expect(changes.filter(({ severity }) => severity === 'breaking').length).toBe(101);
  expect(changes[100]).toMatchObject({ kind: 'value-added', new: '… and 49,900 more' });
  expect(changes[100]!.what.en).toBe('"… and 49,900 more" is a new value');
});

const forms = (count: number, type: string): Schema => ({
  oneOf: Array.from({ length: count }, (_, index) => ({
    properties: { kind: { const: `k${index}` }, value: { type } },
    required: ['kind'],
    type: 'object',
  })),
});

test('F18: hundreds of forms', { timeout }, () => {
  expect(rowsOf(forms(600, 'string'), forms(600, 'string'), 'read')).toEqual([]);
  expect(rowsOf(forms(600, 'string'), forms(600, 'integer'), 'read')).toEqual(['breaking untold (whole)']);
  // Few enough to be compared each with each.
  expect(rowsOf(forms(60, 'string'), forms(60, 'integer'), 'read')).toEqual(['breaking type-changed /value']);
});

test('F18: choices within choices', { timeout }, () => {
  const nested = (depth: number, leaf: Schema): Schema =>
    depth === 0
      ? leaf
      : {
          anyOf: Array.from({ length: 30 }, (_, index) => ({
            minLength: index,
            ...(nested(depth - 1, leaf) as object),
          })),
        };
  expect(rowsOf(nested(3, { type: 'string' }), { type: 'string', maxLength: 2 }, 'read')[0]).toMatch(
    /^(?:breaking|compatible) /,
  );
});

test.each([
  ['^a+$', true],
  ['^[a-z]{1,20}$', true],
  ['^\\d{4}-(0[1-9]|1[0-2])$', true],
  ['^(?:ab){3}$', true],
  // Repetitions of what repeats or chooses, and looking around or back: never tried.
  ['^([^,]+(,[^,]+)*)$', false],
  ['^(?:a|b)*$', false],
  ['^(?:a{2,4}){5}$', false],
  ['^(?=a)a$', false],
  ['(a)\\1', false],
  // Too many repetitions side by side, too large ones, and too long patterns.
  [`^${[...'abcdefghijkl'].join('*')}$`, false],
  ['a{100000}', false],
  ['a'.repeat(2000), false],
])('F18: the pattern %s is tried on a text of three characters: %s', (pattern, tried) => {
  expect(isCheap(pattern, 'abc')).toBe(tried);
});

test('F18: a pattern that is not tried cannot be told', () => {
  const old = { type: 'string', pattern: '^([^,]+(,[^,]+)*)$' };
  expect(rowsOf(old, { enum: ['a'] }, 'read')).toEqual(['breaking untold (whole)', 'compatible values-listed (whole)']);
  const [change] = changesOf(
    { patternProperties: { '^([^,]+(,[^,]+)*)$': { type: 'string' } } },
    { properties: { a: {} } },
    'read',
  );
  expect([change!.severity, change!.what.en]).toEqual([
    'breaking',
    'it takes too long to compare, so what differs cannot be told',
  ]);
});

test('F18: a chain of references that is longer than the stack is refused', { timeout }, () => {
  const chain = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [`d${index}`, { $ref: `#/$defs/d${index + 1}` }]),
  );
  const schema = { $ref: '#/$defs/d0', $defs: { ...chain, d5000: { type: 'string' } } };
  expect(() => rowsOf(schema, schema, 'read')).toThrow('is reached through more than 400 $refs and lists.');
  const within = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [`d${index}`, { properties: { a: { $ref: `#/$defs/d${index + 1}` } } }]),
  );
  const deep = (type: string): Schema => ({ $ref: '#/$defs/d0', $defs: { ...within, d5000: { type } } });
  expect(rowsOf(deep('string'), deep('integer'), 'read')).toEqual(['breaking untold (whole)']);
});
