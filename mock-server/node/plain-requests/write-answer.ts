import type { HandledResponse } from '../../core/emulator-options.ts';
import type { PlainResponse } from '../../core/plain-http.ts';
import { STATUS_CODES } from '../http.ts';

/** Where answers are sent. */
interface Wire {
  /** How much of what was written is not on its way yet. */
  readonly writableLength: number;
  write(piece: string | Uint8Array, encoding?: BufferEncoding): boolean;
}

/** Writes an answer as Node would. @returns whether it has: some Node itself must send */
export type WriteAnswer = (answer: HandledResponse, wire: Wire) => boolean;

interface AnswerWriterOptions {
  /** How long a connection is kept for another request, in ms. */
  readonly keepAlive: number;
  /** In ms. */
  readonly now?: () => number;
}

/** Headers that say nothing of the connection, or of how long the body is. */
const headerName =
  /^(?:access-control-[a-z-]+|content-type|allow|x-mock-[a-z-]+|cache-control|x-content-type-options|cross-origin-resource-policy|location|accept|retry-after|www-authenticate)$/;
const headerValue = /^[ -~]*$/;

/**
 * Writes answers as Node's response does, byte for byte, head and body in one text. It saves the response, which is a
 * stream, and what it asks of each header. Pages are put together in bytes that are used again for the next one: a text that
 * is joined for each is a third of all garbage. Answers that are late, slow or cut short, and files, are left to Node.
 */
export function createAnswerWriter({ keepAlive, now = () => Date.now() }: AnswerWriterOptions): WriteAnswer {
  const hint = `Connection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(keepAlive / 1000)}\r\n`;
  let last: Pick<PlainResponse, 'status' | 'headers'> & { readonly head: string | undefined } = {
    status: 0,
    headers: {},
    head: undefined,
  };
  let second = Number.NaN;
  let end = '';

  /** What follows the length. */
  function endOfHead(): string {
    const current = Math.floor(now() / 1000);
    if (current === second) return end;
    second = current;
    end = `\r\nDate: ${new Date(current * 1000).toUTCString()}\r\n${hint}\r\n`;
    return end;
  }

  function headOf({ status, headers }: PlainResponse): string | undefined {
    if (last.headers !== headers || last.status !== status)
      last = { status, headers, head: writeHead(status, headers) };
    return last.head;
  }

  const page = createPageBytes();

  return (answer, wire) => {
    if (answer.transport !== undefined || answer.pieces !== undefined) return false;
    const head = headOf(answer);
    if (head === undefined) return false;
    const octets = answer.encoded?.octets();
    if (octets !== undefined) {
      page.send([head, String(lengthOf(octets)), endOfHead(), ...octets], wire);
      return true;
    }
    const { body } = answer;
    if (typeof body !== 'string') return false;
    wire.write(head + Buffer.byteLength(body) + endOfHead() + body, 'utf8');
    return true;
  };
}

/** A longer page is sent as a text. */
const longestPage = 65_536;

/** Bytes that are sent and used again. */
function createPageBytes(): { readonly send: (octets: readonly string[], wire: Wire) => void } {
  let bytes: Buffer | undefined;
  return {
    send(octets, wire) {
      if (lengthOf(octets) > longestPage) return void wire.write(octets.join(''), 'latin1');
      bytes ??= Buffer.allocUnsafeSlow(longestPage);
      let end = 0;
      for (const text of octets) end += bytes.write(text, end, 'latin1');
      wire.write(bytes.subarray(0, end));
      // They are the wire's until all of them are on their way.
      if (wire.writableLength > 0) bytes = undefined;
    },
  };
}

function lengthOf(texts: readonly string[]): number {
  let length = 0;
  for (const text of texts) length += text.length;
  return length;
}

/** Up to the length of the body. */
function writeHead(status: number, headers: PlainResponse['headers']): string | undefined {
  const isBodiless = status < 200 || status === 204 || status === 304;
  if (isBodiless) return undefined;
  let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'unknown'}\r\n`;
  for (const [name, value] of Object.entries(headers)) {
    if (!headerName.test(name) || !headerValue.test(value)) return undefined;
    head += `${name}: ${value}\r\n`;
  }
  return `${head}content-length: `;
}
