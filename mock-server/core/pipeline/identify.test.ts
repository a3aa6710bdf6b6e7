import { describe, expect, test } from 'vitest';
import { originOf, targetOf } from './identify.ts';

describe('targetOf', () => {
  test.each([
    ['/api/get_token?appid=1', '/api/get_token', 'appid=1'],
    ['https://sg.sobot.com/api/get_token?appid=1', '/api/get_token', 'appid=1'],
    ['/a?x=1#part', '/a', 'x=1'],
    ['/a#part?x=1', '/a', ''],
    ['/a?', '/a', ''],
    ['/a?x=?&y=/', '/a', 'x=?&y=/'],
    ['http://host', '', ''],
    ['http://host?x=/api/get_token', '', 'x=/api/get_token'],
    ['*', '', ''],
    ['', '', ''],
  ])('splits %j', (url, path, query) => {
    expect(targetOf(url)).toEqual({ path, query });
  });
});

describe('originOf', () => {
  test.each([
    ['what the adapter says', { url: 'http://a/x', headers: { host: 'b' }, origin: 'https://c' }, 'https://c'],
    ['the absolute URL', { url: 'https://a:1/x', headers: { host: 'b' } }, 'https://a:1'],
    ['the host header', { url: '/x', headers: { host: 'b:2' } }, 'http://b:2'],
    ['localhost where nothing tells', { url: '/x', headers: {} }, 'http://localhost'],
  ])('takes %s', (_, request, origin) => {
    expect(originOf({ method: 'GET', ...request })).toBe(origin);
  });
});
