import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base64Length, isBase64 } from './base64.ts';
import { decodeBase64 } from './decode-base64.ts';

describe('base64', () => {
  test.each(['', 'AAAA', 'AA==', 'AAA=', '+/+/', 'Zg=='])('is %j', (text) => {
    expect(isBase64(text)).toBe(true);
  });

  test.each(['A', 'AA', 'AAA', 'A===', '====', '=AAA', 'AA=A', 'AA==AAAA', 'AAA-', 'AAA_', 'AAA\n', 'ＡAAA', '测'])(
    'is not %j',
    (text) => {
      expect(isBase64(text)).toBe(false);
    },
  );

  test('may be of many megabytes', () => {
    expect(isBase64('A'.repeat(40_000_000))).toBe(true);
  });

  test('decodes to the bytes that were encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(isBase64(text)).toBe(true);
        expect(base64Length(text)).toBe(bytes.length);
        expect([...decodeBase64(text)]).toEqual([...bytes]);
      }),
    );
  });
});
