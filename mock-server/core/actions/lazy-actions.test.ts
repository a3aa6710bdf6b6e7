import { expect, test } from 'vitest';
import { createTestEmulator, noon } from '../../../test/support/create-test-emulator.ts';
import type { Tenant } from '../tenant/tenant.ts';

const tenantOf = (): Tenant =>
  createTestEmulator({ initialState: { channels: [{ id: '5' }] } }).tenants.list()[0] as Tenant;

// The first act of this file is the one that loads the code.
test('takes its turn when it is called, before its code has come', async () => {
  const tenant = tenantOf();
  // Who acts without a channel acts on the last of them: the one with the least id.
  const [acted] = await Promise.all([
    tenant.act({ type: 'text', text: 'hi' }),
    tenant.addRecords({ channels: [{ id: '1' }] }),
  ]);
  expect(acted.recipient.channelId).toBe('5');
});

test('takes its turn after what was called before', async () => {
  const tenant = tenantOf();
  const [, acted] = await Promise.all([
    tenant.addRecords({ channels: [{ id: '1' }] }),
    tenant.act({ type: 'text', text: 'hi' }),
  ]);
  expect(acted.recipient.channelId).toBe('1');
});

test('loads with the state what is still to come in it', async () => {
  const before = tenantOf();
  await before.broadcast({ id: 'b', count: 2, startAt: noon + 1000, successRatio: 1, readRatio: 0 });
  const state = await before.exportState();
  const tenant = createTestEmulator({ initialState: state }).tenants.list()[0] as Tenant;
  await tenant.ready();
  expect(tenant.clock.nextDue()).toBe(noon + 1000);
  await tenant.clock.advance(10_000);
  const { sendRecords } = await tenant.exportState();
  expect(sendRecords?.map(({ status }) => status)).toEqual(['1', '1']);
});

test('schedules nothing for records of which nothing is to come', async () => {
  const tenant = tenantOf();
  await tenant.addRecords({
    broadcastTasks: [{ id: 't', name: 'n' }],
    sendRecords: [{ taskId: 't', recipientId: 'r' }],
  });
  expect(tenant.clock.nextDue()).toBe(undefined);
});
