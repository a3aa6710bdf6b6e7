import { once } from 'node:events';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it came over the wire. */
interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

/** A target that answers as it is told. */
export interface RawTarget {
  readonly url: string;
  /** Those that arrived in full. */
  readonly requests: readonly WireRequest[];
}

/** Starts a target; `answer` is called with the head of each request. It is closed when the test has ended. */
export async function startTarget(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<RawTarget> {
  const requests: WireRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', rawHeaders } = request;
      requests.push({ method, url, rawHeaders, body: Buffer.concat(chunks) });
    });
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** A target that answers each request with one JSON text. */
export function startJsonTarget(body: string | (() => string), headers: OutgoingHttpHeaders = {}): Promise<RawTarget> {
  return startTarget((request, response) => {
    request.resume();
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json;charset=UTF-8', ...headers });
      response.end(typeof body === 'string' ? body : body());
    });
  });
}
