import { expect, onTestFinished, test } from 'vitest';
import type { DeliveryEffect, TenantState } from '../../generators/generated/types.ts';
import { startReceiver, startSocketServer } from '../../test/support/receiver.ts';
import { textEvent } from '../../test/support/webhooks.ts';
import { createEmulator } from '../emulator.ts';
import { createNodeTransport } from '../node/sending/webhook-transport.ts';
import { attachWebhooks } from './attach.ts';
import { createEmitter } from './emitter.ts';
import { createBodyCollector } from './sending/transport.ts';

const frozen = { now: 0, frozen: true };

/** A tenant with a state that a user wrote, and its webhooks. */
async function tenantFrom(initialState: unknown) {
  const { tenants } = createEmulator({ tenants: [{ appid: '1', clock: frozen }] });
  const tenant = tenants.get('1')!;
  const webhooks = attachWebhooks(tenant, { allowHosts: '*' });
  await tenant.importState(initialState as TenantState);
  return { tenant, webhooks };
}

test('F1: an event without a source or a message meets a fault and is delivered like any other', async () => {
  const { url, received } = await startReceiver();
  const event = (members: object) => ({ receiverId: 'r', destination: 'U', events: [members], attempts: [] });
  const { tenant, webhooks } = await tenantFrom({
    receivers: [{ id: 'r', url, concurrency: 1 }],
    faults: [{ fault: { id: 'f', match: { recipient: 'u' }, delivery: { delay: 1000 } }, matched: 0, hits: 0 }],
    deliveries: [
      event({ type: 'follow', source: { type: 'user', userId: 'u' } }),
      event({ type: 'follow' }),
      event({ type: 'message', source: null, message: null }),
      event({ type: 'message' }),
    ],
  });
  await webhooks.idle();
  expect(received).toHaveLength(3);
  await tenant.clock.advance(1000);
  expect(webhooks.deliveries.list().items.map(({ status }) => status)).toEqual(Array(4).fill('acknowledged'));
});

test('F1: what goes wrong while a delivery is carried out ends that delivery and is told, the next one goes on', async () => {
  const { url, received } = await startReceiver();
  const errors: unknown[] = [];
  let asked = 0;
  const emitter = createEmitter({
    clock: frozen,
    receivers: [{ url, concurrency: 1 }],
    intercept: () => {
      asked += 1;
      if (asked === 1) throw new TypeError('no such member');
      return undefined;
    },
    onError: (error) => errors.push(error),
  });
  const [[broken], [next]] = [await emitter.emit(textEvent('ann', 1)), await emitter.emit(textEvent('ann', 2))];
  await emitter.settled();
  expect(broken).toMatchObject({
    status: 'gave_up',
    attempts: [
      { reason: 'unclassified', detail: 'a fault of the mock server itself: TypeError: no such member', durationMs: 0 },
    ],
  });
  expect(next!.status).toBe('acknowledged');
  expect(received).toHaveLength(1);
  expect(errors.map(String)).toEqual(['TypeError: no such member']);
});

test('F2: copies that a fault makes are sent once and are not copied, so redelivery with duplicates ends', async () => {
  const { url } = await startReceiver((response) => response.writeHead(500).end());
  const emitter = createEmitter({
    clock: frozen,
    receivers: [{ url, redelivery: true }],
    intercept: (): DeliveryEffect => ({ duplicate: 1 }),
  });
  await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  await emitter.clock.advance(86_400_000);
  const { items } = emitter.deliveries.list();
  expect(items.map(({ duplicateOf = 0, attempts }) => [duplicateOf, attempts.length])).toEqual([
    [0, 5],
    ...Array.from({ length: 5 }, () => [1, 1]),
  ]);
  expect(emitter.stats()).toMatchObject({ deliveries: 6, gaveUp: 6, attempts: 10 });
  emitter.deliveries.redeliver(2);
  await emitter.settled();
  expect(emitter.stats()).toMatchObject({ deliveries: 6, attempts: 11 });
});

test('F2: copies count against the queue; those it does not take are on record as given up', async () => {
  const { url, received } = await startReceiver();
  const emitter = createEmitter({
    receivers: [{ url, queueLimit: 3 }],
    intercept: (): DeliveryEffect => ({ duplicate: 5 }),
  });
  await emitter.emit(textEvent('ann', 1));
  await emitter.settled();
  expect(received).toHaveLength(3);
  const causes = emitter.deliveries.list().items.map(({ cause = 'none' }) => cause);
  expect(causes).toEqual(['none', 'none', 'none', 'queue_full', 'queue_full', 'queue_full']);
});

test('F4: a tenant takes 1,000 receivers, one by one and from a state', async () => {
  const receivers = Array.from({ length: 1001 }, (_, index) => ({ id: `r${index}`, url: 'http://127.0.0.1:9/' }));
  const { tenant, webhooks } = await tenantFrom({ receivers: receivers.slice(0, 1000) });
  expect(() => webhooks.receivers.add(receivers[1000]!)).toThrow(
    'Failed to add the receiver: there are 1000 already. Remove some first.',
  );
  await expect(tenant.importState({ receivers })).rejects.toThrow('receivers has 1001. A tenant takes 1000.');
  expect(webhooks.receivers.list()).toHaveLength(1000);
});

test('F7: a delivery whose first attempt came from a state is listed after it has ended, whatever was sent then', async () => {
  const { url } = await startReceiver();
  const { webhooks } = await tenantFrom({
    receivers: [{ id: 'r', url }],
    deliveries: [
      {
        receiverId: 'r',
        destination: 'U',
        events: [{ type: 'follow' }],
        attempts: [{ at: 0, reason: 'unclassified', request: { headers: {}, body: 'e30=' } }],
      },
    ],
  });
  await webhooks.settled();
  expect(JSON.parse(JSON.stringify(webhooks.deliveries.list().items))).toMatchObject([
    { status: 'acknowledged', events: [{ type: 'follow' }], attempts: [{}, {}] },
  ]);
});

test('F9: thousands of lost requests in one move of the clock let others have their turn', async () => {
  const emitter = createEmitter({
    clock: frozen,
    stopwatch: (() => {
      let time = 0;
      return () => (time += 1);
    })(),
    receivers: [{ url: 'http://127.0.0.1:9/', redelivery: { attempts: 20, delays: [1000] } }],
    intercept: (): DeliveryEffect => ({ lose: 'request' }),
  });
  for (let number = 0; number < 50; number += 1) await emitter.emit(textEvent(`user-${number}`, number));
  let turns = 0;
  const takeTurn = (): void => {
    turns += 1;
    timer = setTimeout(takeTurn, 0);
  };
  let timer = setTimeout(takeTurn, 0);
  onTestFinished(() => clearTimeout(timer));
  await emitter.clock.advance(60_000);
  expect(emitter.stats()).toMatchObject({ gaveUp: 50, attempts: 1050 });
  expect(turns).toBeGreaterThan(5);
});

test('F19: a receiver that floods interim answers is given up, and others are not kept waiting', async () => {
  const url = await startSocketServer((socket) => {
    socket.on('data', () => socket.write('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'.repeat(1000)));
  });
  const transport = createNodeTransport();
  onTestFinished(() => transport.close());
  const emitter = createEmitter({ transport, receivers: [{ url }] });
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await emitter.settled();
  expect(delivery!.attempts).toMatchObject([{ reason: 'unclassified', detail: 'more than 20 interim answers (1xx)' }]);
});

test('F19: an answer in single bytes is put together once, and what is beyond 64 kB is let go', () => {
  const collector = createBodyCollector();
  for (let index = 0; index < 70_000; index += 1) collector.add(Uint8Array.of(index % 256));
  const bytes = collector.bytes();
  expect([bytes.length, bytes[0], bytes[65_535]]).toEqual([65_536, 0, 255]);
});
