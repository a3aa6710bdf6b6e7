import type { ClientRequest, IncomingMessage, RequestListener } from 'node:http';
import { duplexPair } from 'node:stream';
import { bodiless } from '../core/plain-http.ts';
import type { ReceiverHandler } from '../webhooks/sending/handler-transport.ts';
import { createServer } from './http.ts';

/**
 * Makes a handler of whatever takes Node's request and response: an Express app, a Koa callback, the listener of a
 * `node:http` server. Requests go through Node's own HTTP, over a connection in memory: no port is opened.
 *
 * @param listener `app` of Express, `app.callback()` of Koa, `(request, response) => …`
 * @returns a handler for a receiver. It rejects where the listener cuts the connection off.
 *
 * @example
 * const emitter = createEmitter({ receivers: [{ secret: 's3cret', handler: createNodeHandler(app) }] });
 * await emitter.emit(buildTextMessageEvent());
 */
export function createNodeHandler(listener: RequestListener): ReceiverHandler {
  const server = createServer(listener);
  return async (request) => {
    const body = new Uint8Array(await request.arrayBuffer());
    const { ClientRequest: Outgoing } = process.getBuiltinModule('node:http');
    const [client, served] = duplexPair();
    // Express asks who is there; a pair of streams does not say.
    Object.assign(served, { remoteAddress: '127.0.0.1' });
    const { host, pathname, search } = new URL(request.url);
    const outgoing = new Outgoing({
      method: request.method,
      path: `${pathname}${search}`,
      headers: { host, ...Object.fromEntries(request.headers), connection: 'close', 'content-length': body.length },
      createConnection: () => client,
      signal: request.signal,
    });
    server.emit('connection', served);
    return answerTo(outgoing, body);
  };
}

function answerTo(outgoing: ClientRequest, body: Uint8Array): Promise<Response> {
  return new Promise((resolve, reject) => {
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => readAnswer(incoming).then(resolve, reject));
    outgoing.end(body);
  });
}

async function readAnswer(incoming: IncomingMessage): Promise<Response> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array<ArrayBuffer>);
  const { statusCode: status = 0, statusMessage: statusText = '' } = incoming;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(incoming.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  // A Response insists on it.
  const content = bodiless.has(status) ? null : new Blob(chunks);
  return new Response(content, { status, statusText, headers });
}
