import { expect, test } from 'vitest';
import { secretsOf } from './known-secrets.ts';

const secret = 'f00dfeedf00dfeed';

test.each([
  ['the query', { url: `/x?appid=1&sign=${secret}`, headers: {} }],
  ['a query that is encoded', { url: '/x?%73ign=f00dfeed%66%30%30dfeed', headers: {} }],
  ['a fragment', { url: `/x#token=${secret}`, headers: {} }],
  ['a header', { url: '/x', headers: { token: secret, accept: 'application/json' } }],
  ['a cookie', { url: '/x', headers: { cookie: `theme=darkness; session=${secret}` } }],
  ['Authorization', { url: '/x', headers: { authorization: `Bearer ${secret}` } }],
  ['a body of JSON', { url: '/x', headers: {}, body: `{"a":"in the dark","item":{"tok\\u0065n":["${secret}"]}}` }],
  ['the body of a form', { url: '/x', headers: {}, body: `appid=1&sign=${secret}` }],
])('tells what is named in %s', (_, request) => {
  expect(secretsOf(request)).toContain(secret);
});

test('tells no word of a text that people wrote', () => {
  const body = '{"task_name":"key: 2025-03-10","page_no":1}';
  expect(secretsOf({ url: '/x?task_name=sign:%2020250310', headers: { accept: '*/*' }, body })).toEqual([]);
});

test.each(['send_time', 'task_name', 'messageid', 'application/json', 'query_task_list', '1569397773'])(
  'is none where what is named so is a word of the contract: %s',
  (word) => {
    const body = `{"sort_key":"${word}"}`;
    expect(secretsOf({ url: `/x?sign=${word}`, headers: { 'idempotency-key': word, token: word }, body })).toEqual([]);
  },
);
