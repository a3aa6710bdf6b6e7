import type { PlainRequest, PlainResponse } from '../plain-http.ts';
import type { Message } from '../store/records.ts';
import { contentOf } from './media-content.ts';

/** Answers GET and HEAD of a message's content: ranges, ETag, the file's name (RFC 9110). */
export function mediaFile({ method, headers }: PlainRequest, message: Message): PlainResponse {
  const content = contentOf(message);
  const { size, contentType } = content;
  const etag = `"${message.mediaKey}-${size.toString(16)}"`;
  const common: Record<string, string> = {
    'accept-ranges': 'bytes',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'accept-ranges, content-disposition, content-range, etag',
    // Uploaded bytes come from the same origin as the control routes: whatever they are, they run nothing.
    'content-security-policy': 'sandbox',
    'content-type': contentType,
    'x-content-type-options': 'nosniff',
    etag,
  };
  if (message.fileName !== undefined) common['content-disposition'] = disposition(message.fileName);
  if (namesTag(headers['if-none-match'], etag)) return { status: 304, headers: common, body: '' };
  const isCurrent = (headers['if-range'] ?? etag) === etag;
  // Ranges are for GET alone.
  const part = method === 'GET' && isCurrent ? readRange(headers['range'], size) : undefined;
  if (part === 'unsatisfiable') {
    return { status: 416, headers: { ...common, 'content-range': `bytes */${size}` }, body: '' };
  }
  const { start, end } = part ?? { start: 0, end: size };
  const status = part === undefined ? 200 : 206;
  if (part !== undefined) common['content-range'] = `bytes ${start}-${end - 1}/${size}`;
  common['content-length'] = String(end - start);
  if (method === 'HEAD') return { status, headers: common, body: '' };
  if (end - start > longestBody) return tooLong();
  const slice = (from: number, to: number): Uint8Array => content.slice(start + from, start + to);
  return {
    status,
    headers: common,
    pieces: { size: end - start, slice },
    get body() {
      return slice(0, end - start);
    },
  };
}

/** A file may declare any size; so many bytes of it are made at once. */
const longestBody = 67_108_864;

function tooLong(): PlainResponse {
  return {
    status: 501,
    headers: {
      'accept-ranges': 'bytes',
      'access-control-allow-origin': '*',
      'content-type': 'text/plain; charset=utf-8',
    },
    body: `The mock server makes at most ${longestBody} bytes at once. Ask for a range of them.\n`,
  };
}

function namesTag(header = '', etag: string): boolean {
  return header.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
}

/** One byte range. Several ranges, or a header of another form, are left unheeded: the whole content is a right answer. */
function readRange(
  header = '',
  size: number,
): { readonly start: number; readonly end: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(?=.*\d)(\d*)-(\d*)$/i.exec(header.trim());
  if (match === null) return undefined;
  const [, from = '', to = ''] = match;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size };
  }
  const start = Number(from);
  const end = to === '' ? size : Math.min(Number(to) + 1, size);
  if (to !== '' && Number(to) < start) return undefined;
  return start >= size ? 'unsatisfiable' : { start, end };
}

/** The name in both forms of RFC 6266: plain for old clients, UTF-8 for the rest. */
function disposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
