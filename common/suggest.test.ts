import { expect, test } from 'vitest';
import { suggest } from './suggest.ts';

const names = ['queryTaskList', 'sendRecordList', 'getToken', 'getMediaContent'];

test('suggests what may have been meant, the nearest first', () => {
  expect(suggest('sendTaskList', names)).toEqual(['queryTaskList', 'sendRecordList']);
  expect(suggest('getTokens', names, 1)).toEqual(['getToken']);
});

test('suggests nothing where half of the letters are others', () => {
  expect(suggest('abc', names)).toEqual([]);
  expect(suggest('getTokenxxxxxxxxx', ['getToken'])).toEqual([]);
  expect(suggest('getTokenxxxxxxxx', ['getToken'])).toEqual(['getToken']);
});

test('does not compare a text that is far too long', () => {
  expect(suggest('x'.repeat(10_000_000), names)).toEqual([]);
});
