import { expect, test } from 'vitest';
import { whyNoAnswer } from './no-answer.ts';

test('a port that the platform blocks is told of as such', async () => {
  const error: unknown = await fetch('http://127.0.0.1:6000/').catch((thrown: unknown) => thrown);
  expect(whyNoAnswer(error)).toEqual({
    en: 'fetch sends nothing to this port, which the Fetch standard blocks',
    zh: 'fetch 不向该端口发送请求：Fetch 标准禁止使用它',
  });
});
