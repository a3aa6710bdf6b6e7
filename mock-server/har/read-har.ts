import { JSONParser } from '@streamparser/json';
import { isObject } from '../../common/json.ts';

/** One request of a recorded session and its answer, as far as it is looked at. */
export interface HarExchange {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Lower-case names. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string | undefined;
  /** 0: nothing was answered. */
  readonly status: number;
  readonly responseHeaders: Readonly<Record<string, string>>;
  /** Absent: the recording does not have it. */
  readonly responseBody: Uint8Array | undefined;
}

/** What a file is that holds no session. */
export class NoHarError extends Error {}

/**
 * The exchanges of a HAR file, as they are read: only one of them is in memory at a time.
 *
 * @throws (rejects with) a `NoHarError` for what is no JSON, or has no `log.entries`
 */
export async function* readHar(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<HarExchange> {
  const parser = new JSONParser({ paths: ['$.log.entries.*', '$.log.version'], keepStack: false });
  let waiting: HarExchange[] = [];
  let failure: Error | undefined;
  let isHar = false;
  parser.onValue = ({ value, key }) => {
    isHar = true;
    if (key !== 'version') waiting.push(exchangeOf(value));
  };
  parser.onError = (error) => {
    failure ??= error;
  };
  for await (const chunk of chunks) {
    if (!parser.isEnded) parser.write(chunk);
    if (failure !== undefined) throw new NoHarError(`it stops being JSON: ${failure.message.slice(0, 200)}`);
    yield* waiting;
    waiting = [];
  }
  if (!parser.isEnded) throw new NoHarError('it breaks off');
  if (!isHar) throw new NoHarError('it has no log.entries');
}

function exchangeOf(entry: unknown): HarExchange {
  const { startedDateTime, request, response } = objectOf(entry);
  const { method, url, headers, postData } = objectOf(request);
  const answered = objectOf(response);
  return {
    at: timeOf(startedDateTime),
    method: textOf(method) ?? 'GET',
    url: pathOf(textOf(url) ?? '/'),
    requestHeaders: headersOf(headers),
    requestBody: textOf(objectOf(postData)['text']),
    status: typeof answered['status'] === 'number' ? answered['status'] : 0,
    responseHeaders: headersOf(answered['headers']),
    responseBody: bodyOf(objectOf(answered['content'])),
  };
}

const encoder = new TextEncoder();

function bodyOf({ text, encoding, size }: Readonly<Record<string, unknown>>): Uint8Array | undefined {
  if (typeof text !== 'string') return size === 0 ? new Uint8Array() : undefined;
  if (encoding !== 'base64') return encoder.encode(text);
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
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
