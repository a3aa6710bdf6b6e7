import { expect, test } from 'vitest';
import { beginningOf, shorten, shortenTo } from './shorten.ts';

test('a text that is longer is cut, with a sign that it was', () => {
  expect(shorten('abcd', 4)).toBe('abcd');
  expect(shorten('abcde', 4)).toBe('abcd…');
});

test('a text is cut to a length in which the sign has its place', () => {
  expect(shortenTo('abcd', 4)).toBe('abcd');
  expect(shortenTo('abcde', 4)).toBe('abc…');
  expect(shortenTo('ab🙂c', 4)).toBe('ab…');
});

test('an emoji at the limit is left out whole, and one before it stays', () => {
  expect(shorten('abc🙂', 4)).toBe('abc…');
  expect(shorten('ab🙂c', 4)).toBe('ab🙂…');
  expect(beginningOf('🙂', 1)).toBe('');
});
