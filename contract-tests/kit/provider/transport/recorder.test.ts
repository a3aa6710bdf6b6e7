import { expect, test } from 'vitest';
import { createRedactor } from '../redact.ts';
import { recordExchange, type Sent } from './recorder.ts';

/** What is told of an answer with this body, to a request with that one. */
function told(answered: string, asked = '{}') {
  const outgoing = { method: 'POST', url: 'https://a.example/b', headers: {}, body: asked };
  const sent: Sent = { operation: 'queryTaskList', outgoing, token: 'none' };
  const headers = new Headers({ 'content-type': 'application/json' });
  const body = { bytes: new TextEncoder().encode(answered), cut: false };
  return recordExchange(sent, { status: 200, headers, body, ms: 1 }, createRedactor());
}

test('a ret_code that is cut to be told ends with a whole character', () => {
  const { retCode, said } = told(JSON.stringify({ ret_code: `${'a'.repeat(19)}🙂` }));
  expect(retCode).toBe('a'.repeat(19));
  expect(said.en).toContain('aaaaaaaaaaaaaaaaaaa');
  expect([said.en.isWellFormed(), said.zh.isWellFormed()]).toEqual([true, true]);
});

test('a long body is left off at a whole character where a secret may have been cut in two', () => {
  const id = `U${'0'.repeat(32)}`;
  const body = `aaaaaa${`🙂${id}`.repeat(200)}`;
  expect(told('{}', body).request.body).toBe(`aaaaaa${'🙂U0000…'.repeat(47)}…`);
});

test('a body has at most six hundred characters in a report, and one hundred and sixty in a message', () => {
  expect(told('{}', 'a'.repeat(600)).request.body).toBe('a'.repeat(600));
  expect(told('{}', 'a'.repeat(601)).request.body).toBe(`${'a'.repeat(599)}…`);
  expect(told('{}', 'a'.repeat(161)).asked.en).toContain(` ${'a'.repeat(159)}…`);
});
