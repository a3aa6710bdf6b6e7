import { expect, test } from 'vitest';
import { createRedactor, maskTokens, maskUrls } from './redact.ts';

test('what was learnt is masked, in any case and as URLs and JSON write it', () => {
  const { learn, mask } = createRedactor();
  learn('a+b/"c"ÄDEF');
  learn('4ac37cb2e9c740dba4b75a34d5358802');
  const told = [
    'a+b/"c"ÄDEF',
    encodeURIComponent('a+b/"c"ÄDEF'),
    JSON.stringify('a+b/"c"ÄDEF'),
    '4AC37CB2E9C740DBA4B75A34D5358802',
  ];
  expect(told.map(mask)).toEqual(['***', '***', '"***"', '***']);
});

test('of two secrets the longer is masked whole', () => {
  const { learn, mask } = createRedactor();
  learn('secret');
  learn('secret-and-more');
  expect(mask('secret-and-more, secret')).toBe('***, ***');
});

test('a secret of a few characters is part of any text, and stays', () => {
  const { learn, mask } = createRedactor();
  learn('2');
  expect(mask('{"page_size":2}')).toBe('{"page_size":2}');
});

test('of a LINE user id a few characters stay', () => {
  expect(createRedactor().mask('to Uf0246987876aea9a6b1e6cd7e3cd81c9.')).toBe('to Uf024….');
});

test('in an answer of getToken every long word is masked', () => {
  expect(maskTokens('{"item":{"access":"abcdefghijklmnop","expires_in":"86400"}}')).toBe(
    '{"item":{"access":"***","expires_in":"86400"}}',
  );
});

test('of the address of a file its host and its kind stay', () => {
  expect(maskUrls('{"item":"https://a.test/msg/20240626/b.png?sign=1"}')).toBe('{"item":"https://a.test/***.png"}');
  expect(maskUrls(String.raw`{"item":"https:\/\/a.test\/msg\/b.png"}`)).toBe(
    String.raw`{"item":"https:\/\/a.test/***.png"}`,
  );
  expect(maskUrls('http://a.test:80/b')).toBe('http://a.test:80/***');
});
