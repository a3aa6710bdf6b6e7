import { mkdtemp, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { sendRequest } from '../../../test/support/http-client.ts';
import { startReceiver } from '../../../test/support/receiver.ts';
import type { MockServerOptions } from '../../server.ts';

async function start(options: MockServerOptions = {}): Promise<ControlClient> {
  const client = await startControlled({
    initialState: { channels: [{ id: 'c1' }], recipients: [{ id: 'U1', channelId: 'c1' }] },
    ...options,
  });
  onTestFinished(() => client.server.close());
  return client;
}

const channels = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `c${index + 2}` }));

test('records: a call that would bring a tenant beyond its quota is refused, and says which it is', async () => {
  const { call } = await start({ quotas: { records: 5 } });
  expect((await call('POST', '/tenants/1/channels', channels(2))).status).toBe(201);
  const { status, json } = await call('POST', '/tenants/1/channels', channels(4).slice(2));
  expect([status, json()]).toEqual([
    409,
    {
      type: 'https://sobot-mock.invalid/problems/quota-exceeded',
      title: 'Conflict',
      status: 409,
      detail: 'Failed to answer: tenant "1" may hold 5 records, holds 4, and this adds 2 (quota records).',
      code: 'QUOTA_EXCEEDED',
      remedy:
        'Remove what is done with (POST reset, PUT state); or raise the quota: --quota-records at start, quotas.records ' +
        'in code, and for this tenant alone PATCH tenants/:appid {"quotas":{"records":…}} with the server\'s own token.',
      quota: 'records',
      limit: 5,
      used: 4,
      setting: '--quota-records',
    },
  ]);
});

test.each([
  ['POST', '/tenants/1/events', { type: 'text', text: 'hi' }],
  ['POST', '/tenants/1/events', [{ type: 'text', text: 'hi' }]],
  ['POST', '/tenants/1/broadcast-tasks', { name: 'x' }],
  ['POST', '/tenants/1/broadcast-tasks', { name: 'x', count: 3 }],
  ['POST', '/tenants/1/recipients', { id: 'U2', channelId: 'c1' }],
  ['PUT', '/tenants/1/state', { channels: channels(3) }],
  ['POST', '/tenants', { initialState: { channels: channels(3) } }],
])('records: %s %s is held to it, and changes nothing', async (method, path, body) => {
  const { call, server } = await start({ quotas: { records: 2 } });
  const before = (await call('GET', '/tenants/1/state')).json();
  const { status, json } = await call(method, path, body);
  expect([status, json()['quota']]).toEqual([409, 'records']);
  expect((await call('GET', '/tenants/1/state')).json()).toEqual(before);
  expect(server.emulator.tenants.list().length).toBe(1);
});

// It holds a channel, one who follows and one who has left: 3.
test.each([
  ['/broadcast-tasks', { count: 1 }, 2],
  ['/broadcast-tasks', { count: 3 }, 6],
  ['/broadcast-tasks', { count: 3, startAt: '+1h' }, 6],
  ['/broadcast-tasks', { recipients: ['U1', 'gone'] }, 3],
  ['/broadcast-tasks', { recipients: ['U1', 'U2', 'U3'] }, 6],
  ['/messages', [{ id: '1', channelId: 'c1', recipientId: 'U1', type: 'text' }], 1],
  ['/messages', ['1', '2'].map((id) => ({ id, channelId: 'c1', recipientId: 'U2', type: 'text' })), 3],
  ['/events', { type: 'text' }, 1],
  ['/events', { type: 'text', userId: 'U2' }, 2],
  ['/events', { type: 'image', userId: 'U2', count: 20 }, 21],
  ['/events', { type: 'image', count: 20, parts: [3, 4] }, 2],
  ['/events', { type: 'postback', userId: 'U1', data: 'x' }, 0],
  ['/events', { type: 'memberJoined', groupId: 'G', members: ['U1'] }, 0],
  ['/events', { type: 'memberJoined', groupId: 'G', members: ['U2', 'U3'] }, 1],
  ['/events', { type: 'unfollow', userId: 'U1' }, 0],
  ['/events', { type: 'follow', userId: 'gone' }, 0],
  ['/events', { type: 'follow' }, 1],
  ['/events', [{ type: 'text' }, { type: 'unsend' }, { type: 'text' }], 2],
  ['/events', [{ type: 'unfollow' }, { type: 'text' }, { type: 'text' }], 3],
  ['/events', [{ type: 'text', userId: 'U2' }, { type: 'unfollow', userId: 'U1' }, { type: 'text' }], 3],
])('records: POST %s %j adds %d, no more and no less', async (path, body, adds) => {
  const recipients = [
    { id: 'U1', channelId: 'c1' },
    { id: 'gone', channelId: 'c1', following: false },
  ];
  const initialState = { channels: [{ id: 'c1' }], recipients };
  const { call, server } = await start({ initialState, quotas: { records: 2 + adds } });
  if (adds > 0) {
    const refused = await call('POST', `/tenants/1${path}`, body);
    expect([refused.status, refused.json()['detail']]).toEqual([
      409,
      `Failed to answer: tenant "1" may hold ${2 + adds} records, holds 3, and this adds ${adds} (quota records).`,
    ]);
    await call('PATCH', '/tenants/1', { quotas: { records: 3 + adds } });
  }
  expect((await call('POST', `/tenants/1${path}`, body)).status).toBe(201);
  await call('POST', '/tenants/1/clock', { advance: '2h' });
  const { store } = server.emulator.tenants.get('1')!;
  const none = { offset: 0, limit: 0 };
  const sets = [store.channels, store.recipients, store.messages, store.broadcastTasks, store.sendRecords];
  const totals = await Promise.all(sets.map(async (set) => (await set.query({}, none)).total));
  expect(totals.reduce((sum, total) => sum + total, 0)).toBe(3 + adds);
});

test('records: the people whom a state names count, too', async () => {
  const messages = ['U1', 'U2'].map((recipientId) => ({ channelId: 'c1', recipientId, type: 'text' }));
  const { call } = await start({ quotas: { records: 5 } });
  const named = { channels: [{ id: 'c1' }], recipients: [{ id: 'U1', channelId: 'c1' }], messages };
  expect((await call('PUT', '/tenants/1/state', named)).status).toBe(200);
  const more = { channels: [{ id: 'c1' }, { id: 'c2' }], messages };
  expect((await call('PUT', '/tenants/1/state', more)).json()).toMatchObject({ quota: 'records', limit: 5 });
});

test('records: a state that fits may take the place of all there are', async () => {
  const { call } = await start({ quotas: { records: 2 } });
  expect((await call('PUT', '/tenants/1/state', { channels: channels(2) })).status).toBe(200);
});

test('journalBytes: the oldest requests go and are counted; no request of the consumer is refused', async () => {
  const { call, server } = await start({ quotas: { journalBytes: 2000 } });
  for (let sent = 0; sent < 20; sent += 1) {
    const { status } = await sendRequest(`${server.url}/api/get_token?appid=1&text=${'x'.repeat(500)}`);
    expect(status).toBe(200);
  }
  const { items, dropped } = (await call('GET', '/tenants/1/journal')).json<{
    items: { id: number }[];
    dropped: number;
  }>();
  expect([items.length + dropped, items.at(-1)?.id]).toEqual([20, 20]);
  expect(items.length).toBeLessThan(4);
  // More room, from the next request on.
  await call('PATCH', '/tenants/1', { quotas: { journalBytes: 1_000_000 } });
  for (let sent = 0; sent < 5; sent += 1) await sendRequest(`${server.url}/api/get_token?appid=1`);
  expect((await call('GET', '/tenants/1/journal')).json()).toMatchObject({ dropped });
});

test('deliveries: what would cause more in a second is refused, and goes a second later', async () => {
  let time = 1_741_564_800_000;
  const { call } = await start({ quotas: { deliveries: 3 }, now: () => time });
  expect((await call('POST', '/tenants/1/events', { type: 'text', text: 'nobody hears' })).status).toBe(201);
  await call('POST', '/tenants/1/receivers', { id: 'in', inProcess: true });
  const acts = (count: number) => Array.from({ length: count }, () => ({ type: 'text', text: 'hi' }));
  expect((await call('POST', '/tenants/1/events', acts(2))).status).toBe(201);
  const refused = await call('POST', '/tenants/1/events', acts(2));
  expect([refused.status, refused.headers['retry-after'], refused.json()['detail'], refused.json()['setting']]).toEqual(
    [
      429,
      '1',
      'Failed to answer: tenant "1" may cause 3 deliveries a second, has caused 2 in this one, and this causes 2 (quota deliveries).',
      '--quota-deliveries',
    ],
  );
  expect((await call('POST', '/tenants/1/deliveries/1/redeliver')).status).toBe(202);
  expect((await call('POST', '/tenants/1/deliveries/1/redeliver')).status).toBe(429);
  time += 1000;
  expect((await call('POST', '/tenants/1/events', acts(3))).status).toBe(201);
});

test('deliveries: what is refused, and what is left alone, uses none of it up', async () => {
  const { call, server } = await start({ quotas: { deliveries: 2 }, now: () => 1_741_564_800_000 });
  const held: ServerResponse[] = [];
  const receiver = await startReceiver((response) => void held.push(response));
  await call('POST', '/tenants/1/receivers', { id: 'hook', url: receiver.url });
  const statusOf = async (path: string, body?: unknown) => (await call('POST', `/tenants/1${path}`, body)).status;
  const hello = { type: 'text', text: 'hi' };
  expect(await statusOf('/events', { type: 'nonsense' })).toBe(400);
  expect(await statusOf('/events', [{ type: 'nonsense' }, hello])).toBe(400);
  expect(await statusOf('/events', [hello, { type: 'nonsense' }])).toBe(400);
  await receiver.request(0);
  expect(await statusOf('/deliveries/1/redeliver')).toBe(202);
  held[0]!.end();
  await server.webhooksOf(server.emulator.tenants.get('1')!).idle();
  expect(await statusOf('/deliveries/999/redeliver')).toBe(404);
  await call('DELETE', '/tenants/1/receivers/hook');
  expect(await statusOf('/deliveries/1/redeliver')).toBe(404);
  await call('POST', '/tenants/1/receivers', { id: 'hook', inProcess: true });
  expect(await statusOf('/events', hello)).toBe(201);
  expect([await statusOf('/events', hello), await statusOf('/deliveries/1/redeliver')]).toEqual([429, 429]);
});

test('streams: one more than may be open is refused until one is closed', async () => {
  const { call, server } = await start({ quotas: { streams: 1 } });
  const closing = new AbortController();
  const first = await fetch(`${server.url}/_mock/tenants/1/stream`, { signal: closing.signal });
  expect(first.status).toBe(200);
  const refused = await call('GET', '/tenants/1/stream');
  expect([refused.status, refused.json()['detail'], refused.json()['setting']]).toEqual([
    429,
    'Failed to answer: tenant "1" may have 1 streams open, and has 1 (quota streams).',
    '--quota-streams',
  ]);
  closing.abort();
  await expect.poll(async () => (await call('HEAD', '/tenants/1/stream')).status).toBe(200);
});

test('a tenant may have quotas of its own, which its own token cannot raise; they outlive the process', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-quotas-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const options = { data: join(folder, 'mock.db'), controlToken: 'own', quotas: { records: 2 } };
  const own = { 'x-mock-token': 'own' };
  const first = await start(options);
  expect((await first.call('PATCH', '/tenants/1', { quotas: { records: 3 } }, own)).json()).toMatchObject({
    quotas: { records: 3 },
  });
  const asked = { name: 'ci', kind: 'tenant', appid: '1' };
  const { token } = (await first.call('POST', '/tokens', asked, own)).json<{ token: string }>();
  const raised = await first.call('PATCH', '/tenants/1', { quotas: { records: 9 } }, { 'x-mock-token': token });
  expect([raised.status, raised.json()['code']]).toEqual([403, 'SERVER_TOKEN_NEEDED']);
  await first.server.close();
  const second = await start(options);
  expect((await second.call('POST', '/tenants/1/channels', channels(1), own)).status).toBe(201);
  expect((await second.call('PATCH', '/tenants/1', { quotas: {} }, own)).json()).not.toHaveProperty('quotas');
  expect((await second.call('POST', '/tenants/1/channels', { id: 'c9' }, own)).json()).toMatchObject({ limit: 2 });
});

test('records: a new tenant is held to the quotas it is made with, not to those of one before it', async () => {
  const { call } = await start({ quotas: { records: 4 } });
  const make = (count: number, quotas?: object) =>
    call('POST', '/tenants', { appid: 'a', initialState: { channels: channels(count) }, ...(quotas && { quotas }) });
  expect((await make(5, { records: 5 })).status).toBe(201);
  await call('PATCH', '/tenants/a', { quotas: { records: 1 } });
  await call('DELETE', '/tenants/a');
  expect((await make(3, { records: 2 })).json()).toMatchObject({ code: 'QUOTA_EXCEEDED', limit: 2, used: 3 });
  expect((await make(3)).status).toBe(201);
});

test.each([{ records: -1 }, { records: 1.5 }, { journals: 1 }])('%j are no quotas', async (quotas) => {
  const { call } = await start();
  expect((await call('PATCH', '/tenants/1', { quotas })).status).toBe(400);
  await expect(startControlled({ quotas })).rejects.toMatchObject({ code: 'TENANT_OPTIONS_INVALID' });
});
