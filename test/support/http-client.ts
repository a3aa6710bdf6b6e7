import { Agent, request as requestOverHttp, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

export interface ClientRequestOptions {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
  /** Default: a connection of its own. */
  readonly agent?: Agent;
}

export interface ClientResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
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
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  const outgoing = requestOverHttp(
    { hostname, port, path, method, headers: { ...length, ...headers }, agent },
    (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString();
        resolve({ status: incoming.statusCode!, headers: incoming.headers, bytes, text, json: () => JSON.parse(text) });
      });
    },
  );
  outgoing.on('error', reject);
  outgoing.end(body);
  return promise;
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
