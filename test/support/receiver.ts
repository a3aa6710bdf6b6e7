import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import {
  createServer as createSocketServer,
  type AddressInfo,
  type Server as SocketServer,
  type Socket,
} from 'node:net';
import { onTestFinished } from 'vitest';
import type { WebhookEnvelope } from '../../generators/generated/types.ts';

/** A request as a receiver got it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly body: string;
  readonly envelope: WebhookEnvelope;
}

/** A webhook receiver on a real socket. */
export interface TestReceiver {
  readonly url: string;
  /** What it got so far. */
  readonly received: ReceivedRequest[];
  /** The request with this index, as soon as it is there. */
  request(index: number): Promise<ReceivedRequest>;
  close(): Promise<void>;
}

type Answer = (response: ServerResponse, request: ReceivedRequest) => void;

/** A receiver that is closed when the test ends. */
export async function startReceiver(answer?: Answer): Promise<TestReceiver> {
  const receiver = await openReceiver(answer);
  onTestFinished(() => receiver.close());
  return receiver;
}

/** A receiver that a hook may open; whoever opens it closes it. Where it is still called then, it needs a `freePort()`. */
export async function openReceiver(answer: Answer = (response) => response.end('ok'), port = 0): Promise<TestReceiver> {
  const received: ReceivedRequest[] = [];
  let arrived = Promise.withResolvers<void>();
  const take = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await receive(incoming);
    received.push(request);
    answer(response, request);
    arrived.resolve();
    arrived = Promise.withResolvers<void>();
  };
  const server: Server = createServer((incoming, response) => void take(incoming, response));
  const url = await listen(server, port);
  return {
    url,
    received,
    async request(index) {
      while (received.length <= index) await arrived.promise;
      return received[index]!;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers with these statuses in turn, the last one from then on. */
export function answerInTurn(...statuses: readonly [number, ...number[]]): Answer {
  let next = 0;
  return (response) => {
    const status = statuses[Math.min(next, statuses.length - 1)]!;
    next += 1;
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('OK');
  };
}

/** A server below HTTP, closed when the test ends; what it writes is up to the test. */
export async function startSocketServer(onConnection: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return listen(server);
}

async function listen(server: SocketServer, port = 0): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
}

async function receive(incoming: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const body = bytes.toString();
  const { method = '', url: path = '', headers } = incoming;
  return { method, path, headers, bytes, body, envelope: JSON.parse(body) as WebhookEnvelope };
}
