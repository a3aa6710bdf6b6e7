import { expect, test } from 'vitest';
import { plural } from './plural.ts';

test.each([
  [0, '0 events'],
  [1, '1 event'],
  [2, '2 events'],
  [12_000, '12,000 events'],
])('%i of a noun', (count, text) => {
  expect(plural(count, 'event')).toBe(text);
});

test.each([
  [1, '1 delivery'],
  [12_000, '12,000 deliveries'],
])('%i of a noun that takes more than an s', (count, text) => {
  expect(plural(count, 'delivery', 'deliveries')).toBe(text);
});
