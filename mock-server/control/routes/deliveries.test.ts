import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { answerInTurn, openReceiver, type TestReceiver } from '../../../test/support/receiver.ts';
import { attemptSchema } from './deliveries.ts';

interface Page {
  items: {
    id: number;
    receiverId: string;
    status: string;
    events: { webhookEventId: string }[];
    attempts: { reason?: string }[];
  }[];
  next: string | null;
}

let client: ControlClient;
let good: TestReceiver;
let bad: TestReceiver;
beforeAll(async () => {
  client = await startControlled({ initialState: { channels: [{ id: 'c1' }] } });
});
beforeEach(async () => {
  await client.call('POST', '/tenants/1/reset');
  good = await openReceiver(answerInTurn(200));
  bad = await openReceiver(answerInTurn(500, 200));
  await client.call('POST', '/tenants/1/receivers', { id: 'good', url: good.url });
  await client.call('POST', '/tenants/1/receivers', { id: 'bad', url: bad.url });
  await client.call('POST', '/tenants/1/events', [
    { type: 'follow', userId: 'Ua' },
    { type: 'text', userId: 'Ua' },
  ]);
  await client.server.webhooksOf(client.server.emulator.tenants.get('1')!).idle();
  return async () => {
    await Promise.all([good.close(), bad.close()]);
  };
});
afterAll(() => client.server.close());

const list = async (query = ''): Promise<Page> =>
  (await client.call('GET', `/tenants/1/deliveries${query}`)).json<Page>();

test.each([
  ['', 4],
  ['?receiverId=bad', 2],
  ['?status=acknowledged', 3],
  ['?status=gave_up&receiverId=bad', 1],
  ['?reason=error_status_code', 1],
  ['?eventType=follow', 2],
  ['?userId=Ua', 4],
  ['?userId=Ub', 0],
  ['?webhookEventId=nothing', 0],
])('under %j there are %i', async (query, count) => {
  expect((await list(query)).items.length).toBe(count);
});

test('deliveries are given page by page', async () => {
  const first = await list('?limit=3');
  const second = await list(`?limit=3&after=${first.next}`);
  expect([first.items.map(({ id }) => id), second.items.map(({ id }) => id), second.next]).toEqual([
    [1, 2, 3],
    [4],
    null,
  ]);
});

test('an event is found with all its deliveries', async () => {
  const { webhookEventId } = (await list()).items[0]!.events[0]!;
  expect((await list(`?webhookEventId=${webhookEventId}`)).items.map(({ receiverId }) => receiverId)).toEqual([
    'good',
    'bad',
  ]);
  expect(await list(`?webhookEventId=${webhookEventId}&limit=1`)).toMatchObject({
    items: [{ receiverId: 'good' }],
    next: '1',
  });
});

test('a delivery is shown with what was sent and answered', async () => {
  const { json } = await client.call('GET', '/tenants/1/deliveries/1');
  expect(json()).toMatchObject({
    id: 1,
    receiverId: 'good',
    url: good.url,
    status: 'acknowledged',
    createdAt: 1_741_564_800_000,
    attempts: [{ request: { body: good.received[0]!.body }, response: { status: 200, body: 'OK' } }],
  });
});

test('what was given up on is tried again when asked', async () => {
  const [failed] = (await list('?status=gave_up')).items;
  const { status } = await client.call('POST', `/tenants/1/deliveries/${failed!.id}/redeliver`);
  expect(status).toBe(202);
  const { body } = await bad.request(2);
  expect((JSON.parse(body) as Page['items'][number]).events).toMatchObject([
    { webhookEventId: failed!.events[0]!.webhookEventId, deliveryContext: { isRedelivery: true } },
  ]);
  await client.server.webhooksOf(client.server.emulator.tenants.get('1')!).idle();
  expect((await client.call('GET', `/tenants/1/deliveries/${failed!.id}`)).json()).toMatchObject({
    status: 'acknowledged',
  });
});

test('they are counted', async () => {
  expect((await client.call('GET', '/tenants/1/deliveries/stats')).json()).toEqual({
    deliveries: 4,
    queued: 0,
    delivering: 0,
    waiting: 0,
    acknowledged: 3,
    gaveUp: 1,
    unfinished: 0,
    attempts: 4,
    outcomes: {
      acknowledged: 3,
      interrupted: 0,
      could_not_connect: 0,
      request_timeout: 0,
      error_status_code: 1,
      unclassified: 0,
    },
  });
});

test.each(['/99', '/0', '/-1', '/1e0', '/9007199254740993', '/__proto__', '/stat'])(
  '%s is no delivery',
  async (path) => {
    const shown = await client.call('GET', `/tenants/1/deliveries${path}`);
    expect([shown.status, shown.json()['code']]).toEqual([404, 'DELIVERY_UNKNOWN']);
    expect((await client.call('POST', `/tenants/1/deliveries${path}/redeliver`)).status).toBe(404);
  },
);

test.each(['?status=lost', '?reason=bored', '?eventType=text', '?after=x', '?limit=0', '?state=queued'])(
  '%s is refused',
  async (query) => {
    expect((await client.call('GET', `/tenants/1/deliveries${query}`)).status).toBe(400);
  },
);

test('the document has every member that an attempt is shown with, what a fault lost of it included', async () => {
  await client.call('POST', '/tenants/1/faults', { delivery: { lose: 'answer' } });
  await client.call('POST', '/tenants/1/events', { type: 'text', userId: 'Ua' });
  await client.server.webhooksOf(client.server.emulator.tenants.get('1')!).idle();
  const [lost] = (await list('?reason=request_timeout')).items;
  expect(lost!.attempts).toMatchObject([{ lost: 'answer', response: { status: 200 } }]);
  const told = Object.keys(attemptSchema.properties);
  expect(Object.keys(lost!.attempts[0]!).filter((name) => !told.includes(name))).toEqual([]);
  expect(attemptSchema.properties.lost.enum).toEqual(['request', 'answer']);
});
