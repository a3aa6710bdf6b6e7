import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { encodeRetCode } from '../core/operations/answer.ts';
import { STATUS_CODES } from './http.ts';

const statusByCode: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** What Node puts on a socket while a request of it is being answered. */
interface AnsweringSocket extends Duplex {
  readonly _httpMessage?: ServerResponse | null;
  destroySoon?(): void;
}

/** Answers what is not HTTP, or comes too slowly, with the provider's envelope, and hangs up. */
export function answerClientErrors(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: AnsweringSocket) => {
    // Half an answer is on its way, or nobody is there: more bytes would only spoil it.
    const isAnswered = socket._httpMessage?.headersSent === true;
    if (!socket.writable || isAnswered || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    socket.write(responseFor(statusByCode[error.code ?? ''] ?? 400));
    // Hangs up once the answer is out, whether or not the client reads it.
    if (socket.destroySoon === undefined) socket.end();
    else socket.destroySoon();
  });
}

function responseFor(status: number): string {
  const body = encodeRetCode('999994', 'zh');
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'connection: close',
    'content-type: application/json;charset=UTF-8',
    `content-length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}
