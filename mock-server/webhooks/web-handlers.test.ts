import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { createEmitter, verifySignature, type ReceiverHandler } from './index.ts';

const event = {
  type: 'unfollow',
  mode: 'active',
  timestamp: 1_462_629_479_859,
  source: { type: 'user', userId: 'U4af4980629' },
  webhookEventId: '01FZ74A0TDDPYRVKNK77XKC3ZR',
  deliveryContext: { isRedelivery: false },
} as const;

async function statusFrom(handler: ReceiverHandler): Promise<string> {
  const emitter = createEmitter({ receivers: [{ secret: 's3cret', handler }] });
  const [delivery] = await emitter.emit(event);
  await emitter.idle();
  await emitter.close();
  return `${delivery!.status} ${delivery!.attempts[0]?.response?.status}`;
}

async function isGenuine(request: Request): Promise<boolean> {
  return verifySignature('s3cret', await request.text(), request.headers.get('x-line-signature'));
}

test('a Hono app is a receiver by its fetch', async () => {
  const app = new Hono().post('/webhook', async ({ req, body }) => body(null, (await isGenuine(req.raw)) ? 202 : 401));
  expect(await statusFrom(app.fetch)).toBe('acknowledged 202');
});

test('a route handler of Next.js is a receiver, with or without its second parameter', async () => {
  const plain = async (request: Request): Promise<Response> =>
    Response.json({}, { status: (await isGenuine(request)) ? 200 : 401 });
  const withContext = (request: Request, _context?: { readonly params: Promise<object> }): Promise<Response> =>
    plain(request);
  expect(await statusFrom(plain)).toBe('acknowledged 200');
  expect(await statusFrom(withContext)).toBe('acknowledged 200');
});
