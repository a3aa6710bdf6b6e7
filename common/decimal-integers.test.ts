import { expect, test } from 'vitest';
import { decimalIntegers } from './decimal-integers.ts';

const known = {
  answer: { total_count: { type: 'integer' }, page_no: { type: 'integer' }, ret_code: { type: 'string' } },
  row: { send_time: { type: 'integer' } },
};

test('a whole number with a point or an exponent is told with its place, each member once', () => {
  const rows = '{"send_time":1741579200000},{"send_time":1.7415792E12},{"send_time":1741579200000.0}';
  expect(decimalIntegers(`{"total_count": 28.0,"page_no":1,"items":[${rows}]}`, known)).toEqual([
    { path: 'total_count', source: '28.0' },
    { path: 'items[1].send_time', source: '1.7415792E12' },
  ]);
});

test.each([
  ['a whole number as it is mostly written', '{"total_count":28,"page_no":-0}'],
  ['a part of one, which is of another type', '{"total_count":28.5}'],
  ['a member that the page does not know', '{"rate":1.0,"items":[{"share":2e1}],"more":{"total_count":1.0}}'],
  ['what stands in a text', '{"ret_code":"a,1.0","total_count":28}'],
])('%s is none', (_, text) => {
  expect(decimalIntegers(text, known)).toEqual([]);
});
