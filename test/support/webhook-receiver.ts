import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSocketServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { WebhookEnvelope } from '../../generators/generated/types.ts';

/** A request as a receiver got it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  readonly envelope: WebhookEnvelope;
}

export interface TestReceiver {
  readonly url: string;
  readonly received: Received[];
}

type Answer = (response: ServerResponse, request: Received) => void;

/** A receiver on a real socket, closed when the test ends. */
export async function startReceiver(answer: Answer = (response) => response.end('ok')): Promise<TestReceiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void receive(request).then((taken) => {
      received.push(taken);
      return answer(response, taken);
    });
  });
  const port = await listenUntilFinished(server);
  onTestFinished(() => server.closeAllConnections());
  return { url: `http://127.0.0.1:${port}/webhook`, received };
}

/** A server below HTTP; what it writes is up to the test. */
export async function startSocketServer(onConnection: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  const port = await listenUntilFinished(server);
  onTestFinished(() => sockets.forEach((socket) => socket.destroy()));
  return `http://127.0.0.1:${port}/webhook`;
}

/** A port that nothing listens on. */
export async function freeUrl(): Promise<string> {
  const server = createSocketServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/webhook`;
}

async function listenUntilFinished(server: Server): Promise<number> {
  const port = await listen(server);
  onTestFinished(() => void server.close());
  return port;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function receive(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const { method = '', url: path = '', headers } = request;
  return { method, path, headers, bytes, envelope: JSON.parse(bytes.toString()) as WebhookEnvelope };
}
