import { expect, onTestFinished, test } from 'vitest';
import { startControlled, type ControlClient } from '../../test/support/control-client.ts';
import { startReceiver } from '../../test/support/receiver.ts';
import { createServerFailure } from '../node/server-failure.ts';
import type { Ledger } from './ledger.ts';
import { createReplicas } from './testing/replicas.ts';

const own = { 'x-mock-token': 'the-servers-own-token' };
const common = { controlToken: own['x-mock-token'] };

async function tokenAt({ call }: ControlClient, asked: object): Promise<Record<string, string>> {
  const made = await call('POST', '/tokens', asked, own);
  return { 'x-mock-token': made.json<{ token: string }>().token };
}

test('a control token of one replica is good on the other, and refused on both at once when it is revoked', async () => {
  const { start } = createReplicas(common);
  const [one, two] = [await start(), await start()];
  const ci = await tokenAt(one, { name: 'ci', kind: 'tenant', appid: '1' });
  expect((await two.call('GET', '/tenants/1', undefined, ci)).status).toBe(200);
  expect((await two.call('GET', '/tokens', undefined, own)).json()).toMatchObject({ items: [{ name: 'ci' }] });
  expect((await two.call('DELETE', '/tokens/ci', undefined, own)).status).toBe(204);
  expect((await one.call('GET', '/tenants/1', undefined, ci)).status).toBe(401);
  expect((await two.call('GET', '/tenants/1', undefined, ci)).status).toBe(401);
});

test('label, owner and quotas that one replica was told hold on the other', async () => {
  const { start } = createReplicas(common);
  const [one, two] = [await start(), await start()];
  await one.call('PATCH', '/tenants/1', { label: 'checkout', owner: 'web', quotas: { records: 0 } }, own);
  expect((await two.call('GET', '/tenants/1', undefined, own)).json()).toMatchObject({
    label: 'checkout',
    owner: 'web',
  });
  expect((await two.call('POST', '/tenants/1/channels', { id: 'c1' }, own)).json()).toMatchObject({ quota: 'records' });
});

test('quotas that one replica was told hold on the other at once, though nobody looked at the tenant there', async () => {
  const { start } = createReplicas(common);
  const [one, two] = [await start(), await start()];
  const statusOf = async (method: string, path: string, body?: object) =>
    (await two.call(method, `/tenants/1/${path}`, body, own)).status;
  await one.call('PATCH', '/tenants/1', { quotas: { records: 1, streams: 0 } }, own);
  expect(await statusOf('HEAD', 'stream')).toBe(429);
  expect(await statusOf('POST', 'channels', { id: 'c1' })).toBe(201);
  expect(await statusOf('POST', 'channels', { id: 'c2' })).toBe(409);
  await one.call('PATCH', '/tenants/1', { quotas: { records: 2 } }, own);
  expect(await statusOf('POST', 'channels', { id: 'c2' })).toBe(201);
  expect(await statusOf('HEAD', 'stream')).toBe(200);
});

test('a journal holds what its quota lets it, whichever replica was told', async () => {
  const { start } = createReplicas(common);
  const [one, two] = [await start(), await start()];
  await one.call('PATCH', '/tenants/1', { quotas: { journalBytes: 1 } }, own);
  for (const path of ['one', 'two', 'three']) await fetch(`${two.server.url}/${path}`);
  expect(two.server.emulator.tenants.get('1')?.journal.list({}).items).toMatchObject([{ url: '/three' }]);
});

test('a tenant that is made on one has its card on the other; where it has ended, both say so', async () => {
  const { start } = createReplicas(common);
  let time = 1_741_608_000_000;
  const options = { now: () => time };
  const [one, two] = [await start(options), await start(options)];
  await one.call('POST', '/tenants', { appid: 'shop', label: 'short', ttl: '1h' }, own);
  expect((await two.call('GET', '/tenants/shop', undefined, own)).json()).toMatchObject({ label: 'short' });
  time += 3_600_000;
  for (const client of [two, one]) {
    expect((await client.call('GET', '/tenants/shop', undefined, own)).json()).toMatchObject({
      code: 'TENANT_ENDED',
      ended: { at: '2025-03-10T13:00:00.000Z', why: 'ttl' },
    });
  }
});

test('who changed what is told of both, wherever it is asked', async () => {
  const { start } = createReplicas(common);
  const [one, two] = [await start(), await start()];
  const ci = await tokenAt(one, { name: 'ci', kind: 'tenant', appid: '1' });
  await one.call('POST', '/tenants/1/clock', { advance: '1h' }, ci);
  await two.call('DELETE', '/tenants/1/faults', undefined, own);
  for (const client of [one, two]) {
    await expect
      .poll(async () => (await client.call('GET', '/tenants/1/journal/control', undefined, own)).json())
      .toMatchObject({
        items: [
          { by: { name: 'ci' }, path: '/tenants/1/clock' },
          { by: { kind: 'server' }, path: '/tenants/1/faults' },
        ],
      });
  }
});

const hello = { type: 'text', text: 'hello' };

test('deliveries: a tenant may cause so many in a second, whichever replicas cause them', async () => {
  const { start } = createReplicas({
    ...common,
    initialState: { channels: [{ id: 'c1' }], recipients: [{ id: 'Usomebody', channelId: 'c1' }] },
    quotas: { deliveries: 3 },
  });
  let time = 1_741_608_000_000;
  const receiver = await startReceiver((response) => void response.end());
  const [one, two] = [await start({ now: () => time }), await start({ now: () => time + 1500 })];
  await one.call('POST', '/tenants/1/receivers', { url: receiver.url }, own);
  const act = async ({ call }: ControlClient, count: number) => {
    const acts = Array.from({ length: count }, () => hello);
    return (await call('POST', '/tenants/1/events', acts, own)).json();
  };
  expect(await act(two, 2)).toMatchObject({ items: [{}, {}] });
  // Its clock is a little behind.
  expect(await act(one, 2)).toMatchObject({ quota: 'deliveries', limit: 3, used: 2 });
  expect(await act(one, 1)).toMatchObject({ items: [{}] });
  const late = await start({ now: () => time + 1500 });
  expect(await act(late, 1)).toMatchObject({ quota: 'deliveries', used: 3 });
  time += 2000;
  expect(await act(one, 3)).toMatchObject({ items: [{}, {}, {}] });
});

test('streams: a tenant may have so many open, whichever replicas have them; those of a replica that is lost count no more', async () => {
  const { ledgers, start } = createReplicas({ ...common, quotas: { streams: 1 } });
  const [one, two, three] = [await start(), await start(), await start()];
  const closing = new AbortController();
  const open = ({ server }: ControlClient) =>
    fetch(`${server.url}/_mock/tenants/1/stream`, { headers: own, signal: closing.signal });
  const statusAt = async ({ call }: ControlClient) => (await call('HEAD', '/tenants/1/stream', undefined, own)).status;
  expect((await open(one)).status).toBe(200);
  await expect.poll(() => statusAt(two)).toBe(429);
  closing.abort();
  await expect.poll(() => statusAt(two)).toBe(200);
  const other = await fetch(`${three.server.url}/_mock/tenants/1/stream`, { headers: own });
  onTestFinished(() => other.body?.cancel());
  await expect.poll(() => statusAt(two)).toBe(429);
  ledgers.lose('replica-3');
  await expect.poll(() => statusAt(two)).toBe(200);
});

test('streams that are open count again once a ledger is back that was away', async () => {
  const { ledgers, start } = createReplicas({ ...common, quotas: { streams: 1 } });
  const [one, two] = [await start(), await start()];
  ledgers.onWrite = () => {
    throw createServerFailure('LEDGER_UNAVAILABLE', 'Failed to reach the store: it is away. It goes on by itself.');
  };
  const opened = await fetch(`${one.server.url}/_mock/tenants/1/stream`, { headers: own });
  onTestFinished(() => opened.body?.cancel());
  expect(opened.status).toBe(200);
  ledgers.onWrite = () => undefined;
  await expect
    .poll(async () => (await two.call('HEAD', '/tenants/1/stream', undefined, own)).status, { timeout: 10_000 })
    .toBe(429);
});

test('metrics tell for how long a change waits for a ledger that is away', async () => {
  const { ledgers, start } = createReplicas(common);
  const one = await start();
  const lag = async () => {
    const { text } = await one.call('GET', '/metrics', undefined, own);
    return Number(/^sobot_mock_ledger_lag_seconds (\S+)$/m.exec(text)?.[1]);
  };
  await expect.poll(lag).toBe(0);
  ledgers.isAvailable = false;
  one.server.emulator.tenants.create({ appid: 'made' });
  await expect.poll(lag).toBeGreaterThan(0);
  ledgers.isAvailable = true;
  await expect.poll(lag).toBe(0);
});

test('a server that comes later knows them all', async () => {
  const { start } = createReplicas(common);
  const one = await start();
  const ci = await tokenAt(one, { name: 'ci', kind: 'tenant', appid: '1' });
  await one.call('PATCH', '/tenants/1', { label: 'kept' }, ci);
  await one.server.close();
  const two = await start();
  expect((await two.call('GET', '/tenants/1', undefined, ci)).json()).toMatchObject({ label: 'kept' });
});

test('a replica that may only read goes on showing a tenant whose time is up until another ends it', async () => {
  const { start, ledgers } = createReplicas();
  let time = 1_741_608_000_000;
  const writer = await start({ now: () => time });
  await writer.call('PATCH', '/tenants/1', { label: 'short', ttl: '1h' });
  const store: Ledger = {
    ...ledgers.open('viewer'),
    isReadOnly: true,
    async begin() {
      throw createServerFailure('LEDGER_READ_ONLY', { en: 'Failed to write.', zh: '无法写入。' });
    },
  };
  const viewer = await startControlled({ store, now: () => time });
  onTestFinished(() => viewer.server.close());
  time += 3_600_000;
  const shown = await viewer.call('GET', '/tenants/1');
  expect([shown.status, shown.json()]).toEqual([200, expect.objectContaining({ label: 'short' })]);
  const all = await viewer.call('GET', '/tenants');
  expect([all.status, all.json()]).toEqual([200, expect.objectContaining({ items: [shown.json()] })]);
  expect((await writer.call('GET', '/tenants/1')).json()).toMatchObject({ code: 'TENANT_ENDED' });
  expect((await viewer.call('GET', '/tenants/1')).json()).toMatchObject({ code: 'TENANT_ENDED' });
});

test('a replica that may only read verifies a receiver and examines it', async () => {
  const { start, ledgers } = createReplicas();
  const writer = await start({ initialState: { channels: [{ id: 'c1' }] } });
  await writer.call('POST', '/tenants/1/receivers', { id: 'app', inProcess: true });
  const store: Ledger = {
    ...ledgers.open('viewer'),
    isReadOnly: true,
    async begin() {
      throw createServerFailure('LEDGER_READ_ONLY', { en: 'Failed to write.', zh: '无法写入。' });
    },
  };
  const viewer = await startControlled({ store });
  onTestFinished(() => viewer.server.close());
  const verified = await viewer.call('POST', '/tenants/1/receivers/app/verify');
  expect([verified.status, verified.json()]).toEqual([
    200,
    { ok: true, attempt: expect.objectContaining({ response: expect.objectContaining({ status: 200 }) }) },
  ]);
  const examined = await viewer.call('POST', '/tenants/1/receivers/app/exam');
  expect([examined.status, examined.text]).toEqual([200, expect.stringContaining('{"type":"check",')]);
  expect((await viewer.call('POST', '/tenants/1/reset')).status).toBe(403);
});
