import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';

const noon = 1_741_564_800_000;

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled({ initialState: { channels: [{ id: 'c1', sender: '@shop' }] } });
});
beforeEach(() => client.call('POST', '/tenants/1/reset'));
afterAll(() => client.server.close());

const statuses = async (): Promise<readonly string[]> =>
  (await client.call('GET', '/tenants/1/send-records'))
    .json<{ items: { status: string }[] }>()
    .items.map(({ status }) => status);

test('a count of people is sent to at once, and their records move on with the clock', async () => {
  const { status, headers, json } = await client.call('POST', '/tenants/1/broadcast-tasks', {
    id: 'sale',
    count: 3,
    successRatio: 1,
    readRatio: 1,
    deliveredAfter: '2s',
    readAfter: ['1m', '2m'],
  });
  expect([status, headers['location']]).toEqual([201, '/_mock/tenants/1/broadcast-tasks/sale']);
  expect(json()).toMatchObject({ id: 'sale', startTime: noon, estimateSendNum: 3 });
  expect(await statuses()).toEqual(['0', '0', '0']);
  await client.call('POST', '/tenants/1/clock', { advance: '2s' });
  expect(await statuses()).toEqual(['1', '1', '1']);
  await client.call('POST', '/tenants/1/clock', { advance: '2m' });
  expect(await statuses()).toEqual(['2', '2', '2']);
});

test.each([
  ['+1h', noon + 3_600_000],
  ['2025-03-10T16:30:00+08:00', noon + 30_600_000],
  [noon + 1, noon + 1],
  [String(noon + 2), noon + 2],
])('a start at %j makes a scheduled task', async (startAt, startTime) => {
  const { json } = await client.call('POST', '/tenants/1/broadcast-tasks', { recipients: ['Ua'], startAt });
  expect(json()).toMatchObject({ startTime, sendTimeType: 2 });
  expect(await statuses()).toEqual([]);
  await client.call('POST', '/tenants/1/clock', { set: startTime });
  expect((await statuses()).length).toBe(1);
});

test('without recipients or a count a task is put as it is', async () => {
  const { status, json } = await client.call('POST', '/tenants/1/broadcast-tasks', { id: 'past', name: 'Past' });
  expect([status, json()['name']]).toEqual([201, 'Past']);
  const several = await client.call('POST', '/tenants/1/broadcast-tasks', [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ]);
  expect(several.json<{ items: { id: string }[] }>().items.map(({ id }) => id)).toEqual(['a', 'b']);
});

test.each([
  [{ count: 0 }, 'BROADCAST_INVALID'],
  [{ count: 1e21 }, 'BROADCAST_INVALID'],
  [{ count: '3' }, 'BROADCAST_INVALID'],
  [{ recipients: [] }, 'BROADCAST_INVALID'],
  [{ recipients: ['Ua'], count: 1 }, 'BROADCAST_INVALID'],
  [{ count: 1, startAt: 'soon' }, 'INSTANT_INVALID'],
  [{ count: 1, startAt: '+soon' }, 'DURATION_INVALID'],
  [{ count: 1, startAt: '+99999999w' }, 'BROADCAST_INVALID'],
  [{ count: 1, startAt: {} }, 'BROADCAST_INVALID'],
  [{ count: 1, deliveredAfter: 'later' }, 'DURATION_INVALID'],
  [{ count: 1, deliveredAfter: ['1m'] }, 'BROADCAST_INVALID'],
  [{ count: 1, deliveredAfter: ['2m', '1m'] }, 'BROADCAST_INVALID'],
  [{ count: 1, readAfter: true }, 'BROADCAST_INVALID'],
  [{ count: 1, succesRatio: 1 }, 'BROADCAST_INVALID'],
  ['{"count":1,"__proto__":{"id":"x"}}', 'BROADCAST_INVALID'],
  ['{"count":1,"outcomes":{"__proto__":"read"}}', 'BROADCAST_INVALID'],
  [[{ count: 1 }], 'STATE_INVALID'],
  ['{"__proto__":{"count":1}}', 'STATE_INVALID'],
])('%j makes no task', async (broadcast, code) => {
  const { status, json } = await client.call('POST', '/tenants/1/broadcast-tasks', broadcast);
  expect([status, json()['code']]).toEqual([400, code]);
  expect((await client.call('GET', '/tenants/1/broadcast-tasks')).json()).toEqual({ items: [], next: null, total: 0 });
});
