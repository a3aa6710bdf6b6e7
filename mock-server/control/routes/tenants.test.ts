import { afterAll, beforeAll, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { sendRequest } from '../../../test/support/http-client.ts';

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled();
});
afterAll(() => client.server.close());

test('a tenant is made with what was asked for', async () => {
  const { status, headers, json } = await client.call('POST', '/tenants', {
    appid: 'shop 1',
    appKey: 'key',
    seed: 9,
    timezone: 'GMT+07:00',
    behaviour: { language: 'en' },
    clock: { now: '2025-03-10T08:00:00+08:00', frozen: true },
    initialState: 'empty',
  });
  expect([status, headers['location']]).toEqual([201, '/_mock/tenants/shop%201']);
  expect(json()).toMatchObject({
    appid: 'shop 1',
    appKey: 'key',
    seed: 9,
    timezone: 'GMT+07:00',
    behaviour: { language: 'en', errorStatus: 'always200' },
    clock: { now: '2025-03-10T00:00:00.000Z', epochMs: 1_741_564_800_000, frozen: true, nextDue: null },
  });
  expect((await client.call('GET', '/tenants/shop%201')).json()).toEqual(json());
});

test('a tenant is made of nothing', async () => {
  const { status, json } = await client.call('POST', '/tenants');
  const { appid, appKey } = json<{ appid: string; appKey: string }>();
  expect([status, appid.length > 0, appKey.length]).toEqual([201, true, 32]);
});

test('a tenant is made of records', async () => {
  const initialState = { channels: [{ id: 'c9' }], recipients: [{ id: 'r9', channelId: 'c9' }] };
  const { status } = await client.call('POST', '/tenants', { appid: 'records', initialState });
  expect(status).toBe(201);
  expect((await client.call('GET', '/tenants/records/recipients')).json()).toMatchObject({
    items: [{ id: 'r9' }],
    next: null,
  });
});

test('an appid that is taken is a conflict', async () => {
  const { status, json } = await client.call('POST', '/tenants', { appid: '1' });
  expect([status, json()['code']]).toEqual([409, 'TENANT_EXISTS']);
});

test.each([
  [{ appid: '' }, 'TENANT_OPTIONS_INVALID'],
  [{ timezone: 'Bangkok' }, 'TENANT_OPTIONS_INVALID'],
  [{ behaviour: { language: 'fr' } }, 'BEHAVIOUR_INVALID'],
  [{ behaviour: { tongue: 'en' } }, 'BEHAVIOUR_INVALID'],
  [{ clock: { now: 'yesterday' } }, 'INSTANT_INVALID'],
  [{ clock: { now: -1 } }, 'CLOCK_INVALID'],
  [{ clock: { speed: 2 } }, 'MEMBER_UNKNOWN'],
  [{ initialState: { channels: [{ id: 7 }] } }, 'STATE_INVALID'],
  [{ initialState: { recipients: [{ id: 'r', channelId: 'nowhere' }] } }, 'STATE_INVALID'],
])('%j makes no tenant', async (options, code) => {
  const before = client.server.emulator.tenants.list().length;
  const { status, json } = await client.call('POST', '/tenants', { appid: 'half', ...options });
  expect([status, json()['code']]).toEqual([400, code]);
  expect(client.server.emulator.tenants.list().length).toBe(before);
});

test('tenants are listed page by page', async () => {
  const other = await startControlled({ tenants: ['a', 'b', 'c'].map((appid) => ({ appid })) });
  const first = (await other.call('GET', '/tenants?limit=2')).json<{ items: { appid: string }[]; next: string }>();
  const second = (await other.call('GET', `/tenants?limit=2&after=${first.next}`)).json<typeof first>();
  await other.server.close();
  expect(first.items.map(({ appid }) => appid)).toEqual(['a', 'b']);
  expect([second.items.map(({ appid }) => appid), second.next]).toEqual([['c'], null]);
});

test('a tenant that is removed is gone with its tokens', async () => {
  await client.call('POST', '/tenants', { appid: 'gone', initialState: 'empty' });
  const { token } = client.server.emulator.tenants.get('gone')!.tokens.issue(1_741_564_800_000);
  expect((await client.call('DELETE', '/tenants/gone')).status).toBe(204);
  expect((await client.call('GET', '/tenants/gone')).status).toBe(404);
  expect((await client.call('DELETE', '/tenants/gone')).status).toBe(404);
  const tasks = `${client.server.url}/chat-set/api/line/query_task_list`;
  expect((await sendRequest(tasks, { method: 'POST', headers: { token } })).json()).toMatchObject({
    ret_code: '900002',
  });
});

test('a reset brings records, clock, switches and journal back', async () => {
  await client.call('POST', '/tenants', { appid: 'again', initialState: 'empty', clock: { now: 1_741_564_800_000 } });
  await client.call('POST', '/tenants/again/channels', { id: 'c1' });
  await client.call('PATCH', '/tenants/again/behaviour', { language: 'en' });
  await client.call('POST', '/tenants/again/clock', { advance: '24h' });
  await sendRequest(`${client.server.url}/api/get_token?appid=again`);
  const { status, json } = await client.call('POST', '/tenants/again/reset');
  expect(status).toBe(200);
  expect(json()).toMatchObject({ behaviour: { language: 'zh' }, clock: { epochMs: 1_741_564_800_000 } });
  expect((await client.call('GET', '/tenants/again/channels')).json()).toEqual({ items: [], next: null, total: 0 });
  expect((await client.call('GET', '/tenants/again/journal')).json()).toMatchObject({ items: [], next: null });
});
