import { JSONParser } from '@streamparser/json';
import { isObject } from '../../common/json.ts';
import { numberOf } from '../../common/number-of.ts';
import { beginningOf } from '../../common/shorten.ts';
import type { Bilingual, Violation } from '../core/journal/entry.ts';
import { bodyLimit } from '../core/plain-http.ts';
import { tooLong, type BodyCopy } from '../proxy/inspect/body.ts';
import { createEntryCutter } from './cut-entries.ts';
import { readFailure } from './failed-exchange.ts';
import { EntryTooLongError } from './held-entry.ts';

/** One request of a recorded session and its answer, as far as it is looked at. */
export interface HarExchange {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Lower-case names. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** Made when it is asked for. */
  readonly requestBody: () => BodyCopy;
  /** 0: nothing was answered. */
  readonly status: number;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: () => BodyCopy;
  /** What went wrong on the way, where the recording says so. */
  readonly failure: Violation | undefined;
}

/** What a file is that holds no session. */
export class NoHarError extends Error {
  readonly reason: Bilingual;

  constructor(reason: Bilingual) {
    super(reason.en);
    this.reason = reason;
  }
}

/**
 * The exchanges of a HAR file, as they are read: only one of them is in memory at a time, and of that no long body.
 *
 * @throws (rejects with) a `NoHarError` for what is no JSON, or has no `log.entries`
 */
export async function* readHar(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<HarExchange> {
  const rest = createRestReader();
  let waiting: string[] = [];
  const cutter = createEntryCutter({ onEntry: (text) => void waiting.push(text), onRest: rest.add });
  for await (const chunk of chunks) {
    // In small pieces: all the entries of one are cut before the first of them is looked at.
    for (let from = 0; from < chunk.length; from += pieceSize) {
      add(cutter.add, chunk.subarray(from, from + pieceSize));
      for (const text of waiting) yield exchangeOf(parsed(text));
      waiting = [];
    }
  }
  rest.end();
}

/** In bytes. */
const pieceSize = 65_536;

function add(cut: (bytes: Uint8Array) => void, piece: Uint8Array): void {
  try {
    cut(piece);
  } catch (error) {
    throw error instanceof EntryTooLongError ? new NoHarError(error.reason) : error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw noJson((error as Error).message);
  }
}

function noJson(why: string): NoHarError {
  const place = beginningOf(why, 200);
  return new NoHarError({ en: `it stops being JSON: ${place}`, zh: `其中有一处不是 JSON：${place}` });
}

/** Reads what is around the entries, and keeps nothing of it. */
function createRestReader() {
  const parser = new JSONParser({ paths: ['$.log.entries.*', '$.log.version'], keepStack: false });
  let failure: Error | undefined;
  let isHar = false;
  parser.onValue = () => {
    isHar = true;
  };
  parser.onError = (error) => {
    failure ??= error;
  };
  return {
    /** @throws a `NoHarError` */
    add(bytes: Uint8Array): void {
      if (!parser.isEnded) parser.write(bytes);
      if (failure !== undefined) throw noJson(failure.message);
    },
    /** @throws a `NoHarError` */
    end(): void {
      if (!parser.isEnded) throw new NoHarError({ en: 'it breaks off', zh: '它中途断开' });
      if (!isHar) throw new NoHarError({ en: 'it has no log.entries', zh: '其中没有 log.entries' });
    },
  };
}

function exchangeOf(entry: unknown): HarExchange {
  const { startedDateTime, request, response, _failure } = objectOf(entry);
  const { method, url, headers, postData, bodySize } = objectOf(request);
  const requestHeaders = headersOf(headers);
  const isInPieces = requestHeaders['transfer-encoding'] !== undefined && bodySize !== 0;
  const sent = numberOf(bodySize) > 0 || Number(requestHeaders['content-length']) > 0 || isInPieces;
  const answered = objectOf(response);
  const failure = readFailure(_failure);
  return {
    at: timeOf(startedDateTime),
    method: textOf(method) ?? 'GET',
    url: pathOf(textOf(url) ?? '/'),
    requestHeaders,
    requestBody: () => bodyOf({ size: sent ? undefined : 0, ...objectOf(postData) }),
    status: typeof answered['status'] === 'number' ? answered['status'] : 0,
    responseHeaders: headersOf(answered['headers']),
    // An answer that did not come in full is not checked, so nobody need be told that its body is missing.
    responseBody: () => bodyOf({ ...objectOf(answered['content']), ...(failure && { size: 0 }) }),
    failure,
  };
}

const encoder = new TextEncoder();

const missing = { unknown: { en: 'the recording does not have it', zh: '录制中没有该内容' } };

/** A body as a proxy would have it: those beyond its limit it does not look into. */
function bodyOf({ text, encoding, size }: Readonly<Record<string, unknown>>): BodyCopy {
  if (text === null) return tooLong(bodyLimit);
  if (typeof text !== 'string') return size === 0 ? { bytes: new Uint8Array() } : missing;
  const bytes = encoding === 'base64' ? bytesOf(text) : encoder.encode(text);
  if (bytes === undefined) return missing;
  return bytes.length > bodyLimit ? tooLong(bodyLimit) : { bytes };
}

function bytesOf(base64: string): Uint8Array | undefined {
  if (base64.length > bodyLimit * 1.5) return new Uint8Array(bodyLimit + 1);
  try {
    const characters = atob(base64);
    const bytes = new Uint8Array(characters.length);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
/** Bodies are recorded without their encoding; of HTTP/2, names with a colon are no headers. */
function headersOf(list: unknown): Readonly<Record<string, string>> {
  const headers = Object.create(null) as Record<string, string>;
  if (!Array.isArray(list)) return headers;
  for (const header of list as unknown[]) {
    const { name, value } = objectOf(header);
    if (typeof name !== 'string' || typeof value !== 'string' || name.startsWith(':')) continue;
    const lower = name.toLowerCase();
    if (lower !== 'content-encoding') headers[lower] = value;
  }
  return headers;
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url.startsWith('/') ? url : `/${url}`;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function timeOf(text: unknown): number {
  const time = Date.parse(textOf(text) ?? '');
  return Number.isFinite(time) && time > 0 ? time : 0;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
