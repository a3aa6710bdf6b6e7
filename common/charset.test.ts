import { expect, test } from 'vitest';
import { foreignCharset } from './charset.ts';

test.each<[string, string | undefined]>([
  ['application/json;charset=GBK', 'GBK'],
  ['application/json; Charset = "iso-8859-1"', 'iso-8859-1'],
  ['application/json;charset=UTF-8', undefined],
  ['application/json; charset="utf8"', undefined],
  ['application/json;charset=us-ascii', undefined],
  ['application/json', undefined],
  ['', undefined],
])('%s', (type, charset) => expect(foreignCharset(type)).toBe(charset));
