import { cutWords } from '../../common/cut-words.ts';
import type { JournalEntry, Violation } from '../core/journal/entry.ts';
import { targetOf } from '../core/pipeline/identify.ts';
import { failureIn } from './failed-exchange.ts';
import type { Mask } from './mask.ts';

/** An entry of a journal, and how long it took where that is known. */
export interface RecordedEntry extends Omit<JournalEntry, 'id'> {
  /** How long the answer took, in ms. */
  readonly duration?: number | undefined;
}

interface EntryOptions {
  /** Where it was asked: `https://sg.sobot.com`. */
  readonly origin: string;
  readonly mask: Mask;
  /** Bodies of so many characters were cut, and are left out: half of one breaks every rule. Default: none was. */
  readonly cutAt?: number | undefined;
}

interface NameValue {
  readonly name: string;
  readonly value: string;
}

type Headers = NonNullable<RecordedEntry['responseHeaders']>;

/** The version is that of what is written. */
export const creator = { name: 'sobot-mock', version: '1' };

/** Of an answer that nobody noted the headers of. */
const usualHeaders: Headers = { 'content-type': 'application/json;charset=UTF-8' };

/** Bodies are written without their encoding, and of what length they were is not what they are. */
const ofTheWire = new Set(['content-encoding', 'content-length', 'transfer-encoding']);

/** An entry of a HAR 1.2 document. Where something went wrong on the way, its comment says what. */
export function harEntry(entry: RecordedEntry, options: EntryOptions): object {
  const { at, method, requestHeaders, duration = 0 } = entry;
  const { origin, mask } = options;
  const url = addressOf(mask.url(entry.url), origin);
  const failure = failureIn(entry);
  return {
    startedDateTime: new Date(at).toISOString(),
    time: duration,
    request: {
      method,
      url: url.href,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: listOf(mask.headers(requestHeaders)),
      queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
      ...sentBody(entry, options),
      headersSize: -1,
    },
    response: responseOf(entry, failure, options),
    cache: {},
    timings: { send: 0, wait: duration, receive: 0 },
    ...(failure === undefined ? cutIn(entry) : told(failure, mask)),
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

/** Of a body that was cut only the length is told, or at least how much is left of it. */
function sentBody(
  { requestHeaders, requestBody, warnings }: RecordedEntry,
  { mask, cutAt = Infinity }: EntryOptions,
): object {
  if (requestBody === undefined) return { bodySize: -1 };
  if (requestBody === '') return { bodySize: 0 };
  if (requestBody.length >= cutAt) return { bodySize: Number(requestHeaders['content-length']) || requestBody.length };
  const mimeType = requestHeaders['content-type'] ?? 'application/json';
  return { postData: { mimeType, text: withMark(mask.text(requestBody), warnings) }, bodySize: -1 };
}

/** What was answered. What a proxy answers where its target did not is none of that, nor is what a fault kept from the client. */
function responseOf(entry: RecordedEntry, failure: Violation | undefined, options: EntryOptions): object {
  const { reset } = entry;
  const isAnswered = reset !== 'before' && (failure === undefined || entry.responseHeaders !== undefined);
  const isWhole = failure === undefined && reset === undefined;
  const headers = isAnswered ? (entry.responseHeaders ?? usualHeaders) : {};
  const shown = options.mask.headers(headers);
  const mimeType = headers['content-type'] ?? 'application/octet-stream';
  return {
    status: isAnswered ? entry.status : 0,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: listOf(shown).filter(({ name }) => !ofTheWire.has(name)),
    // Nobody should take half a body for a whole one.
    content: { mimeType, ...(isWhole ? answeredBody(entry, headers, options) : { size: -1 }) },
    redirectURL: shown['location'] ?? '',
    headersSize: -1,
    bodySize: -1,
  };
}

/** Of media only the length is told, where it is known. */
function answeredBody(
  { responseBody: body, violations }: RecordedEntry,
  headers: Headers,
  { mask, cutAt = Infinity }: EntryOptions,
): object {
  if (body === undefined || body.length >= cutAt) return { size: Number(headers['content-length']) || -1 };
  const text = withMark(mask.text(body), violations);
  return { size: new TextEncoder().encode(text).length, text };
}

/** A body is read without its byte order mark: that it had one, what was found of it tells. */
function withMark(text: string, found: readonly Violation[]): string {
  return found.some(({ rule }) => rule === 'byteOrderMark') ? `\uFEFF${text}` : text;
}

/** For people: that a fault cut an answer is nobody's doing. */
function cutIn({ reset }: RecordedEntry): object {
  if (reset === undefined) return {};
  const { en, zh } = cutWords[reset];
  return { comment: `${en} / ${zh}` };
}

/** For people, and for `check har`. */
function told({ rule, reason }: Violation, mask: Mask): object {
  const [en, zh] = [mask.text(reason.en), mask.text(reason.zh)];
  return { comment: `${en} / ${zh}`, _failure: { rule, reason: { en, zh } } };
}

function listOf(headers: Readonly<Record<string, string | undefined>>): readonly NameValue[] {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}
