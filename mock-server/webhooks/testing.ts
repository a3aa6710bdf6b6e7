import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSocketServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { WebhookEnvelope, WebhookEvent } from '../../generators/generated/types.ts';

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
    void readBytes(request).then((bytes) => {
      const { method = '', url = '', headers } = request;
      const taken = { method, path: url, headers, bytes, envelope: JSON.parse(bytes.toString()) as WebhookEnvelope };
      received.push(taken);
      answer(response, taken);
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

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A text message of a person; `number` makes it one of a kind. */
export function textEvent(user: string, number: number, text = `message ${number}`): WebhookEvent {
  return {
    type: 'message',
    mode: 'active',
    timestamp: 1_714_025_012_345 + number,
    source: { type: 'user', userId: userId(user) },
    webhookEventId: eventId(number),
    deliveryContext: { isRedelivery: false },
    replyToken: String(number).padStart(32, '0'),
    message: { id: String(444_573_844_083_572_000 + number), type: 'text', quoteToken: 'q3Plxr4AgKd', text },
  } as WebhookEvent;
}

/** A person unfollows. */
export function unfollowEvent(user: string, number: number): WebhookEvent {
  return {
    type: 'unfollow',
    mode: 'active',
    timestamp: 1_714_025_012_345 + number,
    source: { type: 'user', userId: userId(user) },
    webhookEventId: eventId(number),
    deliveryContext: { isRedelivery: false },
  } as WebhookEvent;
}

export function userId(user: string): string {
  return `U${Buffer.from(user).toString('hex').padEnd(32, '0')}`;
}

export function eventId(number: number): string {
  return `01HWA3C5N4${String(number).padStart(16, '0')}`;
}

/** Which of `textEvent`s a request carries. */
export function numbersOf({ envelope }: Pick<Received, 'envelope'>): readonly number[] {
  return envelope.events.map(({ webhookEventId }) => Number(webhookEventId.slice(10)));
}

export interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

export function createGate(): Gate {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

/** Receives requests in the same program and answers each when it is told to. */
export interface ManualReceiver {
  readonly handler: (request: Request) => Promise<Response>;
  /** The events that have arrived, request by request. */
  readonly arrived: (readonly number[])[];
  /** Resolves when `count` requests have arrived. */
  waitFor(count: number): Promise<void>;
  /** Answers the request that arrived as the `index`th. */
  answer(index: number, status?: number): void;
}

export function createManualReceiver(): ManualReceiver {
  const arrived: (readonly number[])[] = [];
  const answers: ((response: Response) => void)[] = [];
  let waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  return {
    arrived,
    async handler(request) {
      const envelope = (await request.json()) as WebhookEnvelope;
      arrived.push(numbersOf({ envelope }));
      const { promise, resolve } = Promise.withResolvers<Response>();
      answers.push(resolve);
      waiting = waiting.filter((one) => {
        if (arrived.length < one.count) return true;
        one.resolve();
        return false;
      });
      return promise;
    },
    waitFor(count) {
      if (arrived.length >= count) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ count, resolve });
      return promise;
    },
    answer: (index, status = 200) => answers[index]!(new Response(null, { status })),
  };
}
