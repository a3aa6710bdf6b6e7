import { expect, test } from 'vitest';
import type { ControlClient } from '../../test/support/control-client.ts';
import { tokenUrl } from '../../test/support/create-test-emulator.ts';
import { sendRequest, type ClientResponse } from '../../test/support/http-client.ts';
import { answerInTurn, startReceiver } from '../../test/support/receiver.ts';
import { createServerFailure } from '../node/server-failure.ts';
import { startMockServer } from '../server.ts';
import { createMemoryLedgers } from './testing/memory-ledger.ts';
import { createReplicas } from './testing/replicas.ts';

const askFor = ({ server }: ControlClient): Promise<ClientResponse> => sendRequest(`${server.url}${tokenUrl()}`);

const away = (): never => {
  throw createServerFailure('LEDGER_UNAVAILABLE', 'Failed to reach the store: it is away. It goes on by itself.');
};

const bodyAt = async (client: ControlClient, path: string): Promise<unknown> =>
  (await client.call('GET', `/tenants/1${path}`)).json();

test('while the ledger is away nothing is done, and requests are told why; then all goes on by itself', async () => {
  const { start, ledgers } = createReplicas();
  const [one, two] = [await start(), await start()];
  await askFor(one);
  ledgers.isAvailable = false;
  const refused = await askFor(one);
  expect(refused.json()).toMatchObject({ ret_code: '999999' });
  expect(refused.headers['x-mock-violation']).toMatch(/^Failed to reach the store: it is away\..* \[internalFault\]$/);
  const problem = await two.call('PATCH', '/tenants/1/behaviour', { language: 'en' });
  expect([problem.status, problem.json()]).toMatchObject([503, { code: 'LEDGER_UNAVAILABLE' }]);
  expect((await two.call('GET', '/tenants/1/journal')).status).toBe(503);
  ledgers.isAvailable = true;
  expect(await bodyAt(two, '/journal')).toMatchObject({ items: [{ id: 1, operation: 'getToken' }] });
  expect(await bodyAt(two, '/behaviour')).toMatchObject({ language: 'zh' });
  expect((await askFor(two)).json()).toMatchObject({ ret_code: '000000' });
  expect(await bodyAt(one, '/journal')).toMatchObject({ items: [{ id: 1 }, { id: 2 }] });
});

test('while the ledger is away it is asked now and then, however much waits for it', async () => {
  const receiver = await startReceiver((response) => response.end('ok'));
  const { start, ledgers } = createReplicas({ initialState: 'believable' });
  const one = await start();
  await one.call('POST', '/tenants/1/receivers', { url: receiver.url });
  await one.call(
    'POST',
    '/tenants/1/events',
    Array.from({ length: 100 }, () => ({ type: 'text', text: 'hello' })),
  );
  ledgers.isAvailable = false;
  const { asked } = ledgers;
  for (let turn = 0; turn < 2000; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(ledgers.asked - asked).toBeLessThan(500);
  ledgers.isAvailable = true;
});

test('a write that fails leaves nothing half-done, whether it was written or not', async () => {
  const { start, ledgers } = createReplicas({ initialState: 'believable' });
  const [one, two] = [await start(), await start()];
  const before = await bodyAt(two, '/state');
  ledgers.onWrite = away;
  expect((await one.call('POST', '/tenants/1/events', { type: 'text', text: 'lost' })).status).toBe(503);
  expect((await one.call('POST', '/tenants/1/broadcast-tasks', { count: 3 })).status).toBe(503);
  ledgers.onWrite = () => undefined;
  expect(await bodyAt(one, '/state')).toEqual(before);
  ledgers.onWritten = away;
  expect((await one.call('POST', '/tenants/1/channels', { id: 'channel-9' })).status).toBe(503);
  ledgers.onWritten = () => undefined;
  expect(await bodyAt(one, '/channels/channel-9')).toMatchObject({ id: 'channel-9' });
  expect(await bodyAt(two, '/state')).toEqual(await bodyAt(one, '/state'));
  expect((await one.call('POST', '/tenants/1/broadcast-tasks', { count: 3, name: 'Sale' })).status).toBe(201);
  await two.call('POST', '/tenants/1/clock', { advance: '2h' });
  expect(await bodyAt(one, '/broadcast-tasks')).toEqual(await bodyAt(two, '/broadcast-tasks'));
});

test('a write that fails leaves receivers in their order', async () => {
  const { start, ledgers } = createReplicas();
  const one = await start();
  for (const id of ['a', 'b'])
    await one.call('POST', '/tenants/1/receivers', { id, url: 'http://127.0.0.1:9/webhook' });
  ledgers.onWrite = away;
  expect((await one.call('DELETE', '/tenants/1/receivers/a')).status).toBe(503);
  ledgers.onWrite = () => undefined;
  expect(await bodyAt(one, '/receivers')).toMatchObject({ items: [{ id: 'a' }, { id: 'b' }] });
});

test('a request that was answered is in the journal once, however often it could not be written or heard of', async () => {
  const { start, ledgers } = createReplicas();
  const [one, two] = [await start(), await start()];
  const ask = ({ server }: ControlClient, query: string): Promise<ClientResponse> =>
    sendRequest(`${server.url}/chat-set/api/line/query_task_list?${query}`, { method: 'POST' });
  let isDown = true;
  ledgers.onWrite = (replica) => (isDown && replica === 'replica-1' ? away() : undefined);
  expect((await ask(one, 'early')).json()).toMatchObject({ ret_code: '900001' });
  await ask(two, 'other');
  let asked = Number.POSITIVE_INFINITY;
  ledgers.onWritten = (replica) => {
    if (replica !== 'replica-1' || asked < Number.POSITIVE_INFINITY) return;
    asked = ledgers.asked;
    away();
  };
  isDown = false;
  // Two turns: it looks whether the ledger is back, then whether the request is there.
  await expect.poll(() => ledgers.asked - asked, { timeout: 10_000 }).toBeGreaterThanOrEqual(4);
  await ask(one, 'last');
  const { items } = (await bodyAt(two, '/journal')) as { items: readonly { readonly url: string }[] };
  expect(items.map(({ url }) => url.split('?')[1])).toEqual(['other', 'early', 'last']);
});

test('a tenant that could not be made is not there later, and can be made anew; none comes without its end', async () => {
  const { start, ledgers } = createReplicas();
  const [one, two] = [await start(), await start()];
  const make = () => one.call('POST', '/tenants', { appid: 'shop', ttl: '1h' });
  ledgers.onWrite = (_, scope) => (scope === 'directory' ? away() : undefined);
  expect((await make()).status).toBe(503);
  ledgers.onWrite = (_, scope) => (scope === 'directory' ? undefined : away());
  expect((await make()).status).toBe(503);
  ledgers.onWrite = () => undefined;
  for (const client of [one, two]) expect((await client.call('GET', '/tenants/shop')).status).toBe(404);
  expect((await make()).status).toBe(201);
  expect((await two.call('GET', '/tenants/shop')).json()).toMatchObject({ endsAt: expect.any(String) as string });
});

test('how an attempt ended is taken in once the ledger is back, and only once', async () => {
  const receiver = await startReceiver((response) => {
    ledgers.isAvailable = false;
    response.end('ok');
  });
  const { start, ledgers } = createReplicas({ initialState: 'believable' });
  const [one, two] = [await start(), await start()];
  await one.call('POST', '/tenants/1/receivers', { url: receiver.url });
  await one.call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  await receiver.request(0);
  expect((await two.call('GET', '/tenants/1/deliveries')).status).toBe(503);
  ledgers.isAvailable = true;
  const { server } = one;
  await server.webhooksOf(server.emulator.tenants.get('1')!).settled();
  expect(await bodyAt(two, '/deliveries/stats')).toMatchObject({ acknowledged: 1, attempts: 1 });
  expect(receiver.received).toHaveLength(1);
});

test('a claim that could not be written is not sent; it is made once it can be', async () => {
  const receiver = await startReceiver(answerInTurn(200));
  const { start, ledgers } = createReplicas({ initialState: 'believable' });
  const one = await start();
  await one.call('POST', '/tenants/1/receivers', { url: receiver.url });
  ledgers.onWrite = away;
  expect((await one.call('POST', '/tenants/1/events', { type: 'text', text: 'lost' })).status).toBe(503);
  ledgers.onWrite = () => undefined;
  await one.call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  const { server } = one;
  await server.webhooksOf(server.emulator.tenants.get('1')!).settled();
  expect(receiver.received.map(({ envelope }) => envelope.events)).toMatchObject([[{ message: { text: 'hello' } }]]);
});

test('a server whose ledger is away does not start; one that cannot have it says why', async () => {
  const ledgers = createMemoryLedgers();
  ledgers.isAvailable = false;
  await expect(startMockServer({ port: 0, store: ledgers.open('one') })).rejects.toMatchObject({
    code: 'LEDGER_UNAVAILABLE',
  });
  const store = ledgers.open('two');
  await expect(startMockServer({ port: 0, store, data: 'mock.db' })).rejects.toThrow(
    'Failed to start the mock server: data and store are both given, and each keeps what tenants hold: give one.',
  );
  const receivers = [{ handler: () => new Response('ok') }];
  await expect(startMockServer({ port: 0, store, webhooks: { receivers } })).rejects.toThrow(
    'Failed to start the mock server: a receiver has a handler, which other servers of the store cannot call: give it a url.',
  );
});

test('control tokens of one server are good on the others, until they are revoked', async () => {
  const { start } = createReplicas({ controlToken: 's3cret' });
  const [one, two] = [await start(), await start()];
  const own = { 'x-mock-token': 's3cret' };
  const made = await one.call('POST', '/tokens', { name: 'ci', kind: 'tenant', appid: '1' }, own);
  expect(made.status).toBe(201);
  const { token } = made.json<{ token: string }>();
  const ask = (): Promise<ClientResponse> => two.call('GET', '/tenants/1', undefined, { 'x-mock-token': token });
  expect((await ask()).status).toBe(200);
  await one.call('DELETE', '/tokens/ci', undefined, own);
  expect((await ask()).status).toBe(401);
});

test('a replica that could not be told that its move of the clock had begun does not hold up the moves of others', async () => {
  const { start, ledgers } = createReplicas();
  const [one, two] = [await start(), await start()];
  const move = (client: ControlClient): Promise<ClientResponse> =>
    client.call('POST', '/tenants/1/clock', { advance: '1m' });
  ledgers.onWritten = away;
  expect((await move(one)).status).toBe(503);
  ledgers.onWritten = () => undefined;
  expect((await move(two)).status).toBe(200);
});

test.each([
  ['was not written', 'onWrite'],
  ['was written, and nobody could tell', 'onWritten'],
] as const)(
  'a query that was answered is in the journal once, where what was to put it there %s',
  async (_, failing) => {
    const { start, ledgers } = createReplicas();
    const [one, two] = [await start(), await start()];
    const token = (await askFor(one)).json<{ item: { token: string } }>().item.token;
    const failed = new Promise<void>((resolve) => {
      ledgers[failing] = () => {
        resolve();
        away();
      };
    });
    const url = `${one.server.url}/chat-set/api/line/query_task_list`;
    const answer = await sendRequest(url, { method: 'POST', headers: { token }, body: '{"page_size":7}' });
    expect(answer.json()).toMatchObject({ ret_code: '000000' });
    await failed;
    ledgers[failing] = () => undefined;
    const written = {
      items: [
        { id: 1, operation: 'getToken' },
        { id: 2, operation: 'queryTaskList', requestBody: '{"page_size":7}', retCode: '000000' },
      ],
    };
    await expect.poll(() => bodyAt(two, '/journal'), { timeout: 10_000 }).toMatchObject(written);
    await askFor(one);
    expect(await bodyAt(two, '/journal')).toMatchObject({
      items: [...written.items, { id: 3, operation: 'getToken' }],
    });
  },
);
