import { Agent, request as requestOverHttp, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

export interface ClientRequestOptions {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders | readonly string[];
  /** A list goes out in chunks, without a length. */
  readonly body?: string | Uint8Array | readonly (string | Uint8Array)[];
  /** Default: a connection of its own. */
  readonly agent?: Agent;
}

export interface ClientResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: IncomingHttpHeaders;
  /** Names and values in turn, as they were spelt. */
  readonly rawHeaders: readonly string[];
  readonly trailers: readonly string[];
  readonly bytes: Buffer;
  readonly text: string;
  json<T = Record<string, unknown>>(): T;
}

/** One request over a real socket, with whatever headers a test wants: fetch does not let Host or Origin be set. */
export function sendRequest(url: string, options: ClientRequestOptions = {}): Promise<ClientResponse> {
  const { method = 'GET', headers = {}, body, agent = new Agent({ keepAlive: false }) } = options;
  const { hostname, port } = new URL(url);
  // The path goes out as it is written: URL would normalise it.
  const path = url.slice(url.indexOf('/', url.indexOf('//') + 2));
  const { promise, resolve, reject } = Promise.withResolvers<ClientResponse>();
  const isWhole = typeof body === 'string' || body instanceof Uint8Array;
  const length = isWhole ? { 'content-length': Buffer.byteLength(body) } : {};
  const outgoing = requestOverHttp(
    { hostname, port, path, method, headers: isList(headers) ? headers : { ...length, ...headers }, agent },
    (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString();
        resolve({
          status: incoming.statusCode!,
          statusText: incoming.statusMessage!,
          headers: incoming.headers,
          rawHeaders: incoming.rawHeaders,
          trailers: incoming.rawTrailers,
          bytes,
          text,
          json: () => JSON.parse(text),
        });
      });
    },
  );
  outgoing.on('error', reject);
  if (body === undefined || isWhole) outgoing.end(body);
  else {
    for (const chunk of body) outgoing.write(chunk);
    outgoing.end();
  }
  return promise;
}

function isList(headers: ClientRequestOptions['headers']): headers is readonly string[] {
  return Array.isArray(headers);
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

const ofTheConnection = new Set(['connection', 'keep-alive', 'transfer-encoding']);

/** Sends a request on a connection of its own, to compare what came back with what was sent, name by name. */
export async function exchange(url: string, options: ClientRequestOptions = {}): Promise<WireAnswer> {
  const { status, statusText, rawHeaders, bytes, trailers } = await sendRequest(url, options);
  const isEndToEnd = (index: number): boolean => !ofTheConnection.has(rawHeaders[index - (index % 2)]!.toLowerCase());
  return { status, statusText, headers: rawHeaders.filter((_, index) => isEndToEnd(index)), body: bytes, trailers };
}

/** Writes bytes to a socket and gives back all that comes until the other side hangs up. */
export function sendRaw(port: number, text: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let received = '';
  const socket = connect(port, '127.0.0.1', () => socket.write(text));
  socket.setEncoding('utf8');
  socket.on('data', (chunk) => {
    received += String(chunk);
  });
  socket.on('error', reject);
  socket.on('close', () => resolve(received));
  return promise;
}
