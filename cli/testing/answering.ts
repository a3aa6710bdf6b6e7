import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request that a receiver got. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A webhook receiver over a real socket. */
export interface AnsweringReceiver {
  readonly url: string;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** Starts a receiver that answers its nth request (from 1) as it is told. It is closed when the test has ended. */
export async function startAnswering(
  answer: (response: ServerResponse, nth: number) => void,
): Promise<AnsweringReceiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      answer(response, received.length);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  let closing: Promise<unknown> | undefined;
  async function close(): Promise<void> {
    if (closing === undefined) {
      closing = once(server, 'close');
      server.closeAllConnections();
      server.close();
    }
    await closing;
  }
  onTestFinished(close);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    received,
    close,
  };
}
