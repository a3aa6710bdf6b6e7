import { expect, test } from 'vitest';
import { regexpWork } from './regexp-work.ts';

const text = 'a'.repeat(1000);

test.each<[what: string, bounded: () => void, quadratic: () => void]>([
  ['replaced by', () => text.replaceAll(/a{1,4}b/g, ''), () => text.replaceAll(/a+b/g, '')],
  ['tested for', () => /a{1,4}b/.test(text), () => /a+b/.test(text)],
  ['matched with', () => text.match(/a{1,4}b/), () => text.match(/a+b/)],
  ['split by', () => text.split(/a{1,4}b/), () => text.split(/a+b/)],
  ['found in the second place', () => /a{1,4}b|c/.test(`${text}c`), () => /a+b|c/.test(`${text}c`)],
])('a pattern that looks too far back is told from one that does not when a text is %s it', (_, bounded, quadratic) => {
  expect(regexpWork(bounded)).toBeLessThanOrEqual(16_384);
  expect(regexpWork(quadratic)).toBeGreaterThan(250_000);
});

test('a thousand searches are counted each, and the pattern is the built-in one afterwards', () => {
  const { exec } = RegExp.prototype;
  const many = (): void => void Array.from({ length: 1000 }, () => /b/.exec('a'));
  expect(regexpWork(many)).toBeGreaterThanOrEqual(1000);
  expect(RegExp.prototype.exec).toBe(exec);
});
