import { expect, test } from 'vitest';
import { listed } from './matcher.ts';

test('what a list has besides its first lines is counted', () => {
  expect(listed(['a', 'b'])).toBe('a\nb');
  expect(listed(Array<string>(12_001).fill('a'), 1)).toBe('a\n  … and 12,000 more');
});
