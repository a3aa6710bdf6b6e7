import { describe, expect, onTestFinished, test } from 'vitest';
import { startControlled, type ControlClient } from '../../test/support/control-client.ts';
import { tokenUrl } from '../../test/support/create-test-emulator.ts';
import { sendRequest, type ClientResponse } from '../../test/support/http-client.ts';
import { workOn } from '../../test/support/work-on.ts';
import { createReplicas } from './testing/replicas.ts';

const noon = 1_741_564_800_000;

async function tokenAt({ server }: ControlClient, credentials?: Parameters<typeof tokenUrl>[0]): Promise<string> {
  const answer = await sendRequest(`${server.url}${tokenUrl(credentials)}`);
  return answer.json<{ item: { token: string } }>().item.token;
}

async function askAt({ server }: ControlClient, token: string): Promise<ClientResponse> {
  return sendRequest(`${server.url}/chat-set/api/line/query_task_list`, { method: 'POST', headers: { token } });
}

const codeAt = async (client: ControlClient, token: string): Promise<unknown> =>
  (await askAt(client, token)).json<{ ret_code: unknown }>().ret_code;

async function bodyAt<T>(client: ControlClient, path: string): Promise<T> {
  return (await client.call('GET', path)).json<T>();
}

test('a token of one replica is good on the other, and refused on both at once when it is replaced', async () => {
  const { start } = createReplicas();
  const [one, two] = [await start(), await start()];
  const first = await tokenAt(one);
  expect(await codeAt(two, first)).toBe('000000');
  const second = await tokenAt(two);
  expect(await codeAt(one, first)).toBe('900002');
  expect(await codeAt(two, first)).toBe('900002');
  expect(await codeAt(one, second)).toBe('000000');
});

test('the journal is one, with the same numbers on both', async () => {
  const { start } = createReplicas();
  const [one, two] = [await start(), await start()];
  const token = await tokenAt(one);
  await askAt(two, token);
  await askAt(one, 'unknown');
  const journal = await bodyAt<{ items: unknown[] }>(one, '/tenants/1/journal');
  expect(journal.items).toMatchObject([
    { id: 1, operation: 'getToken', retCode: '000000' },
    { id: 2, operation: 'queryTaskList', retCode: '000000' },
    { id: 3, operation: 'queryTaskList', retCode: '900002' },
  ]);
  expect(await bodyAt(two, '/tenants/1/journal')).toEqual(journal);
});

test('what is done on one is seen on the other: records, switches, faults, the clock, a reset', async () => {
  const { start } = createReplicas({ initialState: 'believable' });
  const [one, two] = [await start(), await start()];
  const both = async (path: string): Promise<unknown> => {
    const here = await bodyAt(one, `/tenants/1${path}`);
    expect(await bodyAt(two, `/tenants/1${path}`)).toEqual(here);
    return here;
  };
  await one.call('POST', '/tenants/1/channels', { id: 'channel-9' });
  expect(await both('/channels/channel-9')).toMatchObject({ id: 'channel-9' });
  await two.call('PATCH', '/tenants/1/behaviour', { language: 'en' });
  expect(await both('/behaviour')).toMatchObject({ language: 'en' });
  await one.call('POST', '/tenants/1/faults', { match: { operation: 'getToken' }, request: { status: 503 }, times: 1 });
  expect((await sendRequest(`${two.server.url}${tokenUrl()}`)).status).toBe(503);
  expect((await sendRequest(`${one.server.url}${tokenUrl()}`)).status).toBe(200);
  expect(await both('/faults')).toMatchObject({ items: [{ matched: 1, hits: 1 }] });
  await two.call('POST', '/tenants/1/clock', { advance: '1h' });
  expect(await both('/clock')).toMatchObject({ epochMs: noon + 3_600_000, frozen: true });
  await two.call('POST', '/tenants/1/broadcast-tasks', { count: 5 });
  await both('/state');
  await one.call('POST', '/tenants/1/reset');
  expect(await both('/clock')).toMatchObject({ epochMs: noon });
  await both('/state');
  expect(await both('/journal')).toMatchObject({ items: [] });
});

test('a journal that was reset on one has let nothing go on the other', async () => {
  const { start } = createReplicas({ journalLimit: 3 });
  const [one, two] = [await start(), await start()];
  for (let asked = 0; asked < 5; asked += 1) await tokenAt(one);
  expect(await bodyAt(two, '/tenants/1/journal')).toMatchObject({
    items: [{ id: 3 }, { id: 4 }, { id: 5 }],
    dropped: 2,
  });
  await one.call('POST', '/tenants/1/reset');
  await tokenAt(two);
  const journal = { items: [{ id: 6 }], dropped: 0 };
  expect(await bodyAt(one, '/tenants/1/journal')).toMatchObject(journal);
  expect(await bodyAt(two, '/tenants/1/journal')).toMatchObject(journal);
});

test('what was done since the mark is one scenario, on whichever replica it was done', async () => {
  const { start } = createReplicas({ initialState: 'believable' });
  const [one, two] = [await start(), await start()];
  const alone = await startControlled({ data: undefined });
  onTestFinished(() => alone.server.close());
  await workOn(() => alone);
  await workOn((nth) => [one, two][nth % 2]!);
  for (const client of [alone, one]) {
    expect((await client.call('POST', '/tenants/1/events', { type: 'text', text: 'last' })).status).toBeLessThan(300);
  }
  const three = await start();
  for (const path of ['/tenants/1/scenario', '/tenants/1/scenario/mark']) {
    const { text } = await alone.call('GET', path);
    for (const client of [one, two, three]) expect((await client.call('GET', path)).text).toBe(text);
  }
  await two.call('POST', '/tenants/1/reset');
  await one.call('POST', '/tenants/1/events', { type: 'text', text: 'anew' });
  for (const client of [one, two, three]) {
    expect(await bodyAt(client, '/tenants/1/scenario/mark')).toEqual({ at: noon, isSet: false, steps: 1, left: 0 });
  }
});

test('the receiver that is built in is of all replicas, and a state that is exported has it', async () => {
  const { start } = createReplicas({ initialState: 'believable' });
  const [one, two] = [await start(), await start()];
  await one.call('POST', '/tenants/1/receivers', { id: 'in', inProcess: true });
  expect(await bodyAt(two, '/tenants/1/receivers')).toEqual(await bodyAt(one, '/tenants/1/receivers'));
  await two.call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  expect(await bodyAt(one, '/tenants/1/deliveries')).toMatchObject({
    items: [{ receiverId: 'in', status: 'acknowledged', attempts: [{ response: { status: 200 } }] }],
  });
  const state = await bodyAt<{ receivers: unknown[] }>(two, '/tenants/1/state');
  expect(state.receivers).toMatchObject([{ id: 'in', inProcess: true }]);
  await two.call('PUT', '/tenants/1/state', state);
  expect(await bodyAt(one, '/tenants/1/state')).toEqual(state);
});

test('a tenant that is made on one is there on the other, until it is removed', async () => {
  const { start } = createReplicas();
  const [one, two] = [await start(), await start()];
  await one.call('POST', '/tenants', { appid: 'shop', appKey: 's3cret' });
  const token = await tokenAt(two, { appid: 'shop', appKey: 's3cret' });
  expect(await codeAt(one, token)).toBe('000000');
  const appids = async (client: ControlClient): Promise<unknown> =>
    (await bodyAt<{ items: { appid: string }[] }>(client, '/tenants')).items.map(({ appid }) => appid);
  expect([await appids(one), await appids(two)]).toEqual([
    ['1', 'shop'],
    ['1', 'shop'],
  ]);
  expect((await two.call('DELETE', '/tenants/shop')).status).toBe(204);
  expect(await codeAt(one, token)).toBe('900002');
  expect((await one.call('GET', '/tenants/shop')).status).toBe(404);
  expect(await appids(one)).toEqual(['1']);
});

test('a replica that comes later has all there is, and goes on with the same random values', async () => {
  const life = async (clients: readonly [ControlClient, ...ControlClient[]]): Promise<readonly string[]> => {
    const answers: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const client = clients[turn % clients.length]!;
      answers.push(await tokenAt(client));
      answers.push((await client.call('POST', '/tenants/1/events', { type: 'text', text: `${turn}` })).text);
      answers.push((await client.call('POST', '/tenants/1/broadcast-tasks', { count: 3, name: `${turn}` })).text);
      answers.push((await client.call('POST', '/tenants/1/clock', { advance: '10m' })).text);
    }
    answers.push((await clients[0].call('GET', '/tenants/1/state')).text);
    return answers;
  };
  const several = createReplicas({ initialState: 'believable' });
  const alone = createReplicas({ initialState: 'believable' });
  const first = await several.start();
  await tokenAt(first);
  const alsoFirst = await alone.start();
  await tokenAt(alsoFirst);
  expect(await life([first, await several.start(), await several.start()])).toEqual(await life([alsoFirst]));
});

test('a receiver that is put in the place of another has its place in the list of every replica', async () => {
  const { start } = createReplicas();
  const [one, two] = [await start(), await start()];
  const hook = { url: 'http://127.0.0.1:9/webhook', secret: 's3cret' };
  for (const id of ['a', 'b', 'c']) await one.call('POST', '/tenants/1/receivers', { id, ...hook });
  const listed = async (client: ControlClient): Promise<unknown> =>
    (await bodyAt<{ items: { id: string }[] }>(client, '/tenants/1/receivers')).items.map(({ id }) => id);
  expect(await listed(two)).toEqual(['a', 'b', 'c']);
  expect((await one.call('PUT', '/tenants/1/receivers/a', { ...hook, batchSize: 3 })).status).toBe(200);
  expect((await two.call('PUT', '/tenants/1/receivers/b', hook)).status).toBe(200);
  for (const client of [one, two, await start()]) expect(await listed(client)).toEqual(['a', 'b', 'c']);
});

test('moves of the clock at once, several on each replica, all count', async () => {
  const { start } = createReplicas();
  const clients = [await start(), await start()];
  const stands = async ({ call }: ControlClient): Promise<number> =>
    (await call('GET', '/tenants/1/clock')).json<{ epochMs: number }>().epochMs;
  await clients[0]!.call('POST', '/tenants/1/clock', { freeze: true });
  const before = await stands(clients[1]!);
  const moves = Array.from({ length: 12 }, (_, nth) =>
    clients[nth % 2]!.call('POST', '/tenants/1/clock', { advance: '1m' }),
  );
  for (const { status } of await Promise.all(moves)) expect(status).toBe(200);
  expect(await Promise.all(clients.map(stands))).toEqual([before + 720_000, before + 720_000]);
});

test('a fault gets an id that none before it had, on whichever replica', async () => {
  const { start } = createReplicas();
  const [one, two] = [await start(), await start()];
  const added = async (client: ControlClient): Promise<unknown> =>
    (await client.call('POST', '/tenants/1/faults', { request: { status: 503 } })).json();
  await added(one);
  expect(await added(two)).toMatchObject({ fault: { id: 'fault-2' } });
  await one.call('DELETE', '/tenants/1/faults/fault-2');
  expect(await added(two)).toMatchObject({ fault: { id: 'fault-3' } });
  await two.call('DELETE', '/tenants/1/faults/fault-3');
  expect(await added(await start())).toMatchObject({ fault: { id: 'fault-4' } });
});

test('faults stand in the order of a state that was put, on every replica', async () => {
  const { start } = createReplicas();
  const [one, two] = [await start(), await start()];
  const fault = (id: string, retCode: string) => ({ id, match: { operation: 'getToken' }, request: { retCode } });
  const [a, b] = [fault('a', '900002'), fault('b', '999999')];
  const firstCodeAt = async ({ server }: ControlClient): Promise<unknown> =>
    (await sendRequest(`${server.url}${tokenUrl()}`)).json<{ ret_code: unknown }>().ret_code;
  for (const added of [a, b]) await one.call('POST', '/tenants/1/faults', added);
  expect(await firstCodeAt(two)).toBe('900002');
  await one.call('PUT', '/tenants/1/state', { faults: [b, a].map((put) => ({ fault: put, matched: 0, hits: 0 })) });
  for (const client of [one, two, await start()]) {
    const { items } = await bodyAt<{ items: { fault: { id: string } }[] }>(client, '/tenants/1/faults');
    expect(items.map((listed) => listed.fault.id)).toEqual(['b', 'a']);
    expect(await firstCodeAt(client)).toBe('999999');
  }
});

describe('a fault and a receiver that go and come again stand last on every replica', () => {
  const fault = (id: string) => ({ id, request: { status: 503 } });
  const hook = (id: string) => ({ id, url: 'http://127.0.0.1:9/webhook' });

  async function idsAt(client: ControlClient): Promise<readonly unknown[]> {
    const faults = await bodyAt<{ items: { fault: { id: string } }[] }>(client, '/tenants/1/faults');
    const receivers = await bodyAt<{ items: { id: string }[] }>(client, '/tenants/1/receivers');
    return [faults.items.map((one) => one.fault.id), receivers.items.map(({ id }) => id)];
  }

  async function startTwo() {
    const { start } = createReplicas();
    const [one, two] = [await start(), await start()];
    for (const id of ['a', 'b']) {
      await one.call('POST', '/tenants/1/faults', fault(id));
      await one.call('POST', '/tenants/1/receivers', hook(id));
    }
    expect(await idsAt(two)).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    return { start, one, two };
  }

  const swapped = [
    ['b', 'a'],
    ['b', 'a'],
  ];

  test('in two writes, and stay there as they change', async () => {
    const { start, one, two } = await startTwo();
    for (const part of ['faults', 'receivers']) await one.call('DELETE', `/tenants/1/${part}/a`);
    await one.call('POST', '/tenants/1/faults', fault('a'));
    await one.call('POST', '/tenants/1/receivers', hook('a'));
    for (const client of [two, one, await start()]) expect(await idsAt(client)).toEqual(swapped);
    await one.call('POST', '/tenants/1/faults', fault('c'));
    expect((await sendRequest(`${one.server.url}${tokenUrl()}`)).status).toBe(503);
    for (const client of [two, one, await start()]) expect((await idsAt(client))[0]).toEqual(['b', 'a', 'c']);
  });

  test('in one write', async () => {
    const { start, one, two } = await startTwo();
    const tenant = one.server.emulator.tenants.get('1')!;
    const { receivers } = one.server.webhooksOf(tenant);
    tenant.faults.remove('a');
    tenant.faults.add(fault('a'));
    receivers.remove('a');
    receivers.add(hook('a'));
    await one.call('POST', '/tenants/1/channels', { id: 'c' });
    for (const client of [two, one, await start()]) expect(await idsAt(client)).toEqual(swapped);
  });
});

test('who asks for a tenant that is not in the ledger yet is told of it once it is there, with all it has', async () => {
  const { start, ledgers } = createReplicas();
  const [one, two] = [await start(), await start()];
  const other = await ledgers.open('other').begin('directory', 0);
  one.server.emulator.tenants.create({ appid: 'new', appKey: 'key', initialState: { channels: [{ id: 'c9' }] } });
  const asked = bodyAt(one, '/tenants/new/channels');
  const token = tokenAt(one, { appid: 'new', appKey: 'key' });
  // Time enough for all to ask.
  for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  await other.end();
  expect(await asked).toMatchObject({ items: [{ id: 'c9' }] });
  await token;
  expect(await bodyAt(two, '/tenants/new/channels')).toMatchObject({ items: [{ id: 'c9' }] });
  expect(await bodyAt(two, '/tenants/new/journal')).toMatchObject({ items: [{ id: 1, operation: 'getToken' }] });
});

test('a tenant that is removed before it is in the ledger never comes into it', async () => {
  const { start, ledgers } = createReplicas();
  const one = await start();
  const { tenants } = one.server.emulator;
  tenants.create({ appid: 'new' });
  tenants.delete('new');
  await one.call('POST', '/tenants', { appid: 'next' });
  expect(await ledgers.open('other').tenants()).toEqual([
    { id: 1, appid: '1' },
    { id: 2, appid: 'next' },
  ]);
});

test('what is done to a tenant while it is being put into the ledger is written after that', async () => {
  const { start, ledgers } = createReplicas();
  const [one, two] = [await start(), await start()];
  const { tenants } = one.server.emulator;
  ledgers.onWritten = (_, scope) => {
    if (scope !== 2) return;
    ledgers.onWritten = () => undefined;
    tenants.get('new')!.clock.freeze();
  };
  tenants.create({ appid: 'new', clock: { frozen: false } });
  await expect.poll(() => bodyAt(two, '/tenants/new/clock')).toMatchObject({ frozen: true });
});
