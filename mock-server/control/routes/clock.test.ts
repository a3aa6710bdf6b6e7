import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled();
});
beforeEach(() => client.call('POST', '/tenants/1/reset'));
afterAll(() => client.server.close());

test('a clock is shown', async () => {
  expect((await client.call('GET', '/tenants/1/clock')).json()).toEqual({
    now: '2025-03-10T00:00:00.000Z',
    epochMs: 1_741_564_800_000,
    frozen: true,
    nextDue: null,
    nextDueKind: null,
  });
});

test.each([
  [{ advance: '24h' }, 1_741_651_200_000],
  [{ advance: 500 }, 1_741_564_800_500],
  [{ set: '2025-04-01T00:00:00Z' }, 1_743_465_600_000],
  [{ set: '2025-04-01' }, 1_743_465_600_000],
  [{ set: 0 }, 0],
  [{ set: '1743465600000' }, 1_743_465_600_000],
])('%j moves it', async (change, epochMs) => {
  const { status, json } = await client.call('POST', '/tenants/1/clock', change);
  expect([status, json()['epochMs'], json()['frozen']]).toEqual([200, epochMs, true]);
});

test('resume lets it run and freeze stops it', async () => {
  expect((await client.call('POST', '/tenants/1/clock', { resume: true })).json()['frozen']).toBe(false);
  expect((await client.call('POST', '/tenants/1/clock', { freeze: true })).json()['frozen']).toBe(true);
});

test('what is due next is told', async () => {
  client.server.emulator.tenants.get('1')!.clock.schedule(1_741_564_860_000, () => undefined);
  expect((await client.call('GET', '/tenants/1/clock')).json()['nextDue']).toBe(1_741_564_860_000);
  expect((await client.call('POST', '/tenants/1/clock', { advance: '1m' })).json()['nextDue']).toBeNull();
});

test.each([
  [undefined, 'TYPE_WRONG'],
  [{}, 'CLOCK_CHANGE_INVALID'],
  [{ advance: '1h', freeze: true }, 'CLOCK_CHANGE_INVALID'],
  [{ advance: 'soon' }, 'DURATION_INVALID'],
  [{ advance: -1 }, 'DURATION_INVALID'],
  [{ advance: true }, 'MEMBER_INVALID'],
  [{ set: 'tomorrow' }, 'INSTANT_INVALID'],
  [{ set: '2025-02-30T00:00:00Z' }, 'INSTANT_INVALID'],
  [{ set: '2025-04-01T00:00:00' }, 'INSTANT_INVALID'],
  [{ set: -1 }, 'CLOCK_INVALID'],
  [{ freeze: false }, 'MEMBER_INVALID'],
  [{ pause: true }, 'MEMBER_UNKNOWN'],
])('%j changes nothing', async (change, code) => {
  const { status, json } = await client.call('POST', '/tenants/1/clock', change);
  expect([status, json()['code']]).toEqual([400, code]);
  expect((await client.call('GET', '/tenants/1/clock')).json()).toMatchObject({
    epochMs: 1_741_564_800_000,
    frozen: true,
  });
});

test('F16: a move waits a few seconds for deliveries and says what it waits for; freeze waits for none', async () => {
  const release = Promise.withResolvers<Response>();
  const receivers = [{ handler: () => release.promise, acknowledgementTimeout: '1m', concurrency: 1 }];
  const hanging = await startControlled({ webhooks: { receivers } });
  onTestFinished(async () => {
    release.resolve(new Response());
    await hanging.server.close();
  });
  await hanging.call('POST', '/tenants/1/events', [{ type: 'follow' }, { type: 'follow' }]);
  expect((await hanging.call('POST', '/tenants/1/clock', { freeze: true })).status).toBe(200);
  const { status, json } = await hanging.call('POST', '/tenants/1/clock', { advance: '1m' });
  expect([status, json()]).toMatchObject([
    409,
    {
      code: 'DELIVERIES_UNDER_WAY',
      detail:
        'Failed to move the clock: after 5 s 1 deliveries are still under way and 1 queued, and what becomes of them ' +
        'decides what falls due.',
      queued: 1,
      delivering: 1,
    },
  ]);
  expect((await hanging.call('GET', '/tenants/1/clock')).json()['epochMs']).toBe(1_741_564_800_000);
});

test('what falls due next has a name', async () => {
  await client.call('POST', '/tenants/1/reset');
  const kind = async () => (await client.call('GET', '/tenants/1/clock')).json()['nextDueKind'];
  await client.call('POST', '/tenants/1/broadcast-tasks', { name: 'Later', count: 1, startAt: '+1h' });
  expect(await kind()).toBe('broadcast');
  await client.call('POST', '/tenants/1/clock', { advance: '1h' });
  expect(await kind()).toBe('records');
  await client.call('POST', '/tenants/1/clock', { advance: '30d' });
  expect(await kind()).toBeNull();
});
