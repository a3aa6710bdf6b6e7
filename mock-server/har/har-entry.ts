import type { JournalEntry } from '../core/journal/entry.ts';
import { targetOf } from '../core/pipeline/identify.ts';
import type { Mask } from './mask.ts';

/** An entry of a journal, and how long it took where that is known. */
export interface RecordedEntry extends Omit<JournalEntry, 'id'> {
  /** How long the answer took, in ms. */
  readonly duration?: number | undefined;
}

interface NameValue {
  readonly name: string;
  readonly value: string;
}

/** The version is that of what is written. */
export const creator = { name: 'sobot-mock', version: '1' };

/** Of an answer that nobody noted the headers of. */
const usualHeaders: NonNullable<RecordedEntry['responseHeaders']> = {
  'content-type': 'application/json;charset=UTF-8',
};

/** Bodies are written without their encoding, and of what length they were is not what they are. */
const ofTheWire = new Set(['content-encoding', 'content-length', 'transfer-encoding']);

/**
 * An entry of a HAR 1.2 document.
 *
 * @param origin where it was asked: `https://sg.sobot.com`
 */
export function harEntry(entry: RecordedEntry, origin: string, mask: Mask): object {
  const { at, method, status, requestBody, responseBody, requestHeaders, responseHeaders = usualHeaders } = entry;
  const { duration = 0 } = entry;
  const url = addressOf(mask.url(entry.url), origin);
  const headers = listOf(mask.headers(requestHeaders));
  const answered = mask.headers(responseHeaders);
  const mimeType = requestHeaders['content-type'] ?? 'application/json';
  return {
    startedDateTime: new Date(at).toISOString(),
    time: duration,
    request: {
      method,
      url: url.href,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers,
      queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
      ...(requestBody === undefined || requestBody === ''
        ? {}
        : { postData: { mimeType, text: mask.text(requestBody) } }),
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: listOf(answered).filter(({ name }) => !ofTheWire.has(name)),
      content: contentOf(responseBody, responseHeaders, mask),
      redirectURL: answered['location'] ?? '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: duration, receive: 0 },
  };
}

/** A path may begin with two slashes, and names no host by that; of an address that is none, its path is left. */
function addressOf(url: string, origin: string): URL {
  if (url.startsWith('/')) return new URL(origin + url);
  if (URL.canParse(url, origin)) return new URL(url, origin);
  const { path, query } = targetOf(url);
  const address = new URL(origin + path);
  address.search = query;
  return address;
}

/** Of media only the length is told, where it is known. */
function contentOf(
  body: string | undefined,
  headers: NonNullable<RecordedEntry['responseHeaders']>,
  mask: Mask,
): object {
  const mimeType = headers['content-type'] ?? 'application/octet-stream';
  if (body === undefined) return { size: Number(headers['content-length']) || -1, mimeType };
  const text = mask.text(body);
  return { size: new TextEncoder().encode(text).length, mimeType, text };
}

function listOf(headers: Readonly<Record<string, string | undefined>>): readonly NameValue[] {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}
