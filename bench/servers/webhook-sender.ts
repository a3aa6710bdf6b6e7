// Posts webhooks for a while and prints what came of it as one line of JSON. Arguments: who posts, the URL of the
// receiver, and for how many milliseconds. Each posts as many bytes, headers included, over as many connections.
import { Pool } from 'undici';
import type { TransportRequest } from '../../mock-server/webhooks/index.ts';
import { destination, secret, webhookEvent } from './webhook-events.ts';

const { startMockServer } = (await import(
  '../../dist/mock-server/server.js' as string
)) as typeof import('../../mock-server/server.ts');
const { createEmitter } = (await import(
  '../../dist/mock-server/webhooks-in-node.js' as string
)) as typeof import('../../mock-server/webhooks-in-node.ts');

/** What one sender did. */
export interface Sent {
  /** Posts a second. */
  readonly throughput: number;
  /** Processor time of the sender per post, in microseconds. */
  readonly cost: number;
  /** Of one body, in bytes. */
  readonly size: number;
}

interface Sender {
  /** Posts until `end` on the stopwatch, and answers how many were acknowledged. */
  sendUntil(end: number): Promise<number>;
  close(): Promise<void>;
}

const connections = 16;
/** Emitted at a time; the next ones wait until these are acknowledged. */
const eventsMade = 1000;
const [name = '', url = '', milliseconds = '1500'] = process.argv.slice(2);
/** What is compiled late is compiled by then, in ours as in the others. */
const warmUp = 2 * Number(milliseconds);

/** The request that our own emitter makes of an event. */
async function signedRequest(): Promise<TransportRequest> {
  const requests: TransportRequest[] = [];
  const emitter = createEmitter({
    destination,
    receivers: [{ url, secret }],
    async transport(request) {
      requests.push(request);
      return { status: 200, headers: {}, body: new Uint8Array() };
    },
  });
  await emitter.emit(webhookEvent(0));
  await emitter.idle();
  await emitter.close();
  const [request] = requests;
  if (request === undefined) throw new Error('Failed to make a request: nothing was sent.');
  return request;
}

/** What a mock server sends: signed, its deliveries on record, each change told to whoever follows the activity. */
async function mockSender(): Promise<Sender> {
  const server = await startMockServer({
    port: 0,
    initialState: 'empty',
    webhooks: { receivers: [{ url, secret, concurrency: connections, acknowledgementTimeout: '1m' }] },
  });
  const [tenant] = server.emulator.tenants.list();
  if (tenant === undefined) throw new Error('Failed to start: there is no tenant.');
  const webhooks = server.webhooksOf(tenant);
  const emissions = Array.from({ length: eventsMade }, (_, index) => {
    return { destination, channelId: '21000', events: [webhookEvent(index)] };
  });
  return {
    async sendUntil(end) {
      const before = webhooks.stats().acknowledged;
      while (performance.now() < end) {
        for (const emission of emissions) webhooks.emit(emission);
        await webhooks.idle();
      }
      const { acknowledged, deliveries } = webhooks.stats();
      const failed = deliveries - acknowledged;
      if (failed > 0) throw new Error(`Failed to send: ${failed} deliveries were not acknowledged.`);
      return acknowledged - before;
    },
    close: () => server.close(),
  };
}

/** What a test sends by the library: signed, its deliveries on record. */
async function emitterSender(): Promise<Sender> {
  const emitter = createEmitter({
    destination,
    receivers: [{ url, secret, concurrency: connections, acknowledgementTimeout: '1m' }],
  });
  const events = Array.from({ length: eventsMade }, (_, index) => webhookEvent(index));
  return {
    async sendUntil(end) {
      const before = emitter.stats().acknowledged;
      while (performance.now() < end) {
        for (const event of events) void emitter.emit(event);
        await emitter.idle();
      }
      const { acknowledged, deliveries } = emitter.stats();
      const failed = deliveries - acknowledged;
      if (failed > 0) throw new Error(`Failed to send: ${failed} deliveries were not acknowledged.`);
      return acknowledged - before;
    },
    close: () => emitter.close(),
  };
}

/** The floor: the same bytes each time, and the callbacks of undici, without a promise or a stream. */
async function undiciSender(): Promise<Sender> {
  const { headers, body } = await signedRequest();
  return poolSender((pool, path) => {
    return new Promise((resolve, reject) => {
      let status = 0;
      pool.dispatch(
        { path, method: 'POST', headers, body },
        {
          onRequestStart() {},
          onResponseStart(_, statusCode) {
            status = statusCode;
          },
          onResponseData() {},
          onResponseEnd: () => resolve(status),
          onResponseError: (_, error) => reject(error),
        },
      );
    });
  });
}

/** What a program posts with: the same bytes each time, and undici's promise of an answer. */
async function requestSender(): Promise<Sender> {
  const { headers, body } = await signedRequest();
  return poolSender(async (pool, path) => {
    const response = await pool.request({ path, method: 'POST', headers, body });
    await response.body.dump();
    return response.statusCode;
  });
}

function poolSender(post: (pool: Pool, path: string) => Promise<number>): Sender {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  return {
    async sendUntil(end) {
      let acknowledged = 0;
      const one = async (): Promise<void> => {
        while (performance.now() < end) {
          const status = await post(pool, pathname);
          if (status !== 200) throw new Error(`Failed to post: status ${status}.`);
          acknowledged += 1;
        }
      };
      await Promise.all(Array.from({ length: connections }, one));
      return acknowledged;
    },
    close: () => pool.close(),
  };
}

const senders: Readonly<Record<string, () => Promise<Sender>>> = {
  'sobot-mock': mockSender,
  createEmitter: emitterSender,
  'undici dispatch': undiciSender,
  'undici request': requestSender,
};
const sender = await senders[name]?.();
if (sender === undefined) throw new Error(`There is no sender ${name}.`);
const { body } = await signedRequest();
await sender.sendUntil(performance.now() + warmUp);
const processorTime = process.cpuUsage();
const start = performance.now();
const posts = await sender.sendUntil(start + Number(milliseconds));
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(processorTime);
await sender.close();
const sent: Sent = { throughput: posts / seconds, cost: (user + system) / posts, size: body.length };
process.stdout.write(`${JSON.stringify(sent)}\n`);
