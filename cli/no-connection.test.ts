import { expect, test } from 'vitest';
import { asIs } from './language.ts';
import { noConnectionFailure } from './no-connection.ts';
import { doesNotAnswer } from './server-option.ts';

const url = 'https://127.0.0.1:3000/webhook';

test('a receiver that nobody started is to be started', () => {
  const failure = noConnectionFailure(url, 'connect ECONNREFUSED 127.0.0.1:3000');
  expect(failure).toMatchObject({
    message: 'No connection to https://127.0.0.1:3000/webhook. Start the receiver, or correct --to.',
  });
});

test('of one that is there it is told what keeps the connection from being made', () => {
  const failure = noConnectionFailure(url, 'it speaks no HTTPS: http:// may be meant');
  expect(failure).toMatchObject({
    message:
      'No connection to https://127.0.0.1:3000/webhook: it speaks no HTTPS: http:// may be meant. ' +
      'Correct the receiver, or --to.',
    text: {
      zh: '无法连接 https://127.0.0.1:3000/webhook：它不支持 HTTPS：可能应为 http://。请更正接收端或 --to。',
    },
  });
});

test('a mock server that is there is not to be started', () => {
  expect(doesNotAnswer('https://127.0.0.1:7626', asIs('write EPROTO'), 'EPROTO')).toEqual({
    en: 'https://127.0.0.1:7626 does not answer: it speaks no HTTPS: http:// may be meant. Correct --server.',
    zh: 'https://127.0.0.1:7626 没有应答：它不支持 HTTPS：可能应为 http://。请更正 --server。',
  });
  expect(doesNotAnswer('http://127.0.0.1:7626', asIs('connect ECONNREFUSED'), 'ECONNREFUSED').en).toBe(
    'http://127.0.0.1:7626 does not answer: connect ECONNREFUSED. Is it running? `sobot-mock start` starts a mock server.',
  );
});
