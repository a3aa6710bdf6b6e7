import { once } from 'node:events';
import {
  createServer,
  request as requestOverHttp,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it came over the wire. */
export interface WireRequest {
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

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly statusText: string;
  /** Names and values in turn, without those of the connection. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  readonly trailers: readonly string[];
}

export interface WireOptions {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders | readonly string[];
  readonly body?: string | Uint8Array | readonly (string | Uint8Array)[];
}

const ofTheConnection = new Set(['connection', 'keep-alive', 'transfer-encoding']);

/** Sends a request on a connection of its own; a list of chunks goes out without a length. */
export async function exchange(
  url: string,
  { method = 'GET', headers = {}, body }: WireOptions = {},
): Promise<WireAnswer> {
  const { origin } = new URL(url);
  const outgoing = requestOverHttp(origin, { path: url.slice(origin.length), method, headers, agent: false });
  if (Array.isArray(body)) {
    for (const chunk of body as readonly (string | Uint8Array)[]) outgoing.write(chunk);
    outgoing.end();
  } else outgoing.end(body);
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  // Whoever reads the answer is told by it.
  outgoing.on('error', () => undefined);
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { statusCode: status = 0, statusMessage: statusText = '', rawHeaders, rawTrailers } = incoming;
  return { status, statusText, headers: endToEnd(rawHeaders), body: Buffer.concat(chunks), trailers: rawTrailers };
}

function endToEnd(raw: readonly string[]): readonly string[] {
  return raw.filter((_, index) => !ofTheConnection.has(raw[index - (index % 2)]!.toLowerCase()));
}
