import { expect, test } from 'vitest';
import { isAddressable } from './id.ts';

test.each(['1', '测试 &=', 'a/b', '...', 'x'.repeat(64)])('%j can stand in a URL', (id) => {
  expect(isAddressable(id)).toBe(true);
});

test.each(['', '.', '..', '\ud800', 'x'.repeat(65)])('%j cannot', (id) => {
  expect(isAddressable(id)).toBe(false);
});
