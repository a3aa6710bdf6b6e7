import { expect, test } from 'vitest';
import { handling } from './handling.ts';
import { recorded } from './recorded.ts';

test.each([
  [handling.total(1, 2), '1 event was handled, not 2', '处理了 1 个事件，而不是 2 个'],
  [handling.total(1_200, 1_000), '1,200 events were handled, not 1,000', '处理了 1,200 个事件，而不是 1,000 个'],
  [
    handling.wrong(1, { of: 1, wanted: 0, id: 'a', count: 1 }),
    '1 of 1 event not handled 0 times, a for one 1 time',
    '1 个事件中有 1 个不是恰好处理 0 次：a 处理了 1 次',
  ],
  [
    recorded.handledOnce.twice(1_000, { of: 1_200, id: 'a', count: 2 }),
    '1,000 of 1,200 events were handled more than once, a for one 2 times',
    '1,200 个事件中有 1,000 个处理了不止一次：a 处理了 2 次',
  ],
  [recorded.handledOnce.tooMany(2, 1), '2 events were handled, and there was 1', '处理了 2 个事件，而总共只有 1 个'],
  [
    recorded.some({ en: 'A title.', zh: '标题。' }, 1_000, 1_200),
    'A title. Sent are 1,000 of 1,200.',
    '标题。发送 1,200 个中的 1,000 个。',
  ],
])('events that were handled are counted as one or several (%#)', (message, en, zh) => {
  expect(message).toEqual({ en, zh });
});
