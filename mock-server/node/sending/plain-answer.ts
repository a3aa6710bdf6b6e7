import { noBytes, type TransportResponse } from '../../webhooks/sending/transport.ts';
import { readPlainHeader } from '../plain-header.ts';

/** A whole answer, and how long its connection may be kept, in ms. */
export interface PlainAnswer {
  readonly response: TransportResponse;
  readonly keepAlive: number;
}

/**
 * Reads what came of an answer, the first bytes of some memory. `more`: the rest of its body is to come; `unusual`:
 * somebody else must read it.
 */
export type ReadAnswer = (memory: Buffer, length: number) => PlainAnswer | 'more' | 'unusual';

/** What the head of an answer says. */
interface Head {
  /** Its bytes, with what ends them. */
  readonly bytes: Buffer;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Length of its body. */
  readonly length: number | 'chunked';
  readonly keepAlive: number;
  /** The answer that is this head alone. */
  readonly bare: PlainAnswer;
}

const headEnd = Buffer.from('\r\n\r\n');
const longestHead = 8192;
const longestBody = 32_768;
const statusLine = /^HTTP\/1\.1 ([2-5]\d\d)(?: [ -~]*)?$/;
const lengthForm = /^\d{1,6}$/;
const keepAliveForm = /^timeout=(\d{1,6})$/;
const chunkSize = /^[\da-f]{1,6}$/i;

/** What undici does: how long it keeps a connection whose receiver does not say, and how much sooner it lets go of others. */
const defaultKeepAlive = 4000;
const keepAliveThreshold = 2000;
const longestKeepAlive = 600_000;

/**
 * Reads answers of HTTP/1.1 as nearly every receiver gives them: a status from 200 on, headers in ASCII, a short body
 * with its length or in chunks, the connection kept. It saves the parser of undici, which copies each answer into memory
 * of its own and calls out for each header: the same head again is told by one comparison. Anything else is `unusual`,
 * and undici has it.
 */
export function createAnswerReader(): ReadAnswer {
  let last: Head | undefined;

  function headOf(memory: Buffer, there: number): Head | undefined {
    const known = last?.bytes.length ?? Infinity;
    if (known <= there && memory.compare(last!.bytes, 0, known, 0, known) === 0) return last;
    const head = readHead(memory.subarray(0, Math.min(there, longestHead)));
    last = head ?? last;
    return head;
  }

  return (memory, there) => {
    const head = headOf(memory, there);
    if (head === undefined) return 'unusual';
    const { status, headers, length, keepAlive, bytes, bare } = head;
    const start = bytes.length;
    // Most answers have no body: nothing is made for them.
    if (length === 0) return there === start ? bare : 'unusual';
    const all = memory.subarray(0, there);
    const body = length === 'chunked' ? joinChunks(all, start) : sizedBody(all, start, length);
    return typeof body === 'string' ? body : { response: { status, headers, body }, keepAlive };
  };
}

function sizedBody(bytes: Buffer, start: number, length: number): Uint8Array | 'more' | 'unusual' {
  const there = bytes.length - start;
  if (there !== length) return there < length ? 'more' : 'unusual';
  // A copy: the bytes lie in memory that the next answer is read into.
  return Uint8Array.prototype.slice.call(bytes, start);
}

/** A body in chunks that ends where the bytes do. */
function joinChunks(bytes: Buffer, start: number): Uint8Array | 'unusual' {
  const body = new Uint8Array(bytes.length - start);
  let length = 0;
  for (let at = start; ;) {
    const lineEnd = bytes.indexOf('\r\n', at, 'latin1');
    const line = lineEnd === -1 ? '' : bytes.toString('latin1', at, lineEnd);
    if (!chunkSize.test(line)) return 'unusual';
    const size = Number.parseInt(line, 16);
    const from = lineEnd + 2;
    const to = from + size;
    if (bytes.length < to + 2 || bytes[to] !== 13 || bytes[to + 1] !== 10) return 'unusual';
    if (size === 0) return to + 2 === bytes.length ? body.slice(0, length) : 'unusual';
    body.set(bytes.subarray(from, to), length);
    length += size;
    at = to + 2;
  }
}

function readHead(start: Buffer): Head | undefined {
  const end = start.indexOf(headEnd);
  if (end === -1) return undefined;
  const text = start.toString('latin1', 0, end);
  const [first = '', ...lines] = text.split('\r\n');
  const status = Number(statusLine.exec(first)?.[1]);
  if (Number.isNaN(status)) return undefined;
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const header = readPlainHeader(line);
    if (header === undefined) return undefined;
    const { name, value } = header;
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}, ${value}` : value;
  }
  const length = bodyLength(status, headers);
  const keepAlive = keepAliveOf(headers);
  if (length === undefined || keepAlive === undefined) return undefined;
  const bytes = Buffer.from(start.subarray(0, end + headEnd.length));
  const bare = { response: { status, headers, body: noBytes }, keepAlive };
  return { bytes, status, headers, length, keepAlive, bare };
}

function bodyLength(status: number, headers: Readonly<Record<string, string>>): Head['length'] | undefined {
  const { 'content-length': length, 'transfer-encoding': encoding } = headers;
  if (length === undefined) {
    if (encoding === undefined) return status === 204 ? 0 : undefined;
    return encoding === 'chunked' && status !== 204 && status !== 304 ? encoding : undefined;
  }
  const isPlain = encoding === undefined && lengthForm.test(length) && Number(length) <= longestBody;
  // Of these two the length says nothing.
  const isBodiless = status === 204 || status === 304;
  return isPlain && !(isBodiless && length !== '0') ? Number(length) : undefined;
}

function keepAliveOf(headers: Readonly<Record<string, string>>): number | undefined {
  const { connection = 'keep-alive', 'keep-alive': hint, upgrade, trailer } = headers;
  if (connection.toLowerCase() !== 'keep-alive' || upgrade !== undefined || trailer !== undefined) return undefined;
  if (hint === undefined) return defaultKeepAlive;
  const seconds = keepAliveForm.exec(hint)?.[1];
  if (seconds === undefined) return undefined;
  const kept = Math.min(Number(seconds) * 1000 - keepAliveThreshold, longestKeepAlive);
  return kept > 0 ? kept : undefined;
}
