import { expect, test } from 'vitest';
import { asIs } from './language.ts';
import { doesNotAnswer, noConnectionFailure, whyNoAnswer } from './no-connection.ts';

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
  expect(doesNotAnswer('http://127.0.0.1:7626', asIs('refused'), 'ECONNREFUSED').en).toBe(
    'http://127.0.0.1:7626 does not answer: refused. Is it running? `sobot-mock start` starts a mock server.',
  );
});

test.each([
  ['ECONNREFUSED', 'connection refused, nothing listens there', '连接被拒绝，那里无人监听'],
  ['ECONNRESET', 'connection closed without an answer', '连接在应答之前关闭'],
  ['ENOTFOUND', 'no host of that name', '没有该名称的主机'],
  ['EAI_AGAIN', 'no host of that name', '没有该名称的主机'],
  ['EPROTO', 'a server that speaks no HTTPS', '该服务器不使用 HTTPS'],
  ['EHOSTUNREACH', 'connect EHOSTUNREACH 10.0.0.1', 'connect EHOSTUNREACH 10.0.0.1'],
])('%s is told in our words where we have them', (code, en, zh) => {
  const error = Object.assign(new Error(`connect ${code} 10.0.0.1`), { code });
  expect(whyNoAnswer(error)).toEqual({ en, zh });
});

test('an error that says nothing is a failed connection', () => {
  expect(whyNoAnswer(new Error(''))).toEqual({ en: 'a failed connection', zh: '连接失败' });
});
