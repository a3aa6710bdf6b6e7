import { expect, test } from 'vitest';
import { padTo, widthOf, wrap } from './wrap.ts';

test('a line is broken between words, and the rest is indented', () => {
  expect(wrap([{ text: 'one two three four' }], { first: { text: '- ' }, columns: 10 })).toEqual([
    '- one two',
    '  three',
    '  four',
  ]);
});

test('Chinese is broken between any two characters, two columns each', () => {
  expect(wrap([{ text: '每次调用都返回新的令牌' }], { columns: 10 })).toEqual(['每次调用都', '返回新的令', '牌']);
});

test('no line begins with a comma or ends with an opening bracket', () => {
  expect(wrap([{ text: '每次调用，返回（新的）令牌' }], { columns: 8 })).toEqual([
    '每次调',
    '用，返回',
    '（新的）',
    '令牌',
  ]);
  expect(wrap([{ text: '返回 token，立即（见）' }], { columns: 10 })).toEqual(['返回', 'token，立', '即（见）']);
});

test('a word that fits on no line is broken anywhere', () => {
  expect(wrap([{ text: 'see https://example.com/a' }], { indent: 2, columns: 10 })).toEqual([
    'see https:',
    '  //exampl',
    '  e.com/a',
  ]);
});

test('every piece keeps its style, on every line', () => {
  const upper = (text: string): string => `<${text}>`;
  expect(wrap([{ text: 'one ' }, { text: 'two three', style: upper }], { columns: 7 })).toEqual([
    'one <two>',
    '<three>',
  ]);
});

test('a piece that is to stay whole goes to the next line as such', () => {
  expect(wrap([{ text: 'one' }, { text: ' · 1 of 2', isWhole: true }], { columns: 10 })).toEqual(['one', '· 1 of 2']);
});

test('the indentation of a line of JSON stays', () => {
  expect(wrap([{ text: '    "a": 1' }])).toEqual(['    "a": 1']);
});

test('a text without anything is one empty line', () => {
  expect(wrap([{ text: '' }])).toEqual(['']);
});

test('width counts what a terminal shows', () => {
  expect([widthOf('abc'), widthOf('令牌'), widthOf('👍🏽'), widthOf('é')]).toEqual([3, 4, 2, 1]);
  expect(padTo('令牌', 6)).toBe('令牌  ');
  expect(padTo('令牌', 2)).toBe('令牌');
});
