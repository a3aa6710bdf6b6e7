import { describe, expect, test } from 'vitest';
import { textAct } from '../chat/draft.ts';
import { createApi } from './api.ts';
import { curlCommand } from './curl.ts';
import { hashOf, readPlace } from './place.ts';
import { prettyJson } from './pretty-json.ts';
import { matches, parseSearch } from './search.ts';
import { duration, fromLocal, localClock, localDay, localTime, toLocal } from './time.ts';

describe('a place', () => {
  test.each([
    ['', { view: 'chat' }],
    [
      '#/1/timeline/request-12?q=status%3A401',
      { appid: '1', view: 'timeline', id: 'request-12', search: 'status:401' },
    ],
    ['#/a%2Fb/chat/group%3AC1', { appid: 'a/b', view: 'chat', id: 'group:C1' }],
    ['#/1/nowhere/%', { appid: '1', view: 'chat', id: '%' }],
  ])('%j is read', (hash, place) => {
    const known = Object.entries(readPlace(hash)).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(known)).toEqual(place);
  });

  test('comes back from its address as it was', () => {
    const place = { appid: 'a/b?#', view: 'timeline', id: 'x y', search: 'a & b=#1' } as const;
    expect(readPlace(hashOf(place))).toEqual(place);
  });
});

describe('a search', () => {
  const row = {
    seq: 0,
    key: 'request-1',
    type: 'request',
    at: 1000,
    title: 'GET /api/get_token',
    detail: '200 900001',
    hasFailed: true,
    fields: { operation: 'getToken', status: '200', code: '900001' },
    reason: { en: 'the token is wrong', zh: 'token 有误' },
  };

  test.each([
    ['code:900001 operation:gettoken', true],
    ['code:000000', false],
    ['user:U1', false],
    ['"token is wrong"', true],
    ['有误', true],
    ['type:request since:1s', true],
    ['since:1970-01-01T00:00:02Z', false],
    ['since:08:00', true],
    ['since:08:00:01', true],
    ['since:08:00:01.500', false],
    ['since:08:01', false],
    ['since:07:59', true],
    ['nothing:here', false],
    ['code:"900001" GET', true],
  ])('%j: %s', (text, expected) => {
    expect(matches(row, parseSearch(text, 2000, 'GMT+08:00'))).toBe(expected);
  });
});

describe('a command', () => {
  test('is quoted for a shell, whatever is in it', () => {
    const command = curlCommand({ method: 'POST', url: 'https://h/x', token: "a'b", body: { text: "it's $(x)" } });
    expect(command).toBe(
      `curl -k -X POST 'https://h/x' -H 'x-mock-token: a'\\''b' -H 'content-type: application/json' --data-raw ` +
        `'{"text":"it'\\''s $(x)"}'`,
    );
  });

  test('is a GET with a body where that was one', () => {
    expect(curlCommand({ method: 'GET', url: 'http://h', body: 'x' })).toBe("curl -X GET 'http://h' --data-raw 'x'");
  });

  test('sends a body that begins with @ as it is, and no file of that name', () => {
    expect(curlCommand({ method: 'POST', url: 'http://h', body: '@/etc/passwd' })).toBe(
      "curl -X POST 'http://h' --data-raw '@/etc/passwd'",
    );
  });

  test('shows characters that would turn or hide text as escapes', () => {
    expect(curlCommand({ method: 'GET', url: 'http://h/\u202e\u061c\u0007' })).toBe(
      "curl $'http://h/\\u202e\\u061c\\u0007'",
    );
  });

  test('reads long content from a file', () => {
    const command = curlCommand({
      method: 'POST',
      url: 'http://h',
      body: { type: 'image', content: 'A'.repeat(4000) },
    });
    expect(command).toContain(`--data-raw '{"type":"image","content":"'"$(base64 < FILE | tr -d '\\n')"'"}'`);
  });
});

describe('JSON for people', () => {
  test('keeps numbers that JavaScript cannot hold, and escapes, as they came', () => {
    expect(prettyJson('{"id":12345678901234567890,"a":["\\u0041\\"{,"],"b":{},"c":[ ]}')).toBe(
      '{\n  "id": 12345678901234567890,\n  "a": [\n    "\\u0041\\"{,"\n  ],\n  "b": {},\n  "c": []\n}',
    );
  });

  test('goes on to the end of what was cut', () => {
    expect(prettyJson('{"a": {  }, "b\\"c')).toBe('{\n  "a": {},\n  "b\\"c');
  });

  test('leaves what is none as it is', () => {
    expect([prettyJson('<b>'), prettyJson('')]).toEqual(['<b>', '']);
  });
});

test('times are those of the tenant', () => {
  const at = Date.UTC(2025, 2, 9, 16, 30, 5);
  expect(localTime(at, 'GMT+08:00')).toBe('2025-03-10 00:30:05');
  expect(localTime(at, 'GMT-03:30')).toBe('2025-03-09 13:00:05');
  expect(fromLocal(toLocal(at, 'GMT+08:00'), 'GMT+08:00')).toBe(at);
  expect([duration(0), duration(59_900), duration(90_061_000)]).toEqual(['0 s', '1 min', '1 d 1 h']);
});

test('times stay within the years of four digits, as those of the control routes do', () => {
  const last = Date.parse('9999-12-31T20:00:00.123Z');
  expect(localTime(last, 'GMT+08:00')).toBe('9999-12-31 23:59:59');
  expect(localDay(last, 'GMT+08:00')).toBe('9999-12-31');
  expect(toLocal(last, 'GMT+08:00')).toBe('9999-12-31T23:59:59');
  expect(localClock(last, 'GMT+08:00')).toBe('23:59:59.999');
});

test('a text finds its emoji and its mentions by itself', () => {
  expect(textAct('hi (love) @Bob', [{ name: 'Bob', userId: 'U2' }])).toEqual({
    type: 'text',
    text: 'hi (love) @Bob',
    emojis: [{ index: 3, length: 6, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' }],
    mention: { mentionees: [{ index: 10, length: 4, type: 'user', userId: 'U2' }] },
  });
});

test.each([
  [
    '@Al @Alice',
    [
      { index: 0, length: 3, type: 'user', userId: 'U1' },
      { index: 4, length: 6, type: 'user', userId: 'U2' },
    ],
  ],
  // Whom the longer name is of, and everybody, are not Al.
  ['@Alice', [{ index: 0, length: 6, type: 'user', userId: 'U2' }]],
  ['@Alfred @All', [{ index: 8, length: 4, type: 'all' }]],
  ['@小明你好', [{ index: 0, length: 3, type: 'user', userId: 'U3' }]],
])('mentions in %j are of the longest names, and none overlaps another', (text, mentionees) => {
  const mentioned = [
    { name: 'Al', userId: 'U1' },
    { name: 'Alice', userId: 'U2' },
    { name: '小明', userId: 'U3' },
    { name: 'All' },
  ];
  expect(textAct(text, mentioned)['mention']).toEqual({ mentionees });
});

test('an answer that nobody knows is shown from its beginning, in whole characters', async () => {
  const page = { base: '/_mock', origin: 'http://h', language: 'en' } as const;
  const text = `${'x'.repeat(199)}😀😀`;
  const api = createApi(page, () => Promise.resolve(new Response(text, { status: 502 })));
  expect(await api.call({ method: 'GET', path: '/tenants' })).toEqual({
    ok: false,
    problem: { status: 502, code: 'ANSWER_UNKNOWN', detail: `${'x'.repeat(199)}😀`, remedy: '' },
  });
});
