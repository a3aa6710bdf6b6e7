import { expect, test } from 'vitest';
import { printable, printableTo } from './printable.ts';

test('what a terminal would act upon is spelt out', () => {
  expect(printable('a\u001b[31mb\nc\u009bd\u202ee')).toBe('a\\u001b[31mb\\u000ac\\u009bd\\u202ee');
});

test('text of every language stays as it is', () => {
  expect(printable('参数异常 สวัสดี こんにちは 🙂')).toBe('参数异常 สวัสดี こんにちは 🙂');
});

test('half a surrogate pair is spelt out', () => {
  expect(printable('x\ud83d')).toBe('x\\ud83d');
});

test('a long text is cut with a sign that it was', () => {
  expect(printableTo('abcdef', 6)).toBe('abcdef');
  expect(printableTo('abcdefg', 6)).toBe('abcde…');
});
