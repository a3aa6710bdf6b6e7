import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freeUrl } from '../../../test/support/free-port.ts';
import { startReceiver, startSocketServer } from '../../../test/support/receiver.ts';
import { createGate, textEvent } from '../../../test/support/webhooks.ts';
import { createCertificate } from '../../node/certificate.ts';
import { createNodeSign } from '../../node/sending/webhook-signer.ts';
import { createNodeTransport } from '../../node/sending/webhook-transport.ts';
import type { Attempt } from '../delivery/delivery.ts';
import { createEmitter } from '../emitter.ts';
import type { ReceiverOptions } from '../receiver/receiver.ts';
import { createFetchTransport } from './fetch-transport.ts';
import type { Transport } from './transport.ts';

const transports: readonly (readonly [string, () => Transport & { close?: () => Promise<void> }])[] = [
  ['sockets', createNodeTransport],
  ['undici', () => createNodeTransport({ byUndici: true })],
  ['fetch', createFetchTransport],
];

describe.each(transports)('over %s', (name, createTransport) => {
  async function attemptAt(url: string, options: ReceiverOptions = {}): Promise<Attempt> {
    const transport = createTransport();
    const emitter = createEmitter({
      transport,
      sign: createNodeSign(),
      receivers: [{ url, acknowledgementTimeout: 5000, ...options }],
    });
    onTestFinished(async () => {
      await emitter.close({ grace: 0 });
      await transport.close?.();
    });
    const [delivery] = await emitter.emit(textEvent('ann', 1));
    await emitter.idle();
    expect(delivery!.attempts).toHaveLength(1);
    expect(delivery!.status).toBe(delivery!.attempts[0]!.reason === undefined ? 'acknowledged' : 'gave_up');
    return delivery!.attempts[0]!;
  }

  test.each([200, 201, 204, 299])('%i acknowledges', async (status) => {
    const { url } = await startReceiver((response) => response.writeHead(status).end());
    await expect(attemptAt(url)).resolves.toMatchObject({ response: { status } });
  });

  test('what was sent and answered is on record', async () => {
    const { url, received } = await startReceiver((response) => {
      response.writeHead(
        200,
        [
          ['X-Two', 'a'],
          ['X-Two', 'b'],
          ['Content-Type', 'text/plain'],
        ].flat(),
      );
      response.end('thanks');
    });
    const { request, response, reason } = await attemptAt(url, { secret: 's3cret' });
    expect(reason).toBeUndefined();
    expect(Buffer.from(request.body)).toEqual(received[0]!.bytes);
    expect(request.headers).toEqual({
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'LineBotWebhook/2.0',
      'x-line-signature': received[0]!.headers['x-line-signature'],
    });
    expect(received[0]!.headers).toMatchObject(request.headers);
    expect(received[0]).toMatchObject({ method: 'POST', path: '/webhook' });
    expect(response).toMatchObject({ status: 200, headers: { 'x-two': 'a, b', 'content-type': 'text/plain' } });
    expect(Buffer.from(response!.body).toString()).toBe('thanks');
  });

  test.each([400, 404, 500, 503])('%i is an error_status_code, and the answer is kept', async (status) => {
    const { url } = await startReceiver((response) => response.writeHead(status).end('no'));
    const attempt = await attemptAt(url);
    expect(attempt).toMatchObject({ reason: 'error_status_code', detail: `status ${status}`, response: { status } });
    expect(Buffer.from(attempt.response!.body).toString()).toBe('no');
  });

  test.each([301, 302, 303, 307, 308])('%i is an error_status_code and is not followed', async (status) => {
    const target = await startReceiver();
    const { url } = await startReceiver((response) => response.writeHead(status, { location: target.url }).end());
    await expect(attemptAt(url)).resolves.toMatchObject({ reason: 'error_status_code', response: { status } });
    expect(target.received).toEqual([]);
  });

  test('a refused connection is could_not_connect', async () => {
    await expect(attemptAt(await freeUrl())).resolves.toMatchObject({
      reason: 'could_not_connect',
      detail: expect.stringContaining('ECONNREFUSED') as string,
    });
  });

  test('a name that nobody knows is could_not_connect', async () => {
    await expect(attemptAt('http://receiver.invalid/')).resolves.toMatchObject({ reason: 'could_not_connect' });
  });

  test('a certificate that nobody vouches for is could_not_connect', async () => {
    const { key, cert } = await createCertificate(['127.0.0.1']);
    const server = createServer({ key, cert }, (_, response) => response.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    await expect(attemptAt(`https://127.0.0.1:${port}/`)).resolves.toMatchObject({
      reason: 'could_not_connect',
      detail: 'its certificate is not trusted here (NODE_EXTRA_CA_CERTS can name the authority)',
    });
  });

  test('TLS to a port that speaks none is could_not_connect', async () => {
    const { url } = await startReceiver();
    await expect(attemptAt(url.replace('http:', 'https:'))).resolves.toMatchObject({
      reason: 'could_not_connect',
      detail: 'it speaks no HTTPS: http:// may be meant',
    });
  });

  test('no answer in time is a request_timeout', async () => {
    const { url, received } = await startReceiver(() => undefined);
    const attempt = await attemptAt(url, { acknowledgementTimeout: 1000 });
    expect(attempt).toMatchObject({ reason: 'request_timeout', detail: 'no complete answer within 1000 ms' });
    expect(attempt.response).toBeUndefined();
    expect(received).toHaveLength(1);
  });

  test('an answer whose body does not end in time is a request_timeout', async () => {
    const { url } = await startReceiver((response) => {
      response.writeHead(200);
      response.write('some');
    });
    await expect(attemptAt(url, { acknowledgementTimeout: 1000 })).resolves.toMatchObject({
      reason: 'request_timeout',
    });
  });

  test('a body without end is a request_timeout and takes no memory beyond 64 kB', async () => {
    const { url } = await startReceiver((response) => {
      const pour = (): void => {
        while (response.writable && response.write(Buffer.alloc(65_536))) continue;
      };
      response.on('drain', pour);
      pour();
    });
    await expect(attemptAt(url, { acknowledgementTimeout: 1000 })).resolves.toMatchObject({
      reason: 'request_timeout',
    });
  });

  test('of a huge body the first 64 kB are kept', async () => {
    const huge = Buffer.alloc(1_000_000, 'abcdefgh');
    const { url } = await startReceiver((response) => response.end(huge));
    const { response, reason } = await attemptAt(url);
    expect(reason).toBeUndefined();
    expect(response!.body).toHaveLength(65_536);
    expect(Buffer.from(response!.body).equals(huge.subarray(0, 65_536))).toBe(true);
  });

  test('a reset before the answer is unclassified', async () => {
    const url = await startSocketServer((socket) => socket.once('data', () => socket.resetAndDestroy()));
    await expect(attemptAt(url)).resolves.toMatchObject({ reason: 'unclassified' });
  });

  test('an end without an answer is unclassified', async () => {
    const url = await startSocketServer((socket) => socket.once('data', () => socket.end()));
    await expect(attemptAt(url)).resolves.toMatchObject({ reason: 'unclassified' });
  });

  test('a reset within the answer is unclassified, and the half answer is not kept', async () => {
    const url = await startSocketServer((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nhalf', () => socket.resetAndDestroy());
      });
    });
    const attempt = await attemptAt(url);
    expect(attempt).toMatchObject({ reason: 'unclassified' });
    expect(attempt.response).toBeUndefined();
  });

  test('an answer that is not HTTP is unclassified', async () => {
    const url = await startSocketServer((socket) => socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.6\r\n')));
    await expect(attemptAt(url)).resolves.toMatchObject({ reason: 'unclassified' });
  });

  test('a switch of protocols is unclassified', async () => {
    const url = await startSocketServer((socket) => {
      socket.once('data', () =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
      );
    });
    await expect(attemptAt(url)).resolves.toMatchObject({ reason: 'unclassified' });
  });

  test('a receiver that answers twice over one connection is sent to over one connection', async () => {
    const ports = new Set<unknown>();
    const gate = createGate();
    const { url } = await startReceiver((response) => {
      ports.add(response.socket?.remotePort);
      if (ports.size > 1) gate.open();
      response.end();
    });
    const transport = createTransport();
    const emitter = createEmitter({ transport, receivers: [{ url, concurrency: 1 }] });
    onTestFinished(async () => transport.close?.());
    for (let number = 0; number < 5; number += 1) {
      await emitter.emit(textEvent('ann', number));
      await emitter.idle();
    }
    if (name !== 'fetch') expect(ports.size).toBe(1);
    expect(emitter.stats().acknowledged).toBe(5);
  });
});

test('a handler that throws is unclassified, one that hangs a request_timeout', async () => {
  const emitter = createEmitter({
    receivers: [
      { id: 'throws', handler: () => Promise.reject(new Error('out of order')) },
      { id: 'hangs', handler: () => new Promise(() => undefined), acknowledgementTimeout: 10 },
      { id: 'breaks', handler: () => Response.error() },
      { id: 'redirects', handler: () => Response.redirect('http://receiver.test/other') },
    ],
  });
  await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  const reasons = emitter.deliveries
    .list()
    .items.map(({ receiverId, attempts }) => [receiverId, attempts[0]!.reason, attempts[0]!.detail]);
  expect(reasons).toEqual([
    ['throws', 'unclassified', 'out of order'],
    ['hangs', 'request_timeout', 'no complete answer within 10 ms'],
    ['breaks', 'unclassified', 'the handler answered Response.error(): a network error'],
    ['redirects', 'error_status_code', 'status 302'],
  ]);
});
