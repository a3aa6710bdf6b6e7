import { expect, test } from 'vitest';
import { shareBytes } from './share-bytes.ts';

const large = (first: number): Uint8Array => new Uint8Array(1_048_576).fill(first);

test('F12: the same large body is held once, however many read it', () => {
  const first = shareBytes(large(1), { etag: '"a"' });
  expect(shareBytes(large(1), { etag: '"a"' })).toBe(first);
});

test('another part of it, or other bytes of the same name, are not taken for it', () => {
  const first = shareBytes(large(1), { etag: '"b"' });
  expect(shareBytes(large(1), { etag: '"b"', 'content-range': 'bytes 1-2/3' })).not.toBe(first);
  expect(shareBytes(large(2), { etag: '"b"' })[0]).toBe(2);
});
