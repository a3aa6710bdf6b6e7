import { expect, test } from 'vitest';
import { endToEnd, joinedHeaders, requestHeaders } from './forwarded-headers.ts';

test('fields of the connection go no further, nor those that it names', () => {
  const raw = [
    'Connection',
    'X-One, x-two',
    'X-ONE',
    '1',
    'x-Two',
    '2',
    'TE',
    'trailers',
    'Upgrade',
    'h2c',
    'X-Three',
    '3',
  ];
  expect(endToEnd(raw)).toEqual(['X-Three', '3']);
});

test('the target is called by its own name, and hears neither an expectation that was met nor the control token', () => {
  const raw = ['host', 'localhost:7626', 'Expect', '100-continue', 'X-Mock-Token', 't', 'Token', 'abc'];
  expect(requestHeaders(raw, 'sg.sobot.com')).toEqual(['Host', 'sg.sobot.com', 'Token', 'abc']);
});

test('fields that come twice are joined, whatever they are called', () => {
  const joined = joinedHeaders(['A', '1', 'a', '2', '__proto__', 'x']);
  expect(Object.entries(joined)).toEqual([
    ['a', '1, 2'],
    ['__proto__', 'x'],
  ]);
});
