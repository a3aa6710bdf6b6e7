import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import type { MockServerOptions } from '../../server.ts';

const own = 'the-servers-own-token';

interface Asking extends ControlClient {
  /** A call with the server's own token, or another. */
  ask(method: string, path: string, body?: unknown, token?: string): ReturnType<ControlClient['call']>;
}

async function start(options: MockServerOptions = {}): Promise<Asking> {
  const client = await startControlled({ controlToken: own, initialState: 'empty', ...options });
  onTestFinished(() => client.server.close());
  return {
    ...client,
    ask: (method, path, body, token = own) => client.call(method, path, body, { 'x-mock-token': token }),
  };
}

async function temporaryFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-tokens-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'mock.db');
}

/** A token for one tenant alone. */
async function makeFor(appid: string, { ask }: Asking): Promise<string> {
  return (await ask('POST', '/tokens', { name: 'ci', kind: 'tenant', appid })).json<{ token: string }>().token;
}

test('a token is told once, and listed by its name from then on', async () => {
  const { ask } = await start({ now: () => 1_741_564_800_000 });
  const made = await ask('POST', '/tokens', { name: 'ci run', kind: 'tenant', appid: '1' });
  const { token, ...told } = made.json<{ token: string }>();
  expect([made.status, made.headers['location']]).toEqual([201, '/_mock/tokens/ci%20run']);
  expect(token).toMatch(/^smt_[\w-]{43}$/);
  const listed = { name: 'ci run', kind: 'tenant', appid: '1', madeAt: '2025-03-10T00:00:00.000Z' };
  expect(told).toEqual(listed);
  expect((await ask('GET', '/tokens')).json()).toEqual({ items: [listed], next: null });
});

test('one that is revoked opens nothing', async () => {
  const { ask } = await start();
  const { token } = (await ask('POST', '/tokens', { name: 'wall', kind: 'viewer' })).json<{ token: string }>();
  expect((await ask('GET', '/tenants/1', undefined, token)).status).toBe(200);
  expect((await ask('DELETE', '/tokens/wall')).status).toBe(204);
  const { status, json } = await ask('GET', '/tenants/1', undefined, token);
  expect([status, json()['code']]).toEqual([401, 'TOKEN_WRONG']);
  expect((await ask('DELETE', '/tokens/wall')).json()).toMatchObject({ status: 404, code: 'CONTROL_TOKEN_UNKNOWN' });
});

test.each([
  [{ kind: 'viewer' }, 400, 'MEMBER_INVALID'],
  [{ name: '..', kind: 'viewer' }, 400, 'MEMBER_INVALID'],
  [{ name: 'x'.repeat(65), kind: 'viewer' }, 400, 'MEMBER_INVALID'],
  [{ name: 'x' }, 400, 'MEMBER_INVALID'],
  [{ name: 'x', kind: 'server' }, 400, 'MEMBER_INVALID'],
  [{ name: 'x', kind: 'tenant' }, 400, 'MEMBER_INVALID'],
  [{ name: 'x', kind: 'tenant', appid: 'nobody' }, 404, 'TENANT_UNKNOWN'],
  [{ name: 'x', kind: 'viewer', appid: 'nobody' }, 404, 'TENANT_UNKNOWN'],
  [{ name: 'first', kind: 'viewer' }, 409, 'CONTROL_TOKEN_EXISTS'],
])('%j makes none', async (asked, expected, code) => {
  const { ask } = await start();
  await ask('POST', '/tokens', { name: 'first', kind: 'viewer' });
  const { status, json } = await ask('POST', '/tokens', asked);
  expect([status, json()['code']]).toEqual([expected, code]);
  expect((await ask('GET', '/tokens')).json<{ items: unknown[] }>().items.length).toBe(1);
});

test('a server that asks nobody for a token makes none, and says why', async () => {
  const { call, server } = await startControlled({ initialState: 'empty' });
  onTestFinished(() => server.close());
  const { status, json } = await call('POST', '/tokens', { name: 'ci', kind: 'viewer' });
  expect([status, json()['detail'], json()['remedy']]).toEqual([
    409,
    'Failed to make the control token: this server asks nobody for one, so it would keep nobody from anything.',
    'Start it with a control token of its own: --control-token at start, controlToken in code.',
  ]);
  expect((await call('GET', '/tokens')).json()).toEqual({ items: [], next: null });
});

test('tokens outlive the process in a data file, which does not hold the tokens themselves', async () => {
  const data = await temporaryFile();
  const first = await start({ data });
  const { token } = (await first.ask('POST', '/tokens', { name: 'ci', kind: 'tenant', appid: '1' })).json<{
    token: string;
  }>();
  const gone = (await first.ask('POST', '/tokens', { name: 'gone', kind: 'viewer' })).json<{ token: string }>();
  await first.ask('DELETE', '/tokens/gone');
  await first.server.close();
  const second = await start({ data });
  expect((await second.ask('GET', '/tenants/1', undefined, token)).status).toBe(200);
  expect((await second.ask('GET', '/tenants/1', undefined, gone.token)).status).toBe(401);
  expect((await readFile(data)).includes(token.slice(4))).toBe(false);
  await second.server.close();
  // Where no token is asked for, it still says whose call it is.
  const open = await startControlled({ data });
  onTestFinished(() => open.server.close());
  const { status, json } = await open.call('GET', '/tokens', undefined, { 'x-mock-token': token });
  expect([status, json()['code']]).toEqual([403, 'SERVER_TOKEN_NEEDED']);
});

test('a token of a tenant that was removed opens none that the next start makes under its appid', async () => {
  const data = await temporaryFile();
  const first = await start({ data });
  const token = await makeFor('1', first);
  await first.ask('DELETE', '/tenants/1');
  expect((await first.ask('GET', '/tenants/1', undefined, token)).json()['code']).toBe('TENANT_ENDED');
  await first.server.close();
  const second = await start({ data });
  expect((await second.ask('GET', '/tenants/1', undefined, token)).status).toBe(401);
  expect((await second.ask('POST', '/tenants/1/clock', { advance: '1h' }, token)).status).toBe(401);
});

test('a server that asks for no token revokes those of a tenant that it makes anew', async () => {
  const data = await temporaryFile();
  const first = await start({ data });
  await first.ask('POST', '/tenants', { appid: 'shop' });
  const token = await makeFor('shop', first);
  await first.server.close();
  const open = await startControlled({ data });
  await open.call('DELETE', '/tenants/shop');
  await open.call('POST', '/tenants', { appid: 'shop' });
  await open.server.close();
  const last = await start({ data });
  expect((await last.ask('GET', '/tenants/shop', undefined, token)).status).toBe(401);
});

test('a token of a tenant that was removed opens none that code makes under its appid', async () => {
  const client = await start({ tenants: [{ appid: '1' }, { appid: 'shop' }] });
  const token = await makeFor('shop', client);
  await client.ask('DELETE', '/tenants/shop');
  client.server.emulator.tenants.create({ appid: 'shop' });
  expect((await client.ask('GET', '/tenants/shop', undefined, token)).status).toBe(401);
});

test('a token of a tenant that code has removed opens none that it makes under its appid', async () => {
  const client = await start({ tenants: [{ appid: '1' }, { appid: 'shop' }] });
  const token = await makeFor('shop', client);
  client.server.emulator.tenants.delete('shop');
  client.server.emulator.tenants.create({ appid: 'shop' });
  expect((await client.ask('GET', '/tenants/shop', undefined, token)).status).toBe(401);
});

test('nor does it where one before that was removed by a call', async () => {
  const client = await start({ tenants: [{ appid: '1' }, { appid: 'shop' }] });
  await client.ask('DELETE', '/tenants/shop');
  const { tenants } = client.server.emulator;
  tenants.create({ appid: 'shop' });
  const token = await makeFor('shop', client);
  tenants.delete('shop');
  tenants.create({ appid: 'shop' });
  expect((await client.ask('GET', '/tenants/shop', undefined, token)).status).toBe(401);
});

test('a token of a tenant that code has made anew is good at the next start, though one before it was removed', async () => {
  let now = 1_741_564_800_000;
  const data = await temporaryFile();
  const first = await start({ data, now: () => now });
  await first.ask('POST', '/tenants', { appid: 'shop' });
  await first.ask('DELETE', '/tenants/shop');
  now += 1;
  first.server.emulator.tenants.create({ appid: 'shop' });
  const token = await makeFor('shop', first);
  await first.server.close();
  const second = await start({ data });
  expect((await second.ask('GET', '/tenants/shop', undefined, token)).status).toBe(200);
});
