import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { TenantState } from '../../../generators/generated/types.ts';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { answerInTurn, startReceiver } from '../../../test/support/receiver.ts';

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled();
});
afterAll(() => client.server.close());

test('what one tenant exports, another imports', async () => {
  const exported = await client.call('GET', '/tenants/1/state');
  expect(exported.json<{ channels: unknown[]; recipients: unknown[]; broadcastTasks: unknown[] }>()).toMatchObject({
    timezone: 'GMT+08:00',
    clock: { now: 1_741_564_800_000, frozen: true },
  });
  await client.call('POST', '/tenants', { appid: 'copy', initialState: 'empty' });
  const { status } = await client.call('PUT', '/tenants/copy/state', exported.text);
  expect(status).toBe(200);
  expect((await client.call('GET', '/tenants/copy/state')).json()).toEqual({ ...exported.json(), tokens: [] });
});

test('a state over 1 MiB is taken', async () => {
  const channels = Array.from({ length: 20_000 }, (_, index) => ({ id: `channel-${index}`, name: 'n'.repeat(50) }));
  await client.call('POST', '/tenants', { appid: 'large', initialState: 'empty' });
  const { status } = await client.call('PUT', '/tenants/large/state', { channels });
  expect(status).toBe(200);
  expect((await client.call('GET', '/tenants/large/channels?limit=1')).json()).toMatchObject({ total: 20_000 });
});

test.each([
  [undefined, 'BODY_MISSING'],
  ['null', 'STATE_INVALID'],
  ['[]', 'STATE_INVALID'],
  [{ chanels: [] }, 'STATE_INVALID'],
  ['{"__proto__":{"channels":[]}}', 'STATE_INVALID'],
  [{ channels: [{ id: 'a' }, { id: 'a' }] }, 'STATE_INVALID'],
  [{ behaviour: { language: 'fr' } }, 'STATE_INVALID'],
])('%j changes nothing', async (state, code) => {
  const before = (await client.call('GET', '/tenants/1/state')).text;
  const { status, json } = await client.call('PUT', '/tenants/1/state', state);
  expect([status, json()['code']]).toEqual([400, code]);
  expect((await client.call('GET', '/tenants/1/state')).text).toBe(before);
});

test('F3: a long state that is wrong throughout is refused, and looked at no further than is told of it', async () => {
  const { status, json } = await client.call('PUT', '/tenants/1/state', `{"channels":[${'1,'.repeat(4_000_000)}1]}`);
  expect([status, json()['code']]).toEqual([400, 'STATE_INVALID']);
  let looks = 0;
  const channels = new Proxy(new Array<never>(100_000).fill(1 as never), {
    get(all, name) {
      if (/^\d+$/.test(String(name))) looks += 1;
      return Reflect.get(all, name) as unknown;
    },
  });
  await expect(client.server.emulator.tenants.get('1')!.importState({ channels })).rejects.toThrow(
    'channels[4] must be of type object, got 1 and 95 more.',
  );
  // Five hundred to find what is wrong, and a hundred to tell of it.
  expect(looks).toBe(600);
});

test('F9: a state that is long goes out in pieces, which are the text of all of it', async () => {
  await client.call('POST', '/tenants', { appid: 'long', initialState: 'empty' });
  await client.call('POST', '/tenants/long/channels', { id: 'c' });
  await client.call('POST', '/tenants/long/broadcast-tasks', { count: 3000 });
  const { status, headers, text } = await client.call('GET', '/tenants/long/state');
  expect([status, headers['content-type'], headers['content-length'], headers['cache-control']]).toEqual([
    200,
    'application/json; charset=utf-8',
    undefined,
    'no-store',
  ]);
  expect(text).toBe(JSON.stringify(await client.server.emulator.tenants.get('long')!.exportState()));
});

test('a reset is told of before the deliveries that come with it', async () => {
  const waiting = await startControlled();
  onTestFinished(() => waiting.server.close());
  const refusing = await startReceiver(answerInTurn(500));
  await waiting.call('POST', '/tenants/1/receivers', { id: 'app', url: refusing.url, redelivery: { delays: ['1h'] } });
  await waiting.call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  const initialState = (await waiting.call('GET', '/tenants/1/state')).json<TenantState>();
  const { server, call } = await startControlled({ initialState });
  onTestFinished(() => server.close());
  const { activity } = server.emulator.tenants.get('1')!;
  const before = activity.lastId;
  await call('POST', '/tenants/1/reset');
  const told = activity.since(before).map(({ type, data }) => [type, (data as { readonly status?: unknown }).status]);
  expect(told).toEqual([
    ['reset', undefined],
    ['delivery', 'queued'],
    ['delivery', 'waiting'],
    ['control', 200],
  ]);
});
