import { createServer } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startReceiver, startSocketServer } from '../test/support/receiver.ts';
import { textEvent } from '../test/support/webhooks.ts';
import * as inNode from './webhooks-in-node.ts';
import * as inPages from './webhooks/index.ts';

const platforms = [inNode, inPages];

/** An emitter that is closed when the test ends. */
function openEmitter(options: inNode.EmitterOptions, { createEmitter } = inNode): inNode.Emitter {
  const emitter = createEmitter(options);
  onTestFinished(() => emitter.close());
  return emitter;
}

test('Node has the names that pages have', () => {
  expect(Object.keys(inNode).toSorted()).toEqual(Object.keys(inPages).toSorted());
});

test('what is sent is what LINE sends, and nothing of a browser', async () => {
  const heads: string[] = [];
  const url = await startSocketServer((socket) => {
    socket.on('data', (bytes) => {
      heads.push(bytes.toString('latin1').split('\r\n\r\n')[0]!);
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
    });
  });
  const emitter = openEmitter({ receivers: [{ url, secret: 's3cret' }] });
  await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  expect(heads.map((head) => head.replace(/[+/\w]{43}=/u, 'SIGNATURE').split('\r\n'))).toEqual([
    [
      'POST /webhook HTTP/1.1',
      `host: ${new URL(url).host}`,
      'connection: keep-alive',
      'content-type: application/json; charset=utf-8',
      'user-agent: LineBotWebhook/2.0',
      'x-line-signature: SIGNATURE',
      'content-length: 426',
    ],
  ]);
});

test('what is on record is the same as in a page: bodies, signatures, answers, and the order of redelivery', async () => {
  const { url } = await startReceiver((response, { envelope }) => {
    const isLate = envelope.events[0]?.webhookEventId.endsWith('3') === true;
    response.setHeader('date', 'Thu, 01 Jan 1970 00:00:00 GMT');
    response.writeHead(isLate ? 500 : 200, { 'content-length': 2 }).end('ok');
  });
  const records: unknown[] = [];
  for (const platform of platforms) {
    const emitter = openEmitter(
      {
        clock: { now: 0, frozen: true },
        receivers: [
          { url, secret: '密钥', redelivery: { jitter: 0.5 }, concurrency: 1 },
          { url, batchSize: 3 },
        ],
      },
      platform,
    );
    for (let number = 0; number < 20; number += 1) await emitter.emit(textEvent(`user-${number % 3}`, number));
    await emitter.idle();
    await emitter.clock.advance(86_400_000);
    await emitter.verify('receiver-1');
    const list = JSON.stringify(emitter.deliveries.list({}, 100));
    records.push(JSON.parse(list, (key, value: unknown) => (key === 'durationMs' ? 0 : value)));
  }
  expect(records[0]).toEqual(records[1]);
});

test("a fetch that somebody has put in the place of Node's own sees what is sent", async () => {
  const seen: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    seen.push(url);
    return new Response();
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const emitter = openEmitter({ receivers: [{ url: 'http://receiver.test/hook' }] });
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  expect([delivery!.status, seen]).toEqual(['acknowledged', ['http://receiver.test/hook']]);
});

test('the transport and the signer of the options are used', async () => {
  const bodies: string[] = [];
  const emitter = openEmitter({
    sign: () => 'signed',
    async transport({ headers }) {
      bodies.push(headers['x-line-signature'] ?? '');
      return { status: 200, headers: {}, body: new Uint8Array() };
    },
    receivers: [{ url: 'http://receiver.test/', secret: 's' }],
  });
  await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  expect(bodies).toEqual(['signed']);
});

test('once it is closed it holds no connection', async () => {
  const server = createServer((request, response) => void request.resume().on('end', () => response.end()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  const emitter = inNode.createEmitter({ receivers: [{ url: `http://127.0.0.1:${port}/` }] });
  await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  const connections = (): Promise<number> =>
    new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
  expect(await connections()).toBe(1);
  await emitter.close();
  await expect.poll(connections).toBe(0);
  server.close();
});
