import { expect, test } from 'vitest';
import { beginningOf, shorten } from './shorten.ts';

test('a text that is longer is cut, with a sign that it was', () => {
  expect(shorten('abcd', 4)).toBe('abcd');
  expect(shorten('abcde', 4)).toBe('abcd…');
});

test('an emoji at the limit is left out whole, and one before it stays', () => {
  expect(shorten('abc🙂', 4)).toBe('abc…');
  expect(shorten('ab🙂c', 4)).toBe('ab🙂…');
  expect(beginningOf('🙂', 1)).toBe('');
});
