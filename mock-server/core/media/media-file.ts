import type { PlainRequest, PlainResponse } from '../plain-http.ts';
import type { Message } from '../records.ts';
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
  const range = headers['if-range'] === undefined || headers['if-range'] === etag ? headers['range'] : undefined;
  const part = readRange(range, size);
  if (part === 'unsatisfiable') {
    return { status: 416, headers: { ...common, 'content-range': `bytes */${size}` }, body: '' };
  }
  const { start, end } = part ?? { start: 0, end: size };
  if (part !== undefined) common['content-range'] = `bytes ${start}-${end - 1}/${size}`;
  const status = part === undefined ? 200 : 206;
  common['content-length'] = String(end - start);
  return { status, headers: common, body: method === 'HEAD' ? '' : content.slice(start, end) };
}

function namesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}

/** One byte range. Several ranges, or a header of another form, are left unheeded: the whole content is a right answer. */
function readRange(
  header: string | undefined,
  size: number,
): { readonly start: number; readonly end: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (match === null || match[0] === 'bytes=-') return undefined;
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
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName.toWellFormed()).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
