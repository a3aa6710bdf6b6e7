import { expect, test } from 'vitest';
import { createHeadOf, type HeadOf } from './plain-head.ts';
import { createTargets } from './webhook-target.ts';

const targetOf = createTargets();
const target = targetOf('http://127.0.0.1:3000/webhook');
const headers = { 'content-type': 'application/json', 'user-agent': 'bot/2', 'x-line-signature': 'c2lnbg==' };
const request = (given: Readonly<Record<string, string>>, length = 2) => ({
  url: '',
  headers: given,
  body: new Uint8Array(length),
  timeout: 1,
});
const opening = 'POST /webhook HTTP/1.1\r\nhost: 127.0.0.1:3000\r\nconnection: keep-alive\r\n';

function textBy(headOf: HeadOf, ...given: Parameters<HeadOf>): string | undefined {
  const head = headOf(...given);
  return head && head.opening + head.rest;
}

test('a head has the headers in their order, and the length of the body', () => {
  expect(textBy(createHeadOf(), target, request(headers))).toBe(
    `${opening}content-type: application/json\r\nuser-agent: bot/2\r\nx-line-signature: c2lnbg==\r\ncontent-length: 2\r\n\r\n`,
  );
});

test('each head is that of its own request, whatever came before', () => {
  const headOf = createHeadOf();
  const other = targetOf('http://127.0.0.1:3001/other');
  const given = [
    [target, request(headers)],
    [target, request({ ...headers, 'x-line-signature': 'b3RoZXI=' }, 30)],
    [target, request({ ...headers, 'content-type': 'text/plain' })],
    [target, request({ ...headers, 'user-agent': 'bot/3' })],
    [target, request({ 'user-agent': 'bot/3' })],
    [target, request({})],
    [other, request(headers)],
    [target, request(headers)],
  ] as const;
  const texts = given.map((one) => textBy(headOf, ...one));
  expect(texts).toEqual(given.map((one) => textBy(createHeadOf(), ...one)));
  expect(new Set(texts).size).toBe(7);
});

test.each([
  ['a header that it does not know', { ...headers, accept: '*/*' }],
  ['another order', { 'user-agent': 'bot/2', 'content-type': 'application/json' }],
  ['a type with a line break', { ...headers, 'content-type': 'a\r\nb: c' }],
  ['a signature with a line break', { ...headers, 'x-line-signature': 'a\r\nb: c' }],
  ['a signature beyond ASCII', { ...headers, 'x-line-signature': '签名' }],
  ['an empty signature', { ...headers, 'x-line-signature': '' }],
])('%s is left to undici, also after one that was plain', (_, given) => {
  const headOf = createHeadOf();
  headOf(target, request(headers));
  expect(headOf(target, request(given))).toBeUndefined();
});
