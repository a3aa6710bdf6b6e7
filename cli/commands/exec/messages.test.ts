import { expect, test } from 'vitest';
import { messages } from './messages.ts';

const counts = { deliveries: 12_000, acknowledged: 9_000, failed: 2_000, open: 1_000 };

test.each([
  ['en', ['9,000 of 12,000 acknowledged', '2,000 failed', '1,000 had not ended when the command did']],
  ['zh', ['12,000 次投递中 9,000 次已确认', '2,000 次失败', '命令结束时还有 1,000 次未完成']],
] as const)('thousands of deliveries are told with separators, in %s', (language, all) => {
  const { acknowledged, failed, open } = messages[language];
  expect([acknowledged(counts), failed(counts.failed, []), open(counts.open)]).toEqual(all);
});
