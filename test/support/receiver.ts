import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that a receiver got. */
export interface ReceivedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A webhook receiver over a real socket. */
export interface TestReceiver {
  readonly url: string;
  /** What it got so far. */
  readonly requests: readonly ReceivedRequest[];
  /** The request with this index, as soon as it is there. */
  request(index: number): Promise<ReceivedRequest>;
  close(): Promise<void>;
}

/** Starts a receiver that answers with these statuses in turn, the last one from then on. */
export async function startReceiver(...statuses: readonly number[]): Promise<TestReceiver> {
  const requests: ReceivedRequest[] = [];
  let arrived = Promise.withResolvers<void>();
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      requests.push({ headers: incoming.headers, body: Buffer.concat(chunks).toString() });
      const status = statuses[requests.length - 1] ?? statuses.at(-1) ?? 200;
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('OK');
      arrived.resolve();
      arrived = Promise.withResolvers<void>();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    requests,
    async request(index) {
      while (requests.length <= index) await arrived.promise;
      return requests[index]!;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
