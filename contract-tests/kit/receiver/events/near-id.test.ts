import { expect, test } from 'vitest';
import { nearNumber } from './near-id.ts';

test.each([
  ['100000000000000008', '100000000000000007', 'it rounds down, the next one up'],
  ['100000000000000024', '100000000000000025', 'it rounds up, the one before down'],
  ['100000000000000001', '100000000000000000', 'both round down'],
  ['15', '16', 'a number holds it'],
])('beside %s stands %s: %s', (id, near) => {
  expect(nearNumber(id)).toBe(near);
});

test('the two are one number wherever ids have the digits of the platform', () => {
  for (let last = 0n; last < 300n; last += 1n) {
    const id = String(461_230_966_842_064_896n + last);
    expect(Number(nearNumber(id))).toBe(Number(id));
    expect(nearNumber(id)).not.toBe(id);
  }
});
