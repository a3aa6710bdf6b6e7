import { isOperationPath } from '../../core/pipeline/identify.ts';
import type { PlainRequest } from '../../core/plain-http.ts';
import { readPlainHeader } from '../plain-header.ts';

/** Reads a request that came in one piece; absent for what somebody else must read. */
export type ReadRequest = (piece: Buffer) => PlainRequest | undefined;

/** What the header lines of a request say. */
interface Headers {
  readonly headers: Readonly<Record<string, string>>;
  readonly origin: string;
  /** Length of the body; absent: there is none. */
  readonly length: number | undefined;
}

/** First line of a request. */
interface RequestLine {
  readonly method: string;
  readonly url: string;
}

/** All of a request before its body. */
interface Head extends RequestLine, Headers {
  /** As it came, with the empty line at its end. */
  readonly bytes: Buffer;
}

const requestLine = /^(GET|POST|PUT|PATCH|DELETE) (\/[\w/-]*(?:\?[\w%&=.+~*/:-]*)?) HTTP\/1\.1$/;
const lengthForm = /^(?:0|[1-9]\d{0,5})$/;
const longestHead = 4096;
const mostHeaders = 64;

/** These say how a message is framed, what becomes of its connection, or are joined in ways of their own. */
const leftToOthers = new Set([
  'transfer-encoding',
  'expect',
  'upgrade',
  'trailer',
  'te',
  'keep-alive',
  'proxy-connection',
  'set-cookie',
]);

/** How many first lines, and how many blocks of headers, are remembered. */
const mostKnown = 256;

/**
 * Reads requests of HTTP/1.1 as nearly every client sends them: to a path of an operation, or whatever `servesElse` says of a
 * URL, all of it in one piece, each
 * header once and in printable ASCII, the body as long as it says. It saves the parser of Node, its request and its
 * streams; a client sends the same headers each time, which are then told by one look. Anything else is not read.
 *
 * @returns what makes the reader of a connection
 */
export function createRequestReaders(servesElse: (url: string) => boolean = () => false): () => ReadRequest {
  const lineOf = remember((line) => readLine(line, servesElse));
  const headersOf = remember(readHeaders);

  function headIn(piece: Buffer): Head | undefined {
    const end = piece.indexOf('\r\n\r\n', 0, 'latin1');
    if (end === -1 || end > longestHead) return undefined;
    const head = piece.toString('latin1', 0, end);
    const lineEnd = head.indexOf('\r\n');
    if (lineEnd === -1) return undefined;
    const line = lineOf(head.slice(0, lineEnd));
    const read = line && headersOf(head.slice(lineEnd + 2));
    // A copy: the body is not kept for it.
    return read && { bytes: Buffer.from(piece.subarray(0, end + 4)), ...line, ...read };
  }

  return () => {
    let last: Head | undefined;
    return (piece) => {
      const head = beginsWith(piece, last) ? last : headIn(piece);
      if (head === undefined) return undefined;
      last = head;
      const { bytes, method, url, headers, origin, length } = head;
      const start = bytes.length;
      if (piece.length - start !== (length ?? 0)) return undefined;
      const body = length === undefined ? undefined : piece.subarray(start);
      return { method, url, headers, body, origin };
    };
  };
}

/** Whether a head is the very same as one before: to see that takes a tenth of the time that it takes to look its parts up. */
function beginsWith(piece: Buffer, head: Head | undefined): head is Head {
  if (head === undefined || piece.length < head.bytes.length) return false;
  return head.bytes.compare(piece, 0, head.bytes.length) === 0;
}

/** Remembers what was read of a text. */
function remember<T>(read: (text: string) => T | undefined): (text: string) => T | undefined {
  const known = new Map<string, T>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const fresh = read(text);
    if (fresh === undefined) return undefined;
    if (known.size === mostKnown) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}

function readLine(line: string, servesElse: (url: string) => boolean): RequestLine | undefined {
  const [, method, url] = requestLine.exec(line) ?? [];
  if (method === undefined || url === undefined) return undefined;
  if (servesElse(url)) return { method, url };
  const mark = url.indexOf('?');
  const isOperation = isOperationPath(mark === -1 ? url : url.slice(0, mark));
  return isOperation && (method === 'GET' || method === 'POST') ? { method, url } : undefined;
}

function readHeaders(block: string): Headers | undefined {
  const lines = block.split('\r\n');
  if (lines.length > mostHeaders) return undefined;
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const header = readPlainHeader(line);
    if (header === undefined || leftToOthers.has(header.name) || Object.hasOwn(headers, header.name)) return undefined;
    headers[header.name] = header.value;
  }
  const { host, connection = 'keep-alive', 'content-length': length } = headers;
  if (host === undefined || connection.toLowerCase() !== 'keep-alive') return undefined;
  if (length !== undefined && !lengthForm.test(length)) return undefined;
  return {
    headers: Object.freeze(headers),
    origin: `http://${host}`,
    length: length === undefined ? undefined : Number(length),
  };
}
