import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { freePort } from '../../../test/support/free-port.ts';
import { answerInTurn, openReceiver } from '../../../test/support/receiver.ts';
import { createEmulator } from '../../emulator.ts';
import { createControl } from '../index.ts';

const url = 'http://127.0.0.1:9/webhook';

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled({
    initialState: { channels: [{ id: 'c1' }] },
    webhooks: { allowHosts: ['hooks.test'] },
  });
});
beforeEach(() => client.call('POST', '/tenants/1/reset'));
afterAll(() => client.server.close());

test('a receiver is added with its defaults decided, shown and removed', async () => {
  const { status, headers, json } = await client.call('POST', '/tenants/1/receivers', {
    url,
    secret: 's3cret',
    redelivery: { delays: ['1m', 90_000] },
    acknowledgementTimeout: '500ms',
  });
  expect([status, headers['location']]).toEqual([201, '/_mock/tenants/1/receivers/receiver-1']);
  expect(json()).toEqual({
    id: 'receiver-1',
    url,
    secret: 's3cret',
    redelivery: { enabled: true, attempts: 4, delays: [60_000, 90_000], jitter: 0 },
    acknowledgementTimeout: 500,
    concurrency: 16,
    batchSize: 1,
    queueLimit: 100_000,
  });
  expect((await client.call('GET', '/tenants/1/receivers/receiver-1')).json()).toEqual(json());
  expect((await client.call('GET', '/tenants/1/receivers')).json()).toEqual({ items: [json()], next: null });
  expect((await client.call('DELETE', '/tenants/1/receivers/receiver-1')).status).toBe(204);
  for (const method of ['GET', 'DELETE']) {
    const gone = await client.call(method, '/tenants/1/receivers/receiver-1');
    expect([gone.status, gone.json()['code']]).toEqual([404, 'RECEIVER_UNKNOWN']);
  }
});

test('an id that is taken is a conflict', async () => {
  await client.call('POST', '/tenants/1/receivers', { id: 'hook', url });
  const { status, json } = await client.call('POST', '/tenants/1/receivers', { id: 'hook', url });
  expect([status, json()['code']]).toEqual([409, 'RECEIVER_EXISTS']);
});

test('a receiver is verified with the envelope without events', async () => {
  const receiver = await openReceiver(answerInTurn(200, 500), await freePort());
  await client.call('POST', '/tenants/1/receivers', { id: 'hook', url: receiver.url, secret: 's3cret' });
  const first = await client.call('POST', '/tenants/1/receivers/hook/verify');
  expect(first.json()).toMatchObject({
    ok: true,
    attempt: {
      at: 1_741_564_800_000,
      request: { headers: { 'x-line-signature': expect.any(String) } },
      response: { status: 200, body: 'OK' },
    },
  });
  expect(JSON.parse(receiver.received[0]!.body)).toMatchObject({ events: [] });
  const second = await client.call('POST', '/tenants/1/receivers/hook/verify');
  expect(second.json()).toMatchObject({
    ok: false,
    attempt: { reason: 'error_status_code', response: { status: 500 } },
  });
  await receiver.close();
  const third = await client.call('POST', '/tenants/1/receivers/hook/verify');
  expect(third.json()).toMatchObject({ ok: false, attempt: { reason: 'could_not_connect' } });
  expect((await client.call('POST', '/tenants/1/receivers/nowhere/verify')).status).toBe(404);
});

test('a host that was allowed at start may be a receiver', async () => {
  expect((await client.call('POST', '/tenants/1/receivers', { url: 'http://hooks.test/webhook' })).status).toBe(201);
});

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://10.0.0.1/webhook',
  'http://0.0.0.0:22/',
  'http://[::ffff:169.254.169.254]/',
  'http://[fe80::1]/',
  'http://metadata.google.internal/',
  'http://127.0.0.1.evil.example/',
  'http://localhost.evil.example/',
  'http://evil.example#@127.0.0.1/',
  'http://127.0.0.1@evil.example/',
  'http://evil.example\\@127.0.0.1/',
  'http://hooks.test.evil.example/',
  'http://user:password@127.0.0.1/',
  'https://hooks.test@evil.example/',
  'file:///etc/passwd',
  'ftp://127.0.0.1/',
  'gopher://127.0.0.1:6379/_FLUSHALL',
  'javascript:alert(1)',
  '//evil.example/webhook',
  '/webhook',
  '',
])('%j is no target', async (target) => {
  const { status, json } = await client.call('POST', '/tenants/1/receivers', { url: target });
  expect([status, json()['code']]).toEqual([400, 'RECEIVER_INVALID']);
  const state = await client.call('PUT', '/tenants/1/state', { receivers: [{ url: target }] });
  expect(state.status).toBe(400);
  const tenant = await client.call('POST', '/tenants', {
    appid: 'ssrf',
    initialState: { receivers: [{ url: target }] },
  });
  expect(tenant.status).toBe(400);
  expect(client.server.emulator.tenants.get('ssrf')).toBeUndefined();
  expect((await client.call('GET', '/tenants/1/receivers')).json()).toEqual({ items: [], next: null });
});

test('a redirect is not followed', async () => {
  const receiver = await openReceiver(answerInTurn(302, 200));
  await client.call('POST', '/tenants/1/receivers', { id: 'hook', url: receiver.url });
  const { json } = await client.call('POST', '/tenants/1/receivers/hook/verify');
  expect(json()).toMatchObject({ ok: false, attempt: { reason: 'error_status_code', response: { status: 302 } } });
  expect(receiver.received.length).toBe(1);
  await receiver.close();
});

test.each([
  [undefined, 'TYPE_WRONG'],
  ['[]', 'TYPE_WRONG'],
  [{}, 'RECEIVER_INVALID'],
  [{ url: 'http://evil.example/', handler: true }, 'MEMBER_UNKNOWN'],
  [{ url: 'http://evil.example/', handler: null }, 'MEMBER_UNKNOWN'],
  ['{"url":"http://evil.example/","__proto__":{"handler":true}}', 'RECEIVER_INVALID'],
  [{ url, constructor: {} }, 'RECEIVER_INVALID'],
  [{ url, concurrency: 1e9 }, 'RECEIVER_INVALID'],
  [{ url, queueLimit: -1 }, 'RECEIVER_INVALID'],
  [{ url, acknowledgementTimeout: '365d' }, 'RECEIVER_INVALID'],
  [{ url, acknowledgementTimeout: 'never' }, 'DURATION_INVALID'],
  [{ url, redelivery: { delays: ['1m', 'soon'] } }, 'DURATION_INVALID'],
  [{ url, redelivery: 'yes' }, 'RECEIVER_INVALID'],
  [{ url, redelivery: [] }, 'RECEIVER_INVALID'],
  [{ url, redelivery: null }, 'RECEIVER_INVALID'],
  [{ url, secret: 'a\r\nb'.repeat(1000) }, 'RECEIVER_INVALID'],
  [{ id: '../x', url }, 'RECEIVER_INVALID'],
])('%j adds nothing', async (options, code) => {
  const { status, json } = await client.call('POST', '/tenants/1/receivers', options);
  expect([status, json()['code']]).toEqual([400, code]);
  expect((await client.call('GET', '/tenants/1/receivers')).json()).toEqual({ items: [], next: null });
});

test('where nobody delivers webhooks, their routes say so', async () => {
  const control = createControl({ emulator: createEmulator() });
  const request = {
    method: 'GET',
    url: '/tenants/1/receivers',
    base: '/_mock',
    headers: { host: 'localhost' },
    remoteAddress: '::1',
  };
  const accepted = await control.accept(request);
  const answered = 'answer' in accepted ? await accepted.answer(undefined) : accepted;
  expect([answered.status, 'body' in answered && JSON.parse(String(answered.body)).code]).toEqual([
    501,
    'WEBHOOKS_ABSENT',
  ]);
});

test('another receiver takes the place of one, under its id; a wrong one changes nothing', async () => {
  await client.call('POST', '/tenants/1/receivers', { id: 'hook', url, secret: 'old' });
  const { status, json } = await client.call('PUT', '/tenants/1/receivers/hook', { id: 'other', url, secret: 'new' });
  expect([status, json()]).toMatchObject([200, { id: 'hook', secret: 'new' }]);
  const wrong = await client.call('PUT', '/tenants/1/receivers/hook', { url: 'ftp://x' });
  expect([wrong.status, wrong.json()['code']]).toEqual([400, 'RECEIVER_INVALID']);
  expect((await client.call('GET', '/tenants/1/receivers/hook')).json()['secret']).toBe('new');
  expect((await client.call('PUT', '/tenants/1/receivers/nobody', { url })).status).toBe(404);
});

test('the built-in receiver acknowledges what comes, without a server', async () => {
  const added = await client.call('POST', '/tenants/1/receivers', { id: 'in', inProcess: true, secret: 's' });
  expect([added.status, added.json()]).toMatchObject([201, { id: 'in', inProcess: true }]);
  await client.call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  const { items } = (await client.call('GET', '/tenants/1/deliveries?status=acknowledged')).json<{
    items: { receiverId: string; attempts: { request: { headers: Record<string, string> } }[] }[];
  }>();
  expect(items.map(({ receiverId }) => receiverId)).toEqual(['in']);
  expect(items[0]?.attempts[0]?.request.headers['x-line-signature']).toMatch(/=$/);
});
