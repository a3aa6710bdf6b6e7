import { expect, test } from 'vitest';
import type { ControlClient } from '../../test/support/control-client.ts';
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
