import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notPlain, writeJson } from './write-json.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(value: unknown, length = 4096): string | undefined {
  const memory = new Uint8Array(length);
  const end = writeJson(value, memory, 3);
  return end === notPlain ? undefined : decoder.decode(memory.subarray(3, end));
}

test('plain data is written as JSON.stringify has it', () => {
  const plain = {
    type: 'message',
    timestamp: 1_714_025_012_345,
    source: { type: 'user', userId: 'U1', gone: undefined },
    ratio: -0.5e-9,
    zero: -0,
    flags: [true, false, null, [], {}, [1, 'é'], { 2: 'b', 1: 'a', __proto: 'x' }],
    text: '您好 \u007f\u2028€',
    名: '',
  };
  expect(textOf(plain)).toBe(JSON.stringify(plain));
});

test('whatever it is given, it writes what JSON.stringify does, or nothing', () => {
  const strings = fc.string({ unit: 'binary' });
  const value = fc.anything({
    values: [strings, fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined)],
    key: strings,
    withNullPrototype: true,
    withDate: true,
    withBoxedValues: true,
    withMap: true,
    withSparseArray: true,
    withTypedArray: true,
  });
  fc.assert(
    fc.property(value, fc.constantFrom(4096, 40, 12), (given, length) => {
      const text = textOf(given, length);
      expect(text === undefined || text === JSON.stringify(given)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['a date', { at: new Date(0) }],
  ['an object that says what it is in JSON', { toJSON: () => 1 }],
  ['a list that does', Object.assign([1], { toJSON: () => 1 })],
  ['an object of a class', { map: new Map() }],
  ['one without a prototype', { one: Object.create(null) as unknown }],
  ['a hole in a list', [undefined]],
  ['a function', { run: () => 1 }],
  ['no number', { a: Number.NaN }],
  ['what JSON has no text for', { a: 1n }],
  ['a quote', 'say "hello"'],
  ['a backslash', 'a\\b'],
  ['a line break', 'a\nb'],
  ['half a character', '\ud83d'],
  ['a character of two halves', '😀'],
])('%s is left to JSON.stringify', (_, given) => {
  expect(textOf(given)).toBeUndefined();
});

test('what holds itself is left to JSON.stringify, which says so', () => {
  const ring: { self?: unknown } = {};
  ring.self = ring;
  expect(textOf(ring)).toBeUndefined();
});

test('what has no room is not written', () => {
  expect([textOf({ a: 1 }, 10), textOf({ a: 1 }, 9)]).toEqual(['{"a":1}', undefined]);
  expect([textOf([[]], 7), textOf([[]], 6)]).toEqual(['[[]]', undefined]);
});

test('properties that all objects have make none of them plain', () => {
  const shared = Object.getPrototypeOf({}) as { everywhere?: unknown };
  shared.everywhere = 1;
  const text = textOf({});
  delete shared.everywhere;
  expect(text).toBeUndefined();
});
