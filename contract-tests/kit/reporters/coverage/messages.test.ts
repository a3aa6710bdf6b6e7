import { expect, test } from 'vitest';
import { coverageMessages } from './messages.ts';

test('one is one, and thousands are told apart', () => {
  const { en, zh } = coverageMessages;
  expect(en.journals(1, 1, 1)).toBe('1 request and 1 delivery of 1 tenant');
  expect(en.journals(2, 12_000, 12_000)).toBe('12,000 requests and 12,000 deliveries of 2 tenants');
  expect(zh.journals(2, 12_000, 12_000)).toBe('2 个租户的 12,000 个请求和 12,000 次投递');
  expect(en.dropped(12_000)).toBe(
    '12,000 older requests are no longer in the journal: what they covered is not known.',
  );
});
