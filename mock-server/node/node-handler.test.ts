import type { RequestListener } from 'node:http';
import { Socket } from 'node:net';
import express from 'express';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createEmitter, verifySignature } from '../webhooks/index.ts';
import { createNodeHandler } from './node-handler.ts';

const event = {
  type: 'message',
  mode: 'active',
  timestamp: 1_462_629_479_859,
  source: { type: 'user', userId: 'U4af4980629' },
  webhookEventId: '01FZ74A0TDDPYRVKNK77XKC3ZR',
  deliveryContext: { isRedelivery: false },
  replyToken: 'nHuyWiB7yP5Zw52FIkcQobQuGDXCTA',
  message: { id: '444573844083572737', type: 'text', quoteToken: 'q3Plxr4AgKd', text: 'Good Morning 😀' },
} as const;

const post = (body: string): Request => new Request('http://receiver.test/webhook?a=1', { method: 'POST', body });

test('an Express app receives signed events without a port', async () => {
  const listen = vi.spyOn(Socket.prototype, 'connect');
  onTestFinished(() => listen.mockRestore());
  const app = express();
  const seen: unknown[] = [];
  app.post('/webhook', express.raw({ type: '*/*' }), (request, response, next) => {
    const body = request.body as Buffer;
    seen.push(request.ip, JSON.parse(String(body)).events[0].message.text);
    verifySignature('s3cret', body, request.get('x-line-signature')).then(
      (genuine) => response.sendStatus(genuine ? 200 : 401),
      next,
    );
  });
  const emitter = createEmitter({
    receivers: [{ url: 'http://receiver.test/webhook', secret: 's3cret', handler: createNodeHandler(app) }],
  });
  const [delivery] = await emitter.emit(event);
  await emitter.idle();
  expect(delivery!.status).toBe('acknowledged');
  expect(seen).toEqual(['127.0.0.1', 'Good Morning 😀']);
  expect(listen).not.toHaveBeenCalled();
  await emitter.close();
});

test('a receiver sees the method, the path, the query, the host and the body as they were sent', async () => {
  const handler = createNodeHandler((request, response) => {
    const { method, url, headers } = request;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () =>
      response.end(JSON.stringify([method, url, headers.host, Buffer.concat(chunks).toString()])),
    );
  });
  const answer = await handler(post('{"events":[]}'));
  expect(await answer.json()).toEqual(['POST', '/webhook?a=1', 'receiver.test', '{"events":[]}']);
});

test('status, headers and an absent body come back', async () => {
  const handler = createNodeHandler((_, response) => {
    response.writeHead(204, { 'set-cookie': ['a=1', 'b=2'], 'x-kind': 'one' }).end();
  });
  const answer = await handler(post(''));
  expect([answer.status, answer.headers.getSetCookie(), answer.headers.get('x-kind'), answer.body]).toEqual([
    204,
    ['a=1', 'b=2'],
    'one',
    null,
  ]);
});

test('many requests at a time each get their own answer', async () => {
  const handler = createNodeHandler((request, response) => void request.pipe(response));
  const answers = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => (await handler(post(`${index}`))).text()),
  );
  expect(answers).toEqual(Array.from({ length: 50 }, (_, index) => `${index}`));
});

test.each<[string, RequestListener]>([
  ['destroys the request', (request) => void request.destroy()],
  [
    'cuts its answer off',
    (_, response) => void response.writeHead(200, { 'content-length': 10 }).write('half', () => response.destroy()),
  ],
])('a receiver that %s fails the delivery as a broken connection does', async (_, listener) => {
  const emitter = createEmitter({ receivers: [{ handler: createNodeHandler(listener) }] });
  const [delivery] = await emitter.emit(event);
  await emitter.idle();
  expect(delivery!.attempts[0]).toMatchObject({ reason: 'unclassified' });
  await emitter.close();
});

test('an app that throws answers 500 by itself', async () => {
  const app = express().post('/webhook', () => {
    throw new Error('broken');
  });
  app.set('env', 'test');
  expect((await createNodeHandler(app)(post('{}'))).status).toBe(500);
});

test('a receiver that never answers is cut off when its time is up', async () => {
  const controller = new AbortController();
  const handler = createNodeHandler(() => controller.abort(new Error('time is up')));
  const request = new Request('http://receiver.test/', { method: 'POST', body: '{}', signal: controller.signal });
  await expect(handler(request)).rejects.toThrow('aborted');
});

test('an Express app in the place of a handler is refused, with the way to wrap it', () => {
  expect(() => createEmitter({ receivers: [{ handler: express() as never }] })).toThrow(
    "Failed to read the receiver: its handler takes Node's request and response, as apps of Express do. " +
      'Wrap it: createNodeHandler(app), of sobot-mock/server.',
  );
});

test('a handler that answers no Response fails its deliveries, and says what it should be', async () => {
  const emitter = createEmitter({ receivers: [{ handler: (() => undefined) as never }] });
  const [delivery] = await emitter.emit(event);
  await emitter.idle();
  expect(delivery!.attempts[0]).toMatchObject({
    reason: 'unclassified',
    detail: expect.stringContaining('the handler answered no Response') as string,
  });
  await emitter.close();
});
