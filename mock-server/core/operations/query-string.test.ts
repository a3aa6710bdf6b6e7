import { describe, expect, test } from 'vitest';
import { readQueryString } from './query-string.ts';

describe('readQueryString', () => {
  test.each([
    ['', {}],
    ['a=1&b=2', { a: '1', b: '2' }],
    ['a', { a: '' }],
    ['a=', { a: '' }],
    ['=1', { '': '1' }],
    ['a=1=2', { a: '1=2' }],
    ['&&a=1&', { a: '1' }],
    ['a+b=c+d', { 'a b': 'c d' }],
    ['a=%2B%26%3D', { a: '+&=' }],
    ['a=%E6%B5%8B', { a: '测' }],
    ['a=%F0%9F%98%80', { a: '😀' }],
    ['a=?/:', { a: '?/:' }],
  ])('reads %j', (text, values) => {
    expect({ ...readQueryString(text).values }).toEqual(values);
  });

  test('takes the first of a parameter that is repeated, and tells of it once', () => {
    expect(readQueryString('a=1&a=2&b=3&a=4')).toMatchObject({ values: { a: '1', b: '3' }, repeated: ['a'] });
  });

  test.each(['a=%', 'a=%zz', 'a=%E6', '%FF=1', 'a=%ED%A0%80', 'b=1&a=%C0%AF'])(
    'tells of encoding that is not UTF-8: %s',
    (text) => {
      expect(readQueryString(text).malformed).toBe(text.split('&').at(-1));
    },
  );

  test('takes prototype keys for names like any', () => {
    const { values } = readQueryString('__proto__=a&constructor=b&toString=c&hasOwnProperty=d');
    expect(Object.entries(values)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['toString', 'c'],
      ['hasOwnProperty', 'd'],
    ]);
  });

  test('has no parameters that were not given', () => {
    expect(readQueryString('').values['constructor']).toBeUndefined();
  });
});
