import { expect, test } from 'vitest';
import { truncatedMessages } from './truncated.ts';

test.each([
  [
    1,
    'the oldest request is missing, so only what came after it was judged',
    '最早的 1 个请求已缺失，只判断了其后的请求',
  ],
  [
    12_000,
    'the oldest 12,000 requests are missing, so only what came after them was judged',
    '最早的 12,000 个请求已缺失，只判断了其后的请求',
  ],
])('a journal that lacks its oldest %i', (count, en, zh) => {
  expect(truncatedMessages.whole.message(count)).toEqual({ en, zh });
});
