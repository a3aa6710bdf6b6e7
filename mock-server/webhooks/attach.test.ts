import { validateSignature } from '@line/bot-sdk';
import { expect, test } from 'vitest';
import type { TenantState, WebhookEvent } from '../../generators/generated/types.ts';
import { startReceiver } from '../../test/support/receiver.ts';
import { createManualReceiver, numbersOf, textEvent } from '../../test/support/webhooks.ts';
import type { Tenant, TenantOptions } from '../core/tenant/tenant.ts';
import { createEmulator } from '../emulator.ts';
import { attachWebhooks, type AttachWebhooksOptions, type TenantWebhooks } from './attach.ts';
import type { DeliveryChange } from './delivery/delivery-json.ts';
import { createEmitter } from './emitter.ts';
import type { ReceiverOptions } from './receiver/receiver.ts';

const channels = [
  { id: 'c1', lineUserId: `U${'1'.repeat(32)}` },
  { id: 'c2', lineUserId: `U${'2'.repeat(32)}` },
];

function tenantWith(
  options: AttachWebhooksOptions = {},
  tenantOptions: TenantOptions = {},
): { tenant: Tenant; webhooks: TenantWebhooks } {
  const { tenants } = createEmulator({
    tenants: [{ appid: '1', clock: { now: 0, frozen: true }, initialState: { channels }, ...tenantOptions }],
  });
  const tenant = tenants.get('1')!;
  return { tenant, webhooks: attachWebhooks(tenant, options) };
}

const outgoing = (...numbers: number[]) => ({
  destination: channels[0]!.lineUserId,
  channelId: 'c1',
  events: numbers.map((number) => textEvent('ann', number)),
});

test('what a LINE user does arrives as a signed envelope', async () => {
  const { url, received } = await startReceiver();
  const { tenant, webhooks } = tenantWith({ receivers: [{ url, secret: 's3cret' }] });
  await tenant.act({ type: 'text', text: 'สวัสดี 🎉', channelId: 'c2' });
  await webhooks.idle();
  const { envelope, bytes, headers } = received[0]!;
  expect(envelope).toMatchObject({
    destination: channels[1]!.lineUserId,
    events: [{ type: 'message', message: { text: 'สวัสดี 🎉' } }],
  });
  expect(validateSignature(bytes, 's3cret', String(headers['x-line-signature']))).toBe(true);
  expect(webhooks.deliveries.list().items).toMatchObject([{ id: 1, status: 'acknowledged', createdAt: 0 }]);
});

test('a receiver of one channel gets the events of that channel', async () => {
  const { url, received } = await startReceiver();
  const { tenant, webhooks } = tenantWith({ receivers: [{ url, channelId: 'c2' }] });
  await tenant.act({ type: 'follow', channelId: 'c1' });
  await tenant.act({ type: 'follow', channelId: 'c2' });
  await webhooks.idle();
  expect(received.map(({ envelope }) => envelope.destination)).toEqual([channels[1]!.lineUserId]);
});

test('receivers elsewhere are refused unless their host is allowed', () => {
  const { webhooks } = tenantWith();
  const url = 'https://app.example.com/hook';
  expect(() => webhooks.receivers.add({ url })).toThrow(expect.objectContaining({ code: 'RECEIVER_INVALID' }));
  expect(tenantWith({ allowHosts: ['::2', '10.0.0.1', 'app.example.com'] }).webhooks.receivers.add({ url }).url).toBe(
    url,
  );
  expect(() => tenantWith({ receivers: [{ url }] })).toThrow(/which is not this machine/);
});

test('verification goes out in the name of the channel, or of the first', async () => {
  const { url, received } = await startReceiver();
  const { webhooks } = tenantWith({
    receivers: [
      { id: 'any', url },
      { id: 'second', url, channelId: 'c2' },
    ],
  });
  await expect(webhooks.verify('any')).resolves.toMatchObject({ ok: true });
  await expect(webhooks.verify('second')).resolves.toMatchObject({ ok: true });
  await expect(webhooks.verify('none')).rejects.toMatchObject({ code: 'RECEIVER_UNKNOWN' });
  expect(received.map(({ envelope }) => envelope)).toEqual(
    channels.map(({ lineUserId }) => ({ destination: lineUserId, events: [] })),
  );
});

test('every change of a delivery is told', async () => {
  const { tenant, webhooks } = tenantWith({
    receivers: [{ handler: () => new Response(null, { status: 503 }), redelivery: { attempts: 1 } }],
  });
  const changes: unknown[] = [];
  tenant.activity.subscribe(({ type, at, data }) => {
    const { id, status, cause, attempts, attempt, nextAttemptAt } = data as DeliveryChange;
    if (type === 'delivery')
      changes.push([at, id, status, cause, attempts, attempt?.responseStatus, attempt?.reason, nextAttemptAt]);
  });
  webhooks.emit(outgoing(1));
  await webhooks.idle();
  await tenant.clock.advance(60_000);
  expect(changes).toEqual([
    [0, 1, 'queued', undefined, 0, undefined, undefined, undefined],
    [0, 1, 'delivering', undefined, 0, undefined, undefined, undefined],
    [0, 1, 'waiting', undefined, 1, 503, 'error_status_code', 60_000],
    [60_000, 1, 'queued', undefined, 1, 503, 'error_status_code', undefined],
    [60_000, 1, 'delivering', undefined, 1, 503, 'error_status_code', undefined],
    [60_000, 1, 'gave_up', 'attempts_used_up', 2, 503, 'error_status_code', undefined],
  ]);
});

test('each change names the ids of its events, which are those that were sent', async () => {
  const { tenant, webhooks } = tenantWith({ receivers: [{ handler: () => new Response(), batchSize: 2 }] });
  const ids: unknown[] = [];
  tenant.activity.subscribe(({ data }) => ids.push((data as DeliveryChange).webhookEventIds.join()));
  const renamed = { ...textEvent('a', 3), toJSON: () => ({ type: 'follow', webhookEventId: 'another' }) };
  for (const event of [textEvent('a', 1), renamed, { type: 'follow' }]) {
    webhooks.emit({ ...outgoing(1), events: [event as WebhookEvent] });
    await webhooks.idle();
  }
  const first = '01HWA3C5N40000000000000001';
  expect(ids).toEqual([first, first, first, 'another', 'another', 'another', '', '', '']);
  ids.length = 0;
  webhooks.emit({ ...outgoing(1), events: [textEvent('a', 1), textEvent('a', 2)] });
  await webhooks.idle();
  const both = `${first},01HWA3C5N40000000000000002`;
  expect(ids).toEqual([both, both, both]);
});

test('a full queue: a control route is refused, an event of the outbox is on record as given up', async () => {
  const receiver = createManualReceiver();
  const { tenant, webhooks } = tenantWith({ receivers: [{ handler: receiver.handler, queueLimit: 1 }] });
  await tenant.act({ type: 'follow', channelId: 'c1' });
  expect(() => webhooks.emit(outgoing(1))).toThrow(expect.objectContaining({ code: 'QUEUE_FULL' }));
  await tenant.act({ type: 'follow', channelId: 'c1' });
  expect(webhooks.deliveries.list().items.map(({ status, cause }) => [status, cause])).toEqual([
    ['delivering', undefined],
    ['gave_up', 'queue_full'],
  ]);
  await receiver.waitFor(1);
  receiver.answer(0);
  await webhooks.idle();
});

test('a reset drops what was added by hand and brings back what was there at first', async () => {
  const receiver = createManualReceiver();
  const initialState: TenantState = { channels, receivers: [{ id: 'stated', url: 'http://localhost:1/' }] };
  const { tenant, webhooks } = tenantWith({ receivers: [{ id: 'mine', handler: receiver.handler }] }, { initialState });
  expect(webhooks.receivers.list().map(({ id }) => id)).toEqual(['stated', 'mine']);
  webhooks.receivers.remove('stated');
  webhooks.receivers.add({ id: 'other', url: 'http://localhost:2/' });
  webhooks.emit(outgoing(1));
  await receiver.waitFor(1);
  const idle = webhooks.idle();
  await tenant.reset();
  await idle;
  expect(webhooks.receivers.list().map(({ id }) => id)).toEqual(['stated', 'mine']);
  expect(webhooks.deliveries.list().items).toEqual([]);
  expect(webhooks.stats()).toMatchObject({ deliveries: 0, attempts: 0 });
  webhooks.receivers.remove('stated');
  webhooks.emit(outgoing(2));
  await receiver.waitFor(2);
  receiver.answer(0, 500);
  receiver.answer(1);
  await webhooks.idle();
  expect(webhooks.stats()).toMatchObject({ deliveries: 1, acknowledged: 1, attempts: 1 });
});

test('deliveries that wait are exported, imported, and sent when they are due', async () => {
  const { url, received } = await startReceiver((response) =>
    response.writeHead(received.length === 1 ? 500 : 200).end('body'),
  );
  const first = tenantWith({
    receivers: [{ id: 'mine', url, secret: 's3cret', events: ['text'], redelivery: { jitter: 0.5 } }],
  });
  first.webhooks.emit(outgoing(1));
  await first.webhooks.idle();
  const [waiting] = first.webhooks.deliveries.list().items;
  const state = JSON.parse(JSON.stringify(await first.tenant.exportState())) as TenantState;
  expect(JSON.stringify(state)).not.toContain('durationMs');
  await first.webhooks.close();

  const second = tenantWith();
  await second.tenant.importState(state);
  expect(second.webhooks.receivers.list()).toEqual(first.webhooks.receivers.list());
  const [imported] = second.webhooks.deliveries.list().items;
  expect(imported).toMatchObject({ id: 1, status: 'waiting', events: [textEvent('ann', 1)], createdAt: 0 });
  expect(imported!.attempts).toMatchObject([{ at: 0, reason: 'error_status_code', response: { status: 500 } }]);
  expect(imported!.nextAttemptAt).toBe(JSON.parse(JSON.stringify(state)).deliveries[0].nextAttemptAt);
  expect(waiting!.status).toBe('unfinished');
  expect(await second.tenant.exportState()).toMatchObject({ receivers: state.receivers, deliveries: state.deliveries });
  await second.tenant.clock.advance(imported!.nextAttemptAt! - 1);
  expect(received).toHaveLength(1);
  await second.tenant.clock.advance(1);
  expect(received).toHaveLength(2);
  expect(received[1]!.envelope.events[0]!.deliveryContext.isRedelivery).toBe(true);
  expect(imported!.status).toBe('acknowledged');
  second.webhooks.emit(outgoing(2));
  await second.webhooks.idle();
  expect(second.webhooks.deliveries.list().items.map(({ id }) => id)).toEqual([1, 2]);
  expect(second.webhooks.stats()).toMatchObject({ deliveries: 2, acknowledged: 2, attempts: 3 });
});

test('what is queued or under way is exported as still to be sent', async () => {
  const receiver = createManualReceiver();
  const { tenant, webhooks } = tenantWith({ receivers: [{ id: 'mine', handler: receiver.handler }] });
  webhooks.emit(outgoing(1, 2));
  await receiver.waitFor(1);
  const state = await tenant.exportState();
  expect(state.receivers).toEqual([]);
  expect(state.deliveries).toMatchObject([
    { id: 1, attempts: [] },
    { id: 2, attempts: [] },
  ]);
  await tenant.importState(state);
  await receiver.waitFor(2);
  receiver.answer(1);
  await receiver.waitFor(3);
  receiver.answer(2);
  await webhooks.idle();
  expect(receiver.arrived).toEqual([[1], [1], [2]]);
  expect(webhooks.stats()).toMatchObject({ deliveries: 2, acknowledged: 2 });
});

test.each<[string, TenantState, RegExp]>([
  ['a receiver elsewhere', { receivers: [{ url: 'http://169.254.169.254/' }] }, /leads to 169\.254\.169\.254/],
  [
    'two receivers of one id',
    {
      receivers: [
        { id: 'a', url: 'http://localhost/' },
        { id: 'a', url: 'http://localhost/' },
      ],
    },
    /receiver "a" is there twice/,
  ],
  [
    'a delivery to nobody',
    { deliveries: [{ receiverId: 'none', destination: 'U', events: [{ type: 'follow' }] }] },
    /deliveries\[0\]\.receiverId "none" is not the id of a receiver/,
  ],
  [
    'deliveries out of order',
    {
      receivers: [{ id: 'a', url: 'http://localhost/' }],
      deliveries: [2, 1].map((id) => ({ id, receiverId: 'a', destination: 'U', events: [{ type: 'follow' }] })),
    },
    /deliveries\[1\]\.id 1 is not above the one before, 2/,
  ],
  [
    'bytes that are not base64',
    {
      receivers: [{ id: 'a', url: 'http://localhost/' }],
      deliveries: [
        {
          receiverId: 'a',
          destination: 'U',
          events: [{ type: 'follow' }],
          attempts: [{ at: 0, request: { headers: {}, body: 'A' } }],
        },
      ],
    },
    /deliveries\[0\]\.attempts\[0\]/,
  ],
])('a state with %s is refused, and nothing changes', async (_, state, message) => {
  const { tenant, webhooks } = tenantWith({ receivers: [{ id: 'mine', handler: () => new Response() }] });
  await expect(tenant.importState({ ...state, channels: [] })).rejects.toThrow(message);
  expect(webhooks.receivers.list().map(({ id }) => id)).toEqual(['mine']);
  expect((await tenant.exportState()).channels).toHaveLength(2);
});

test('a state names its receivers in any order: one without an id takes none that comes after it', async () => {
  const given = [
    { url: 'http://127.0.0.1:9/' },
    { id: 'receiver-1', url: 'http://127.0.0.1:9/x' },
    { url: 'http://127.0.0.1:9/y' },
  ];
  const idsOf = (receivers: readonly { readonly id: string; readonly url: string }[]) =>
    receivers.map(({ id, url }) => [id, url]);
  const { tenant, webhooks } = tenantWith({});
  await tenant.importState({ receivers: given });
  const expected = [
    ['receiver-2', 'http://127.0.0.1:9/'],
    ['receiver-1', 'http://127.0.0.1:9/x'],
    ['receiver-3', 'http://127.0.0.1:9/y'],
  ];
  expect(idsOf(webhooks.receivers.list())).toEqual(expected);
  expect(idsOf(tenantWith({ receivers: given }).webhooks.receivers.list())).toEqual(expected);
  expect(idsOf(createEmitter({ receivers: given }).receivers.list())).toEqual(expected);
});

const receiverIds = ({ receivers }: TenantWebhooks): readonly string[] => receivers.list().map(({ id }) => id);

test('a delivery to a handler that is there no more is refused, also in a state that is begun with', async () => {
  const { tenant, webhooks } = tenantWith({
    receivers: [{ handler: () => new Response(null, { status: 503 }), redelivery: true }],
  });
  webhooks.emit(outgoing(1));
  await webhooks.idle();
  const initialState = await tenant.exportState();
  expect(() => tenantWith({}, { initialState })).toThrow(
    expect.objectContaining({
      code: 'STATE_INVALID',
      message:
        'Failed to load the state: deliveries[0].receiverId "receiver-1" is not the id of a receiver. Add it to ' +
        'receivers. One with a handler stands in no state: give it again under that id, or leave the delivery out.',
    }),
  );
});

test('what waits for its next attempt past the last moment of a clock is taken in again', async () => {
  const handler = (): Response => new Response(null, { status: 503 });
  const clock = { now: 253_402_300_799_999, frozen: true };
  const { tenant, webhooks } = tenantWith(
    { receivers: [{ handler, redelivery: { delays: [31_536_000_000] } }] },
    { clock },
  );
  webhooks.emit(outgoing(1));
  await webhooks.idle();
  const state = await tenant.exportState();
  expect(state.deliveries).toMatchObject([{ id: 1, nextAttemptAt: 253_433_836_799_999 }]);
  await tenant.importState(state);
  expect(webhooks.deliveries.get(1)).toMatchObject({ status: 'waiting', nextAttemptAt: 253_433_836_799_999 });
});

/** A receiver with a handler and no id, and one that listens to nothing of the tests and stands in states. */
const twoReceivers = (handler: NonNullable<ReceiverOptions['handler']>): readonly ReceiverOptions[] => [
  { handler, redelivery: true },
  { url: 'http://127.0.0.1:9/', events: ['unfollow'] },
];

test('a handler keeps the id that it has had, so that a tenant takes in again what it gave out', async () => {
  const receiver = createManualReceiver();
  const { tenant, webhooks } = tenantWith({ receivers: twoReceivers(receiver.handler) });
  webhooks.emit(outgoing(1));
  await receiver.waitFor(1);
  receiver.answer(0, 500);
  await webhooks.idle();
  await tenant.importState(await tenant.exportState());
  expect(receiverIds(webhooks)).toEqual(['receiver-2', 'receiver-1']);
  expect(webhooks.deliveries.get(1)).toMatchObject({ receiverId: 'receiver-1', status: 'waiting' });
  const moved = tenant.clock.advance(60_000);
  await receiver.waitFor(2);
  receiver.answer(1);
  await moved;
  expect([receiver.arrived, webhooks.deliveries.get(1)!.status]).toEqual([[[1], [1]], 'acknowledged']);
  await tenant.importState({ channels });
  expect(receiverIds(webhooks)).toEqual(['receiver-1', 'receiver-2']);
});

test('a state that is begun with finds the handler under the id that it had where the state was made', async () => {
  const receivers = twoReceivers(() => new Response(null, { status: 500 }));
  const first = tenantWith({ receivers });
  first.webhooks.emit(outgoing(1));
  await first.webhooks.idle();
  const { webhooks, tenant } = tenantWith({ receivers }, { initialState: await first.tenant.exportState() });
  expect(receiverIds(webhooks)).toEqual(['receiver-2', 'receiver-1']);
  expect(webhooks.deliveries.get(1)).toMatchObject({ receiverId: 'receiver-1', status: 'waiting' });
  await tenant.reset();
  expect(receiverIds(webhooks)).toEqual(['receiver-2', 'receiver-1']);
});

test('a handler without an id makes way for a receiver of a state that has the id it had', async () => {
  const { tenant, webhooks } = tenantWith({ receivers: [{ handler: () => new Response() }] });
  await tenant.importState({ channels, receivers: [{ id: 'receiver-1', url: 'http://127.0.0.1:9/' }] });
  expect(webhooks.receivers.list().map(({ id, handler }) => [id, handler !== undefined])).toEqual([
    ['receiver-1', false],
    ['receiver-2', true],
  ]);
  await tenant.reset();
  expect(receiverIds(webhooks)).toEqual(['receiver-1']);
});

test('the same seed and the same calls give the same requests, after a reset as well', async () => {
  const run = async (
    tenant: Tenant,
    webhooks: TenantWebhooks,
    received: { bytes: Buffer }[],
  ): Promise<readonly string[]> => {
    received.length = 0;
    for (let turn = 0; turn < 5; turn += 1) {
      await tenant.act({ type: 'follow' });
      await tenant.act({ type: 'image' });
      await webhooks.idle();
      await tenant.clock.advance(1000);
    }
    await tenant.clock.advance(86_400_000);
    const due = webhooks.deliveries.list().items.flatMap(({ attempts }) => attempts.map(({ at }) => String(at)));
    return [...received.map(({ bytes }) => bytes.toString()), ...due];
  };
  const start = async () => {
    const receiver = await startReceiver((response) => response.writeHead(500).end());
    const made = tenantWith({
      receivers: [{ url: receiver.url, concurrency: 1, redelivery: { jitter: 1, attempts: 2 } }],
    });
    return { ...made, received: receiver.received };
  };
  const [one, other] = [await start(), await start()];
  const first = await run(one.tenant, one.webhooks, one.received);
  expect(first).toHaveLength(60);
  expect(await run(other.tenant, other.webhooks, other.received)).toEqual(first);
  await one.tenant.reset();
  expect(await run(one.tenant, one.webhooks, one.received)).toEqual(first);
});

test('what went to a receiver that was removed is not sent to the next one, which has an id of its own', async () => {
  const [first, second] = [await startReceiver((response) => response.writeHead(500).end()), await startReceiver()];
  const { tenant, webhooks } = tenantWith({ receivers: [{ url: first.url, secret: 'a', redelivery: false }] });
  await tenant.act({ type: 'follow', channelId: 'c1' });
  await webhooks.idle();
  webhooks.receivers.remove('receiver-1');
  expect(webhooks.receivers.add({ url: second.url, secret: 'b' }).id).toBe('receiver-2');
  expect(() => webhooks.deliveries.redeliver(1)).toThrow(expect.objectContaining({ code: 'RECEIVER_UNKNOWN' }));
  expect(second.received).toEqual([]);
  await tenant.reset();
  expect(webhooks.receivers.list().map(({ id }) => id)).toEqual(['receiver-1']);
});

test('a delivery says where it went last, also where another receiver stands in the place of its own', async () => {
  const [first, second] = [await startReceiver((response) => response.writeHead(500).end()), await startReceiver()];
  const { tenant, webhooks } = tenantWith({ receivers: [{ url: first.url, redelivery: false }] });
  await tenant.act({ type: 'follow', channelId: 'c1' });
  await webhooks.idle();
  webhooks.receivers.replace('receiver-1', { url: second.url });
  webhooks.deliveries.redeliver(1);
  await webhooks.idle();
  expect(webhooks.deliveries.get(1)).toMatchObject({ url: second.url, status: 'acknowledged' });
});

test('once closed, events of the outbox go nowhere and break nothing', async () => {
  const { url, received } = await startReceiver();
  const { tenant, webhooks } = tenantWith({ receivers: [{ url }] });
  await webhooks.close();
  await tenant.act({ type: 'follow', channelId: 'c1' });
  expect(() => webhooks.emit(outgoing(1))).toThrow(expect.objectContaining({ code: 'EMITTER_CLOSED' }));
  expect(received.map(numbersOf)).toEqual([]);
});

test.each([1, 0])(
  'once closed, neither a reset nor a state brings webhooks back to life: of %i receivers',
  async (count) => {
    const { url, received } = await startReceiver();
    const { tenant, webhooks } = tenantWith({ receivers: Array.from({ length: count }, () => ({ url })) });
    const state: TenantState = {
      channels,
      receivers: [{ id: 'stated', url }],
      deliveries: [{ receiverId: 'stated', destination: 'U1', createdAt: 0, events: [textEvent('ann', 1)] }],
    };
    await webhooks.close();
    for (const renew of [() => tenant.reset(), () => tenant.importState(state)]) {
      await renew();
      await tenant.act({ type: 'text', text: 'hello', channelId: 'c1' });
      await webhooks.idle();
      expect(() => webhooks.receivers.add({ url })).toThrow(expect.objectContaining({ code: 'EMITTER_CLOSED' }));
    }
    expect(webhooks.receivers.list().map(({ id }) => id)).toEqual(['stated']);
    expect(webhooks.deliveries.list().items).toMatchObject([{ receiverId: 'stated', status: 'unfinished' }]);
    expect(received).toEqual([]);
  },
);

test('a state that is taken in while webhooks pause waits, and is exported as it waits', async () => {
  const { url, received } = await startReceiver();
  const { tenant, webhooks } = tenantWith({ receivers: [{ url }] });
  await webhooks.pause();
  const deliveries = [{ receiverId: 'r', destination: 'U1', createdAt: 0, events: [textEvent('ann', 1)] }];
  await tenant.importState({ channels, receivers: [{ id: 'r', url }], deliveries });
  await tenant.act({ type: 'text', text: 'hello', channelId: 'c1' });
  expect((await tenant.exportState()).deliveries).toHaveLength(2);
  expect(webhooks.stats()).toMatchObject({ queued: 2, attempts: 0 });
  expect(received).toEqual([]);
});

test('G3: the switch webhookSpelling decides how a body spells characters, and the signature is over those very bytes', async () => {
  const { url, received } = await startReceiver();
  const { tenant, webhooks } = tenantWith({ receivers: [{ url, secret: 's3cret', concurrency: 1 }] });
  const text = 'สวัสดี 🤨 é';
  await tenant.act({ type: 'text', text });
  await webhooks.idle();
  tenant.setBehaviour({ webhookSpelling: 'escaped' });
  await tenant.act({ type: 'text', text });
  await webhooks.idle();
  const [raw, escaped] = received;
  expect(raw!.body).toContain('สวัสดี 🤨 é');
  expect(escaped!.body).toContain('\\u0e2a\\u0e27\\u0e31\\u0e2a\\u0e14\\u0e35 \\ud83e\\udd28 \\u00e9');
  for (const { bytes, headers, envelope } of [raw!, escaped!]) {
    expect(validateSignature(bytes, 's3cret', String(headers['x-line-signature']))).toBe(true);
    expect(envelope.events).toMatchObject([{ message: { text } }]);
  }
});

test('G3: what is sent a third time is spelt by the switch as it stands then', async () => {
  const { url, received } = await startReceiver((response) => response.writeHead(500).end());
  const { tenant, webhooks } = tenantWith({
    receivers: [{ url, secret: 's3cret', redelivery: { attempts: 3, delays: [1000] } }],
  });
  await tenant.act({ type: 'text', text: 'é' });
  await webhooks.idle();
  await tenant.clock.advance(1000);
  tenant.setBehaviour({ webhookSpelling: 'escaped' });
  await tenant.clock.advance(1000);
  tenant.setBehaviour({ webhookSpelling: 'raw' });
  await tenant.clock.advance(1000);
  const spelt = ({ body }: { readonly body: string }): string | undefined => /"text":"([^"]+)"/.exec(body)?.[1];
  expect(received.map(spelt)).toEqual(['é', 'é', '\\u00e9', 'é']);
  for (const { bytes, headers } of received) {
    expect(validateSignature(bytes, 's3cret', String(headers['x-line-signature']))).toBe(true);
  }
});

test.each([
  [null, 'its options must be an object'],
  [{ receivers: [null] }, 'receivers must be a list, like [{ url, secret }]'],
  [{ receivers: 'http://127.0.0.1:9/' }, 'receivers must be a list, like [{ url, secret }]'],
  [
    { retention: { bites: 5 } },
    'of retention, there is no option bites. Did you mean bytes? There are deliveries, bytes',
  ],
  [{ spelling: 'escaped' }, 'spelling is what the tenant says: set its behaviour switch webhookSpelling'],
  [{ intercept: () => undefined }, 'intercept is what the faults of the tenant do: add one to its faults'],
  [
    { receiver: [] },
    'there is no option receiver. Did you mean receivers? There are ' +
      'transport, sign, stopwatch, setTimer, onError, retention, receivers, allowHosts, keeper',
  ],
  [{ transport: {} }, 'transport must be a function'],
  [{ allowHosts: 'app.example.com' }, "allowHosts must be '*', or a list of hosts"],
  [{ allowHosts: ['app:3000'] }, 'allowHosts must be \'*\', or name hosts without scheme and port, like ["app.test"]'],
  [
    { allowHosts: ['app', 'http://app'] },
    'allowHosts must be \'*\', or name hosts without scheme and port, like ["app.test"]',
  ],
  [{ allowHosts: ['app/'] }, 'allowHosts must be \'*\', or name hosts without scheme and port, like ["app.test"]'],
  [{ allowHosts: ['*'] }, 'allowHosts must be \'*\', or name hosts without scheme and port, like ["app.test"]'],
  [{ allowHosts: [''] }, 'allowHosts must be \'*\', or name hosts without scheme and port, like ["app.test"]'],
  [{ allowHosts: [5] }, 'allowHosts must be \'*\', or name hosts without scheme and port, like ["app.test"]'],
])('no webhooks are attached with %j', (options, wrong) => {
  expect(() => tenantWith(options as unknown as object)).toThrow(
    expect.objectContaining({ code: 'RECEIVER_INVALID', message: `Failed to attach webhooks: ${wrong}.` }),
  );
});
