import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { md5 } from './md5.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('md5', () => {
  test.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 'd174ab98d277d9f5a5611c2c9f419d9f'],
  ])('of %j is what RFC 1321 says', (text, digest) => {
    expect(md5(encode(text))).toBe(digest);
  });

  test("signs the page's example", () => {
    expect(md5(encode('115693977732'))).toBe('258eec3118705112b2c53dc8043d4d34');
  });

  test('is that of Node for any bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(fc.property(bytes, (given) => md5(given) === createHash('md5').update(given).digest('hex')));
  });

  test.each([55, 56, 63, 64, 65, 119, 120])('is that of Node for %i bytes, around the end of a block', (length) => {
    const bytes = new Uint8Array(length).fill(0xfe);
    expect(md5(bytes)).toBe(createHash('md5').update(bytes).digest('hex'));
  });

  test('leaves the bytes as they were', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    md5(bytes);
    expect([...bytes]).toEqual([1, 2, 3]);
  });
});
