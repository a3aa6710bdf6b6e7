import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { encodeRetCode } from '../core/operations/answer.ts';
import { STATUS_CODES } from './http.ts';
import type { RequestQueues } from './request-queues.ts';

const statusByCode: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** What Node puts on a socket while a request of it is being answered, or while its TLS handshake runs. */
interface AnsweringSocket extends Socket {
  readonly _httpMessage?: ServerResponse | null;
  readonly secureConnecting?: boolean;
}

/** Answers what is not HTTP, or comes too slowly, with the provider's envelope, and hangs up. */
export function answerClientErrors(server: Server, { afterAnswers }: Pick<RequestQueues, 'afterAnswers'>): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: AnsweringSocket) => {
    // Nobody is there, or nobody could read it before the handshake ends: it may never.
    if (!socket.writable || error.code === 'ECONNRESET' || socket.secureConnecting === true) {
      socket.destroy();
      return;
    }
    // What came whole before on this connection is answered first.
    afterAnswers(socket, () => {
      // Half an answer is on its way: more bytes would only spoil it.
      if (!socket.writable || socket._httpMessage?.headersSent === true) return void socket.destroy();
      socket.write(responseFor(statusByCode[error.code ?? ''] ?? 400));
      // Hangs up once the answer is out, whether or not the client reads it.
      socket.destroySoon();
    });
  });
}

/**
 * Refuses a request that names two hosts, or none where HTTP/1.1 wants one (RFC 9112, 3.2): whoever stands before us may have
 * gone by the other one.
 */
export function refusingWrongHosts(answer: RequestListener): RequestListener {
  return (request, response) => {
    const hosts = countHosts(request.rawHeaders);
    if (hosts === 1 || (hosts === 0 && request.httpVersion === '1.0')) answer(request, response);
    else refuse(response, 400);
  };
}

/** Of what is expected of us nothing but to go on is known (RFC 9110, 10.1.1). */
export function refuseExpectations(server: Server): void {
  server.on('checkExpectation', (_request, response: ServerResponse) => refuse(response, 417));
}

/** With a body of the provider's, as Node itself would give none. */
function refuse(response: ServerResponse, status: number): void {
  const body = encodeRetCode('999994', 'zh');
  response.writeHead(status, { connection: 'close', 'content-type': 'application/json;charset=UTF-8' }).end(body);
}

function countHosts(rawHeaders: readonly string[]): number {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!;
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts;
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
