import type { HandledResponse } from '../../core/emulator-options.ts';
import type { PlainResponse } from '../../core/plain-http.ts';
import { STATUS_CODES } from '../http.ts';

/** An answer as it goes over the wire. */
interface Written {
  readonly text: string;
  readonly encoding: 'latin1' | 'utf8';
}

/** Writes an answer as Node would; absent for one that Node itself must send. */
export type WriteAnswer = (answer: HandledResponse) => Written | undefined;

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
 * stream, and what it asks of each header. Answers that are late, slow or cut short, and files, are left to Node.
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

  return (answer) => {
    if (answer.transport !== undefined || answer.pieces !== undefined) return undefined;
    const head = headOf(answer);
    if (head === undefined) return undefined;
    const octets = answer.encoded?.octets();
    if (octets !== undefined) return { text: head + octets.length + endOfHead() + octets, encoding: 'latin1' };
    const { body } = answer;
    if (typeof body !== 'string') return undefined;
    return { text: head + Buffer.byteLength(body) + endOfHead() + body, encoding: 'utf8' };
  };
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
