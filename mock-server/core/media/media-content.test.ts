import { describe, expect, test } from 'vitest';
import type { Message } from '../store/records.ts';
import { contentOf } from './media-content.ts';
import { extensionOf, hasContent } from './media-kind.ts';

function message(changes: Partial<Message>): Message {
  return { id: '1', channelId: 'c', recipientId: 'r', type: 'file', sentAt: 0, ...changes };
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('contentOf', () => {
  test('makes a PNG', () => {
    const { contentType, size, slice } = contentOf(message({ type: 'image' }));
    expect(contentType).toBe('image/png');
    expect([...slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(textOf(slice(size - 8, size - 4))).toBe('IEND');
  });

  test.each([
    ['video', 'video/mp4'],
    ['audio', 'audio/mp4'],
  ] as const)('makes an ISO media file for %s', (type, expected) => {
    const { contentType, slice } = contentOf(message({ type }));
    expect(contentType).toBe(expected);
    expect(textOf(slice(4, 8))).toBe('ftyp');
  });

  test('makes a file of the declared size', () => {
    const { size, slice } = contentOf(message({ fileName: 'a.txt', fileSize: 1000 }));
    expect(size).toBe(1000);
    const text = textOf(slice(0, 1000));
    expect(text).toHaveLength(1000);
    expect(text.startsWith('The content of a file')).toBe(true);
  });

  test('makes the same bytes for a part as for the whole', () => {
    const { slice } = contentOf(message({ fileSize: 10_000 }));
    const whole = textOf(slice(0, 10_000));
    expect(textOf(slice(61, 5003))).toBe(whole.slice(61, 5003));
    expect(textOf(slice(9999, 10_000))).toBe(whole.slice(9999));
    expect(slice(7, 7)).toHaveLength(0);
  });

  test('declares a size of gigabytes without making them', () => {
    const { size, slice } = contentOf(message({ fileSize: 9_007_199_254_740_991 }));
    expect(size).toBe(9_007_199_254_740_991);
    expect(slice(9_007_199_254_740_990, 9_007_199_254_740_991)).toHaveLength(1);
  });

  test('gives uploaded bytes', () => {
    const { contentType, size, slice } = contentOf(
      message({ type: 'image', content: 'AQIDBA==', contentType: 'image/gif' }),
    );
    expect([contentType, size, [...slice(1, 3)]]).toEqual(['image/gif', 4, [2, 3]]);
  });

  test.each([
    ['a.txt', 'text/plain; charset=utf-8'],
    ['A.CSV', 'text/plain; charset=utf-8'],
    ['a.pdf', 'application/octet-stream'],
    ['a', 'application/octet-stream'],
  ])('takes the type of a file from its name: %s', (fileName, contentType) => {
    expect(contentOf(message({ fileName })).contentType).toBe(contentType);
  });

  test('takes the type that a file declares', () => {
    expect(contentOf(message({ fileName: 'a.pdf', contentType: 'application/pdf' })).contentType).toBe(
      'application/pdf',
    );
  });
});

describe('extensionOf', () => {
  test.each([
    [{ type: 'image' }, 'png'],
    [{ type: 'video' }, 'mp4'],
    [{ type: 'audio' }, 'm4a'],
    [{ type: 'image', content: 'AAAA', contentType: 'image/jpeg' }, 'jpg'],
    [{ type: 'image', contentType: 'image/jpeg' }, 'png'],
    [{ type: 'image', content: 'AAAA', contentType: 'toString' }, 'png'],
    [{ fileName: '報價單.XLSX' }, 'xlsx'],
    [{ fileName: 'archive.tar.gz' }, 'gz'],
    [{ fileName: 'README' }, 'bin'],
    [{ fileName: 'a.测试' }, 'bin'],
    [{ fileName: 'a.verylongextension' }, 'bin'],
    [{}, 'bin'],
  ] as const)('of %j is %s', (changes, extension) => {
    expect(extensionOf(message(changes))).toBe(extension);
  });
});

describe('hasContent', () => {
  test('says that image, video, audio and file have', () => {
    const types = ['text', 'image', 'video', 'audio', 'file', 'location', 'sticker'] as const;
    expect(types.filter(hasContent)).toEqual(['image', 'video', 'audio', 'file']);
  });
});

test('F12: each part of an uploaded content is made by itself', () => {
  for (const size of [0, 1, 2, 3, 7, 12]) {
    const bytes = Buffer.from(Array.from({ length: size }, (_, index) => 200 - index));
    const content = contentOf(message({ content: bytes.toString('base64') }));
    expect(content.size).toBe(size);
    for (let start = 0; start <= size; start += 1) {
      for (let end = start; end <= size; end += 1) {
        expect(Buffer.from(content.slice(start, end))).toEqual(bytes.subarray(start, end));
      }
    }
  }
});
