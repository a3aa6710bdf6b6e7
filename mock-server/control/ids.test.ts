import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../test/support/control-client.ts';

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled();
  await client.call('POST', '/tenants/1/channels', { id: 'c1' });
});
afterAll(() => client.server.close());

const stateOf = async (): Promise<string> =>
  (await client.call('GET', '/tenants/1/state')).text + (await client.call('GET', '/tenants')).text;

describe('F5, F6: an id that no URL can hold is refused, and nothing is made', () => {
  const bad = ['\ud800', '.', '..', '', 'x'.repeat(65), 'x'.repeat(100_000)];
  const bodies: readonly (readonly [string, string, (id: string) => unknown])[] = [
    ['POST', '/tenants', (appid) => ({ appid })],
    ['POST', '/tenants/1/channels', (id) => ({ id })],
    ['POST', '/tenants/1/recipients', (id) => ({ id, channelId: 'c1' })],
    [
      'POST',
      '/tenants/1/recipients',
      (id) => [
        { id: 'fine', channelId: 'c1' },
        { id, channelId: 'c1' },
      ],
    ],
    ['POST', '/tenants/1/messages', (id) => ({ id, type: 'image', channelId: 'c1' })],
    ['POST', '/tenants/1/messages', (recipientId) => ({ type: 'image', channelId: 'c1', recipientId })],
    ['POST', '/tenants/1/broadcast-tasks', (id) => ({ id, name: 'n' })],
    ['POST', '/tenants/1/broadcast-tasks', (id) => ({ id, name: 'n', count: 1 })],
    ['POST', '/tenants/1/broadcast-tasks', (id) => ({ name: 'n', recipients: [id] })],
    ['POST', '/tenants/1/faults', (id) => ({ id, request: { status: 503 } })],
    ['POST', '/tenants/1/receivers', (id) => ({ id, url: 'http://127.0.0.1:9/' })],
    ['PUT', '/tenants/1/state', (id) => ({ channels: [{ id }] })],
  ];

  test.each(bodies)('%s %s', async (method, path, bodyOf) => {
    const before = await stateOf();
    for (const id of bad) {
      const { status, json } = await client.call(method, path, bodyOf(id));
      expect([id.slice(0, 5), status, json()['code']]).toEqual([
        id.slice(0, 5),
        400,
        expect.stringMatching(/^(?:ID|STATE|RECORD|FAULT|RECEIVER|BROADCAST|TENANT_OPTIONS)_INVALID$/),
      ]);
    }
    expect(await stateOf()).toBe(before);
  });

  test.each(['a/b', '中文', 'a b?c#d%', '...'])('%j is taken, and found again where it is said to be', async (id) => {
    const { status, headers } = await client.call('POST', '/tenants/1/channels', { id });
    expect(status).toBe(201);
    const location = String(headers['location']).replace('/_mock', '');
    expect((await client.call('GET', location)).json()['id']).toBe(id);
  });
});

test('F4: a 404 does not list every tenant there is', async () => {
  const crowd = await startControlled();
  for (let count = 0; count < 150; count += 1) {
    crowd.server.emulator.tenants.create({ appid: `t${count}`, initialState: 'empty' });
  }
  expect((await crowd.call('GET', '/tenants/nobody')).json()['appids']).toHaveLength(100);
  await crowd.server.close();
});
