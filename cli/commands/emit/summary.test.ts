import { expect, test } from 'vitest';
import { createStyle } from '../../style.ts';
import { summary } from './summary.ts';
import { createTally } from './tally.ts';

test('what became of it is told in the language of the terminal, in columns', () => {
  const options = { tally: createTally(), subject: '发往 x 的 3 个 text 事件', elapsedMs: 12, notSent: 2, waiting: 1 };
  expect(summary({ ...options, style: createStyle(false), language: 'zh' }).split('\n')).toEqual([
    '发往 x 的 3 个 text 事件，用时 12.0 ms',
    '  已确认          0',
    '  将重试          1，由模拟服务器',
    '  未发送          2',
  ]);
  expect(summary({ ...options, style: createStyle(false), language: 'en' })).toContain('\n  not sent        2');
});
