import { expect, test } from 'vitest';
import type { ControlClient } from '../../test/support/control-client.ts';
import { answerInTurn, startReceiver, type ReceivedRequest } from '../../test/support/receiver.ts';
import { createReplicas } from './testing/replicas.ts';

const redelivery = { enabled: true, attempts: 4, delays: [60_000], jitter: 0 };

async function jsonAt<T>(client: ControlClient, path: string): Promise<T> {
  return (await client.call('GET', `/tenants/1${path}`)).json<T>();
}

interface Stats {
  readonly deliveries: number;
  readonly queued: number;
  readonly delivering: number;
  readonly waiting: number;
  readonly acknowledged: number;
  readonly gaveUp: number;
  readonly attempts: number;
}

const statsAt = (client: ControlClient): Promise<Stats> => jsonAt(client, '/deliveries/stats');

/** Time goes on, on one replica, until nothing is on its way. */
async function untilSettled(client: ControlClient): Promise<Stats> {
  for (;;) {
    await client.call('POST', '/tenants/1/clock', { advance: '1m' });
    const stats = await statsAt(client);
    if (stats.queued + stats.delivering + stats.waiting === 0) return stats;
  }
}

const eventsOf = ({ envelope }: ReceivedRequest) =>
  envelope.events as readonly {
    readonly webhookEventId: string;
    readonly deliveryContext: { isRedelivery: boolean };
  }[];

test('what one replica emits is delivered once, and on record on all of them', async () => {
  const receiver = await startReceiver();
  const { start } = createReplicas({ initialState: 'believable' });
  const [one, two] = [await start(), await start()];
  await one.call('POST', '/tenants/1/receivers', { id: 'app', url: receiver.url, secret: 's3cret' });
  await two.call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  await receiver.request(0);
  expect(await untilSettled(one)).toMatchObject({ deliveries: 1, acknowledged: 1, attempts: 1 });
  const deliveries = await jsonAt(one, '/deliveries');
  expect(deliveries).toMatchObject({ items: [{ id: 1, receiverId: 'app', status: 'acknowledged', attempts: [{}] }] });
  expect(await jsonAt(two, '/deliveries')).toEqual(deliveries);
  expect(await statsAt(two)).toEqual(await statsAt(one));
  expect(receiver.received).toHaveLength(1);
});

test('a redelivery falls due once, wherever the clock is moved, and is marked', async () => {
  const receiver = await startReceiver(answerInTurn(500, 500, 200));
  const { start } = createReplicas({ initialState: 'believable' });
  const [one, two, three] = [await start(), await start(), await start()];
  await one.call('POST', '/tenants/1/receivers', { url: receiver.url, redelivery });
  await one.call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  await receiver.request(0);
  await two.call('POST', '/tenants/1/clock', { advance: '1m' });
  await three.call('POST', '/tenants/1/clock', { advance: '1m' });
  expect(await statsAt(one)).toMatchObject({ acknowledged: 1, attempts: 3 });
  const sent = receiver.received.flatMap(eventsOf);
  expect(sent.map(({ deliveryContext }) => deliveryContext.isRedelivery)).toEqual([false, true, true]);
});

test('an attempt of a replica that is lost counts as failed, and others go on with it', async () => {
  const held: (() => void)[] = [];
  const receiver = await startReceiver((response) => {
    if (held.length === 0) held.push(() => response.end('late'));
    else response.end('ok');
  });
  const { start, ledgers } = createReplicas({ initialState: 'believable', timeouts: { close: 1 } });
  const [one, two] = [await start(), await start()];
  await one.call('POST', '/tenants/1/receivers', { url: receiver.url, redelivery });
  await one.call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  await receiver.request(0);
  expect(await statsAt(two)).toMatchObject({ delivering: 1 });
  ledgers.lose('replica-1');
  await two.call('POST', '/tenants/1/clock', { advance: '1ms' });
  expect(await jsonAt(two, '/deliveries')).toMatchObject({
    items: [{ status: 'waiting', attempts: [{ interrupted: true }] }],
  });
  expect(await untilSettled(two)).toMatchObject({ acknowledged: 1, attempts: 2 });
  held[0]!();
  expect(receiver.received.flatMap(eventsOf).map(({ deliveryContext }) => deliveryContext.isRedelivery)).toEqual([
    false,
    true,
  ]);
});

test(
  'of 2,000 events through three replicas, one of them lost midway, none is lost to a receiver that fails 3 in 10',
  {
    timeout: 180_000,
  },
  async () => {
    const acknowledged = new Map<string, number>();
    let count = 0;
    const receiver = await startReceiver((response, request) => {
      count += 1;
      const fails = (count * 7919) % 10 < 3;
      for (const { webhookEventId } of eventsOf(request)) {
        if (!fails) acknowledged.set(webhookEventId, (acknowledged.get(webhookEventId) ?? 0) + 1);
      }
      response.writeHead(fails ? 500 : 200).end();
    });
    const { start, ledgers } = createReplicas({ initialState: 'believable', timeouts: { close: 1 } });
    const clients = [await start(), await start(), await start()];
    // On a busy machine an answer may come late, and what came late comes twice, too.
    const patience = { queueLimit: 10_000, acknowledgementTimeout: 60_000 };
    await clients[0]!.call('POST', '/tenants/1/receivers', { url: receiver.url, redelivery, ...patience });
    const acts = Array.from({ length: 50 }, (_, index) => ({ type: 'text', userId: `U${index}`, text: 'hello' }));
    for (let round = 0; round < 40; round += 1) {
      const client = clients[round < 20 ? round % 3 : 1 + (round % 2)]!;
      expect((await client.call('POST', '/tenants/1/events', acts)).status).toBe(201);
      if (round === 19) ledgers.lose('replica-1');
    }
    const stats = await untilSettled(clients[1]!);
    expect(stats.deliveries).toBe(2000);
    expect(stats.acknowledged + stats.gaveUp).toBe(2000);
    expect(await statsAt(clients[2]!)).toEqual(stats);
    // Each that is on record as acknowledged got there.
    expect(acknowledged.size).toBeGreaterThanOrEqual(stats.acknowledged);
    // Twice came only what was under way when its replica was lost.
    const { server } = clients[1]!;
    const { items } = server.webhooksOf(server.emulator.tenants.get('1')!).deliveries.list({}, 2000);
    const cutOff = items.filter(({ attempts }) => attempts.some(({ interrupted }) => interrupted));
    const underWay = new Set(cutOff.flatMap(({ events }) => events.map(({ webhookEventId }) => webhookEventId)));
    const twice = [...acknowledged].filter(([, times]) => times > 1).map(([id]) => id);
    expect(twice.filter((id) => !underWay.has(id))).toEqual([]);
    const marks = new Map<string, boolean[]>();
    for (const { webhookEventId: id, deliveryContext } of receiver.received.flatMap(eventsOf)) {
      marks.set(id, [...(marks.get(id) ?? []), deliveryContext.isRedelivery]);
    }
    expect(marks.size).toBe(2000);
    // One whose replica was lost before it was sent comes first when it comes again.
    for (const [id, [first, ...others]] of marks) {
      expect([first === true && !underWay.has(id), others.every(Boolean)]).toEqual([false, true]);
    }
  },
);

test('what a fault has wait is held on all replicas: it is late, and changes places, wherever the next one comes from', async () => {
  const receiver = await startReceiver();
  const { start } = createReplicas({ initialState: 'believable' });
  const [one, two] = [await start(), await start()];
  const say = (client: ControlClient, text: string) =>
    client.call('POST', '/tenants/1/events', { type: 'text', text, userId: 'U1' });
  const settle = async (): Promise<void> => void (await one.call('POST', '/tenants/1/clock', { advance: 0 }));
  const texts = (): readonly string[] => receiver.received.map(({ body }) => /"text":"(\w+)"/.exec(body)?.[1] ?? '');
  await one.call('POST', '/tenants/1/receivers', { id: 'hook', url: receiver.url, secret: 's3cret' });
  await one.call('POST', '/tenants/1/faults', { delivery: { reorder: true }, times: 1 });
  await say(one, 'one');
  await say(two, 'two');
  await settle();
  expect(texts()).toEqual(['two', 'one']);
  await two.call('POST', '/tenants/1/faults', { delivery: { delay: '1m', duplicate: 1, wrongSignature: true } });
  await say(two, 'late');
  await one.server.close();
  await two.call('POST', '/tenants/1/clock', { advance: '1m' });
  expect(texts()).toEqual(['two', 'one', 'late', 'late']);
});
