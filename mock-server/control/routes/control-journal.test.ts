import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { sendRequest } from '../../../test/support/http-client.ts';
import type { MockServerOptions } from '../../server.ts';

const own = { 'x-mock-token': 'the-servers-own-token' };

interface Call {
  readonly id: string;
  readonly by: object;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

async function start(options: MockServerOptions = {}) {
  const client = await startControlled({ controlToken: own['x-mock-token'], initialState: 'empty', ...options });
  onTestFinished(() => client.server.close());
  return client;
}

async function tokenFor({ call }: ControlClient, name: string): Promise<Record<string, string>> {
  const made = await call('POST', '/tokens', { name, kind: 'tenant', appid: '1' }, own);
  return { 'x-mock-token': made.json<{ token: string }>().token };
}

async function callsOf({ call }: ControlClient, query = ''): Promise<readonly Call[]> {
  return (await call('GET', `/tenants/1/journal/control${query}`, undefined, own)).json<{ items: Call[] }>().items;
}

test('what changed a tenant is on record with who did it; what looked, and what was refused, is not', async () => {
  const client = await start({ now: () => 1_741_600_000_000 });
  const ci = await tokenFor(client, 'ci');
  await client.call('POST', '/tenants/1/clock?', { advance: '1h' }, ci);
  await client.call('POST', '/tenants/1/channels', { id: 'c1' }, own);
  await client.call('GET', '/tenants/1/state', undefined, ci);
  await client.call('POST', '/tenants/1/clock', { advance: 'soon' }, ci);
  expect((await callsOf(client)).map(({ id: _, ...call }) => call)).toEqual([
    {
      appid: '1',
      at: 1_741_568_400_000,
      madeAt: 1_741_600_000_000,
      by: { kind: 'tenant', name: 'ci' },
      method: 'POST',
      path: '/tenants/1/clock',
      status: 200,
    },
    {
      appid: '1',
      at: 1_741_568_400_000,
      madeAt: 1_741_600_000_000,
      by: { kind: 'server' },
      method: 'POST',
      path: '/tenants/1/channels',
      status: 201,
    },
  ]);
});

test('acts of which one fails are on record where those before it have happened', async () => {
  const client = await start({ initialState: { channels: [{ id: 'c1' }] } });
  const hello = { type: 'text', text: 'hello' };
  const statusOf = async (acts: readonly object[]) =>
    (await client.call('POST', '/tenants/1/events', acts, own)).status;
  expect([await statusOf([{ type: 'shout' }, hello]), await statusOf([hello, { type: 'shout' }])]).toEqual([400, 400]);
  expect(await callsOf(client)).toMatchObject([{ path: '/tenants/1/events', status: 400 }]);
});

test('they are filtered by token, method and time, and listed page by page', async () => {
  let time = 1_741_600_000_000;
  const client = await start({ now: () => time });
  const [ci, web] = [await tokenFor(client, 'ci'), await tokenFor(client, 'web')];
  for (const token of [ci, web, ci]) {
    await client.call('PATCH', '/tenants/1/behaviour', { language: 'en' }, token);
    await client.call('POST', '/tenants/1/scenario/mark', undefined, token);
    time += 1000;
  }
  expect((await callsOf(client, '?by=ci')).length).toBe(4);
  expect((await callsOf(client, '?by=web&method=patch')).length).toBe(1);
  expect((await callsOf(client, '?from=1741600001000&to=1741600001000')).map(({ by }) => by)).toEqual([
    { kind: 'tenant', name: 'web' },
    { kind: 'tenant', name: 'web' },
  ]);
  const first = await client.call('GET', '/tenants/1/journal/control?limit=4', undefined, own);
  const { items, next } = first.json<{ items: Call[]; next: string }>();
  const rest = await callsOf(client, `?after=${next}`);
  expect([items.length, rest.length, new Set([...items, ...rest].map(({ id }) => id)).size]).toEqual([4, 2, 6]);
  const { status, json } = await client.call('GET', '/tenants/1/journal/control?after=seven', undefined, own);
  expect([status, json()['code']]).toEqual([400, 'CURSOR_INVALID']);
});

test('they are no requests of a consumer: journal, coverage and exports have nothing of them', async () => {
  const client = await start();
  await client.call('POST', '/tenants/1/clock', { advance: '1h' }, own);
  await sendRequest(`${client.server.url}/api/get_token?appid=1`);
  const json = async (path: string) => (await client.call('GET', path, undefined, own)).json();
  expect(await json('/tenants/1/journal')).toMatchObject({ items: [{ id: 1, operation: 'getToken' }], dropped: 0 });
  const har = await json('/tenants/1/journal?format=har');
  expect((har as { log: { entries: unknown[] } }).log.entries.length).toBe(1);
  expect(await json('/tenants/1/coverage')).toMatchObject({ journals: [{ requests: 1 }] });
  expect(await callsOf(client)).toMatchObject([{ path: '/tenants/1/clock' }]);
  expect(JSON.stringify(await json('/tenants/1/state'))).not.toContain('/tenants/1/clock');
});

test('the stream tells of them, and so does a reset, which leaves them', async () => {
  const client = await start();
  const ci = await tokenFor(client, 'ci');
  await client.call('POST', '/tenants/1/reset', undefined, ci);
  const told = client.server.emulator.tenants.get('1')!.activity.since(0);
  expect(told.map(({ type }) => type)).toEqual(['reset', 'control']);
  expect(told[1]!.data).toMatchObject({ by: { name: 'ci' }, path: '/tenants/1/reset' });
  expect((await callsOf(client)).length).toBe(1);
});

test('a tool of the Model Context Protocol acts in the name of whose token it has', async () => {
  const client = await start();
  const ci = await tokenFor(client, 'ci');
  const params = { name: 'clock', arguments: { appid: '1', advance: '1h' } };
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params };
  await client.call('POST', '/mcp', message, { ...ci, accept: 'application/json, text/event-stream' });
  expect(await callsOf(client)).toMatchObject([{ by: { name: 'ci' }, path: '/tenants/1/clock' }]);
});

test('the newest thousand are kept, of a tenant that is made anew none; they outlive the process', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-calls-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const data = join(folder, 'mock.db');
  const first = await start({ data });
  const ci = await tokenFor(first, 'ci');
  for (let made = 0; made < 1003; made += 1) await first.call('DELETE', '/tenants/1/faults', undefined, ci);
  const page = await first.call('GET', '/tenants/1/journal/control?limit=1000', undefined, own);
  const { items: kept, next } = page.json<{ items: Call[]; next: string | null }>();
  expect(next).toBeNull();
  await first.server.close();
  expect((await readFile(data)).includes(ci['x-mock-token']!)).toBe(false);
  const second = await start({ data });
  expect(await callsOf(second, '?limit=1000')).toEqual(kept);
  expect(kept.length).toBe(1000);
  await second.call('DELETE', '/tenants/1', undefined, own);
  await second.call('POST', '/tenants', { appid: '1' }, own);
  expect(await callsOf(second)).toMatchObject([{ method: 'POST', path: '/tenants', status: 201 }]);
});

test('to verify a receiver, or to examine one, changes no tenant, and is not on record', async () => {
  const client = await start();
  await client.call('POST', '/tenants/1/receivers', { id: 'in', inProcess: true }, own);
  for (const what of ['verify', 'exam']) {
    expect((await client.call('POST', `/tenants/1/receivers/in/${what}`, undefined, own)).status).toBe(200);
  }
  expect((await callsOf(client)).map(({ path }) => path)).toEqual(['/tenants/1/receivers']);
});
