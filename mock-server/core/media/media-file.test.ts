import { describe, expect, test } from 'vitest';
import type { PlainResponse } from '../plain-http.ts';
import type { Message } from '../store/records.ts';
import { mediaFile } from './media-file.ts';

const key = '0d63b822ba724e858a128f3f27a4f405';
/** Ten bytes, 0 to 9. */
const ten: Message = {
  id: '1',
  channelId: 'c',
  recipientId: 'r',
  type: 'file',
  sentAt: 0,
  mediaKey: key,
  fileName: 'a.bin',
  content: 'AAECAwQFBgcICQ==',
};

const etag = `"${key}-a"`;

function answer(headers: Record<string, string> = {}, message: Message = ten, method = 'GET'): PlainResponse {
  return mediaFile({ method, url: '/', headers }, message);
}

const bytesOf = ({ body }: PlainResponse): readonly number[] => (typeof body === 'string' ? [] : [...body]);

describe('mediaFile', () => {
  test('gives the whole content', () => {
    const response = answer();
    expect(response.status).toBe(200);
    expect(bytesOf(response)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(response.headers).toEqual({
      'accept-ranges': 'bytes',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'accept-ranges, content-disposition, content-range, etag',
      'content-disposition': `attachment; filename="a.bin"; filename*=UTF-8''a.bin`,
      'content-length': '10',
      'content-security-policy': 'sandbox',
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      etag,
    });
  });

  test.each([
    ['bytes=0-3', 'bytes 0-3/10', [0, 1, 2, 3]],
    ['bytes=7-', 'bytes 7-9/10', [7, 8, 9]],
    ['bytes=-2', 'bytes 8-9/10', [8, 9]],
    ['bytes=-99', 'bytes 0-9/10', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['bytes=8-99999999999999999999', 'bytes 8-9/10', [8, 9]],
    ['bytes=9-9', 'bytes 9-9/10', [9]],
    ['BYTES=0-0', 'bytes 0-0/10', [0]],
    [' bytes=1-1 ', 'bytes 1-1/10', [1]],
  ])('gives the range %s', (range, contentRange, bytes) => {
    const response = answer({ range });
    expect([response.status, response.headers['content-range'], bytesOf(response)]).toEqual([206, contentRange, bytes]);
    expect(response.headers['content-length']).toBe(String(bytes.length));
  });

  test.each(['bytes=10-', 'bytes=10-20', 'bytes=-0', 'bytes=99999999999999999999-'])(
    'cannot give the range %s',
    (range) => {
      const response = answer({ range });
      expect([response.status, response.headers['content-range'], response.body]).toEqual([416, 'bytes */10', '']);
    },
  );

  test.each(['bytes=0-1,4-5', 'bytes=5-2', 'bytes=-', 'bytes=', 'bytes=a-b', 'items=0-1', '0-1', ''])(
    'leaves %j unheeded',
    (range) => {
      expect([answer({ range }).status, bytesOf(answer({ range })).length]).toEqual([200, 10]);
    },
  );

  test.each([etag, `W/${etag}`, `"other", ${etag}`, '*'])('is not modified where if-none-match is %s', (tag) => {
    const response = answer({ 'if-none-match': tag });
    expect([response.status, response.body, response.headers['etag']]).toEqual([304, '', etag]);
  });

  test('is given again where if-none-match is another', () => {
    expect(answer({ 'if-none-match': '"other"' }).status).toBe(200);
  });

  test.each([
    [etag, 206],
    ['"other"', 200],
    [`W/${etag}`, 200],
    ['Wed, 01 May 2024 00:00:00 GMT', 200],
  ])('where if-range is %s answers %d', (tag, status) => {
    expect(answer({ range: 'bytes=0-1', 'if-range': tag }).status).toBe(status);
  });

  test('answers HEAD like GET, without the content', () => {
    const head = answer({}, ten, 'HEAD');
    const { pieces, ...whole } = answer();
    expect(head).toEqual({ ...whole, body: '' });
    expect(pieces?.size).toBe(10);
  });

  test('heeds no range in a HEAD', () => {
    expect(answer({ range: 'bytes=0-1' }, ten, 'HEAD')).toMatchObject({
      status: 200,
      headers: { 'content-length': '10' },
    });
  });

  test('gives a file of no bytes', () => {
    const empty = { ...ten, content: '' };
    expect(answer({}, empty)).toMatchObject({ status: 200, headers: { 'content-length': '0' } });
    expect(answer({ range: 'bytes=0-' }, empty)).toMatchObject({
      status: 416,
      headers: { 'content-range': 'bytes */0' },
    });
  });

  test.each([
    ['plain.txt', 'plain.txt', 'plain.txt'],
    ['a "quoted" \\ name.txt', 'a _quoted_ _ name.txt', 'a%20%22quoted%22%20%5C%20name.txt'],
    ['報價單.xlsx', '___.xlsx', '%E5%A0%B1%E5%83%B9%E5%96%AE.xlsx'],
    ['😀.png', '__.png', '%F0%9F%98%80.png'],
    ['lone\uD83D.png', 'lone_.png', 'lone%EF%BF%BD.png'],
    ['a\r\nset-cookie: x', 'a__set-cookie: x', 'a%0D%0Aset-cookie%3A%20x'],
    ["it's (1)*.txt", "it's (1)*.txt", 'it%27s%20%281%29%2A.txt'],
    ['100%.txt', '100_.txt', '100%25.txt'],
  ])('names the file %j', (fileName, plain, encoded) => {
    const { headers } = answer({}, { ...ten, fileName });
    expect(headers['content-disposition']).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`);
  });

  test('names no file where the message has no name', () => {
    const { content: _, fileName: __, ...image } = ten;
    expect(answer({}, { ...image, type: 'image' }).headers['content-disposition']).toBeUndefined();
  });

  describe('of gigabytes', () => {
    const { content: _, ...rest } = ten;
    const large: Message = { ...rest, fileSize: 5_000_000_000 };

    test('tells its size', () => {
      expect(answer({}, large, 'HEAD')).toMatchObject({ status: 200, headers: { 'content-length': '5000000000' } });
    });

    test('is given in ranges', () => {
      const response = answer({ range: 'bytes=4999999990-' }, large);
      expect([response.status, response.headers['content-range'], bytesOf(response).length]).toEqual([
        206,
        'bytes 4999999990-4999999999/5000000000',
        10,
      ]);
    });

    test('is not given at once', () => {
      expect(answer({}, large)).toEqual({
        status: 501,
        headers: {
          'accept-ranges': 'bytes',
          'access-control-allow-origin': '*',
          'content-type': 'text/plain; charset=utf-8',
        },
        body: 'The mock server makes at most 67108864 bytes at once. Ask for a range of them.\n',
      });
    });
  });
});
