import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonError } from './json-error.ts';

test.each([
  ['', 1, 1],
  ['{"a":1,}', 1, 8],
  ['{"a":1 "b":2}', 1, 8],
  ['{"a":\n  tru}', 2, 3],
  ['[1,2', 1, 5],
  ['[1,]', 1, 4],
  ['{a:1}', 1, 2],
  ['{"a" 1}', 1, 6],
  ['{}\n{}', 2, 1],
  ['01', 1, 2],
  ['"line\nbreak"', 1, 1],
  ['[}', 1, 2],
  [']', 1, 1],
])('%j stops being JSON at line %i, column %i', (text, line, column) => {
  expect(findJsonError(text)).toEqual({ line, column });
});

test('deep nesting is no trouble', () => {
  expect(findJsonError('['.repeat(100_000))).toEqual({ line: 1, column: 100_001 });
});

test('a long string is no trouble', () => {
  expect(findJsonError(`["${'a'.repeat(60_000_000)}" x`)).toEqual({ line: 1, column: 60_000_005 });
});

test('it agrees with JSON.parse on what is JSON up to where', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('', '}', ']', ',', ':', '"', 'x', '1'), (json, at, letter) => {
      const place = at % (json.length + 1);
      const text = json.slice(0, place) + letter + json.slice(place + 1);
      fc.pre(!isJson(text));
      const { line, column } = findJsonError(text);
      expect(line).toBe(1);
      expect(column).toBeLessThanOrEqual(text.length + 1);
      expect(column).toBeGreaterThanOrEqual(1);
    }),
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
