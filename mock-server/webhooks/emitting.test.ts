import { validateSignature } from '@line/bot-sdk';
import { expect, test } from 'vitest';
import { isFailure } from '../../common/failure.ts';
import type { LineWebhookEvent, WebhookEvent } from '../../generators/generated/types.ts';
import { validateWebhookEnvelope } from '../../generators/generated/validators/webhooks.js';
import { startReceiver } from '../../test/support/receiver.ts';
import { createManualReceiver, numbersOf, textEvent, unfollowEvent } from '../../test/support/webhooks.ts';
import { createEmitter } from './emitter.ts';

const destination = 'U0123456789abcdef0123456789abcdef';

test('an event is one request with one envelope that keeps the contract', async () => {
  const { url, received } = await startReceiver();
  const emitter = createEmitter({ destination, receivers: [{ url }] });
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  expect(received.map(({ envelope }) => envelope)).toEqual([{ destination, events: [textEvent('ann', 1)] }]);
  expect(validateWebhookEnvelope(received[0]!.envelope)).toBe(true);
  expect(received[0]!.headers['x-line-signature']).toBeUndefined();
  expect(delivery).toMatchObject({ id: 1, receiverId: 'receiver-1', url, destination, status: 'acknowledged' });
});

test.each(['plain', '👨‍👩‍👧‍👦 outside of the basic plane 𠮷', '\u2028 "quoted" \\ \u0000', 'ไทย 中文 日本語'])(
  "LINE's SDK accepts the signature over the very bytes of %j",
  async (text) => {
    const { url, received } = await startReceiver();
    const emitter = createEmitter({ receivers: [{ url, secret: 's3cret' }] });
    await emitter.emit(textEvent('ann', 1, text));
    await emitter.idle();
    const { bytes, headers, envelope } = received[0]!;
    expect(validateSignature(bytes, 's3cret', String(headers['x-line-signature']))).toBe(true);
    expect(envelope.events[0]).toEqual(textEvent('ann', 1, text));
  },
);

test('what becomes of an event after it was emitted does not matter', async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({ receivers: [{ handler: receiver.handler, concurrency: 1 }] });
  const event = textEvent('ann', 1);
  await emitter.emit(textEvent('bob', 0));
  const [delivery] = await emitter.emit(event);
  Object.assign(event, textEvent('cid', 9));
  await receiver.waitFor(1);
  receiver.answer(0);
  await receiver.waitFor(2);
  receiver.answer(1);
  await emitter.idle();
  expect(receiver.arrived).toEqual([[0], [1]]);
  expect(delivery!.events).toEqual([textEvent('ann', 1)]);
});

test('receivers get the types of events, the kinds of messages and the channel that they want', async () => {
  const image = { ...textEvent('ann', 3), message: { id: '1', type: 'image' } } as unknown as WebhookEvent;
  const emitter = createEmitter({
    receivers: [
      { id: 'all', handler: () => new Response() },
      { id: 'unfollows', handler: () => new Response(), events: ['unfollow'] },
      { id: 'messages', handler: () => new Response(), events: ['message'] },
      { id: 'images', handler: () => new Response(), events: ['image', 'follow'] },
      { id: 'channel', handler: () => new Response(), channelId: 'c1' },
    ],
  });
  await emitter.emit([textEvent('ann', 1), unfollowEvent('ann', 2), image]);
  await emitter.emit(textEvent('ann', 4), { channelId: 'c1' });
  await emitter.emit(textEvent('ann', 5), { channelId: 'c2' });
  await emitter.idle();
  const got = (receiverId: string): readonly number[] =>
    emitter.deliveries
      .list({ receiverId })
      .items.flatMap(({ destination: to, events }) =>
        numbersOf({ envelope: { destination: to, events: events as WebhookEvent[] } }),
      );
  expect(['all', 'unfollows', 'messages', 'images', 'channel'].map(got)).toEqual([
    [1, 2, 3, 4, 5],
    [2],
    [1, 3, 4, 5],
    [3],
    [4],
  ]);
});

test('an envelope travels as it is, whatever the batch size', async () => {
  const { url, received } = await startReceiver();
  const emitter = createEmitter({ receivers: [{ url, batchSize: 2 }] });
  const events = [1, 2, 3].map((number) => textEvent('ann', number));
  await emitter.emit({ destination, events });
  await emitter.idle();
  expect(received.map(({ envelope }) => envelope)).toEqual([{ destination, events }]);
});

test('several events are split by the batch size', async () => {
  const { url, received } = await startReceiver();
  const emitter = createEmitter({ receivers: [{ url, batchSize: 2, concurrency: 1 }] });
  const made = await emitter.emit([1, 2, 3, 4, 5].map((number) => textEvent('ann', number)));
  await emitter.idle();
  expect(received.map(numbersOf)).toEqual([[1, 2], [3, 4], [5]]);
  expect(made.map(({ id }) => id)).toEqual([1, 2, 3]);
});

test('what is queued is combined up to the batch size, and order is kept', async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({ receivers: [{ handler: receiver.handler, batchSize: 3, concurrency: 1 }] });
  await emitter.emit(textEvent('ann', 0));
  for (const [number, user] of ['bob', 'ann', 'bob', 'cid', 'ann'].entries())
    await emitter.emit(textEvent(user, number + 1));
  for (let index = 0; index < 3; index += 1) {
    await receiver.waitFor(index + 1);
    receiver.answer(index);
  }
  await emitter.idle();
  expect(receiver.arrived).toEqual([[0], [1, 2, 3], [4, 5]]);
  expect(emitter.stats()).toMatchObject({ deliveries: 3, acknowledged: 3 });
});

test('nothing joins a delivery of another official account', async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({ receivers: [{ handler: receiver.handler, batchSize: 9, concurrency: 1 }] });
  await emitter.emit(textEvent('ann', 0));
  await emitter.emit({ destination, events: [textEvent('bob', 1)] });
  await emitter.emit(textEvent('cid', 2));
  await emitter.emit(textEvent('dan', 3));
  for (let index = 0; index < 3; index += 1) {
    await receiver.waitFor(index + 1);
    receiver.answer(index);
  }
  await emitter.idle();
  expect(receiver.arrived).toEqual([[0], [1], [2, 3]]);
});

test('verification sends the envelope without events, signed, and is no delivery', async () => {
  const { url, received } = await startReceiver((response) =>
    response.writeHead(received.length === 1 ? 200 : 403).end(),
  );
  const emitter = createEmitter({ destination, receivers: [{ id: 'mine', url, secret: 's3cret' }] });
  await expect(emitter.verify('mine')).resolves.toMatchObject({ ok: true, attempt: { response: { status: 200 } } });
  await expect(emitter.verify('mine')).resolves.toMatchObject({ ok: false, attempt: { reason: 'error_status_code' } });
  expect(received[0]!.bytes.toString()).toBe(`{"destination":"${destination}","events":[]}`);
  expect(validateSignature(received[0]!.bytes, 's3cret', String(received[0]!.headers['x-line-signature']))).toBe(true);
  expect(emitter.stats()).toMatchObject({ deliveries: 0, attempts: 0 });
  await expect(emitter.verify('yours')).rejects.toMatchObject({ code: 'RECEIVER_UNKNOWN' });
});

test.each([
  [null],
  ['text'],
  [{}],
  [{ type: 7 }],
  [{ type: 'message', timestamp: 1n }],
  [{ type: 'message', toJSON: () => undefined }],
])('%o is no event', async (event) => {
  const emitter = createEmitter({ receivers: [{ handler: () => new Response() }] });
  const error: unknown = await emitter.emit([event as unknown as WebhookEvent]).catch((reason: unknown) => reason);
  expect(isFailure(error) && error.code).toBe('EVENT_INVALID');
  expect(emitter.stats().deliveries).toBe(0);
});

test('an event that breaks the contract is delivered as it is', async () => {
  const { url, received } = await startReceiver();
  const emitter = createEmitter({ receivers: [{ url }] });
  await emitter.emit({ type: 'message', source: null, message: 'none' } as unknown as WebhookEvent);
  await emitter.idle();
  expect(received[0]!.envelope.events).toEqual([{ type: 'message', source: null, message: 'none' }]);
});

test('receivers are added, listed and removed; two of one id are refused', () => {
  const emitter = createEmitter({ receivers: [{ id: 'receiver-2', handler: () => new Response() }] });
  expect(emitter.receivers.add({ url: 'http://localhost:1/' }).id).toBe('receiver-3');
  expect(emitter.receivers.list().map(({ id }) => id)).toEqual(['receiver-2', 'receiver-3']);
  expect(() => emitter.receivers.add({ id: 'receiver-2', url: 'http://localhost:1/' })).toThrow(
    expect.objectContaining({ code: 'RECEIVER_EXISTS' }),
  );
  expect(emitter.receivers.get('receiver-3')?.url).toBe('http://localhost:1/');
  expect([emitter.receivers.remove('receiver-3'), emitter.receivers.remove('receiver-3')]).toEqual([true, false]);
  expect(emitter.receivers.add({ url: 'http://localhost:1/' }).id).toBe('receiver-3');
});

test('the same seed and the same calls give the same requests, byte for byte', async () => {
  const run = async (): Promise<readonly string[]> => {
    const { url, received } = await startReceiver((response) =>
      response.writeHead(received.length % 3 === 0 ? 500 : 200).end(),
    );
    const emitter = createEmitter({
      seed: 42,
      clock: { now: 0, frozen: true },
      receivers: [{ url, secret: 's', concurrency: 1, redelivery: { jitter: 1 } }],
    });
    for (let number = 0; number < 30; number += 1) await emitter.emit(textEvent(`user-${number % 4}`, number));
    await emitter.idle();
    await emitter.clock.advance(86_400_000);
    return [...received.map(({ bytes, headers }) => `${String(headers['x-line-signature'])} ${bytes.toString()}`)];
  };
  const first = await run();
  expect(first.length).toBeGreaterThan(40);
  expect(await run()).toEqual(first);
});

test('events that LINE alone has are emitted like those of the page', async () => {
  const { url, received } = await startReceiver();
  const emitter = createEmitter({ receivers: [{ url, concurrency: 1 }] });
  const postback: LineWebhookEvent = {
    type: 'postback',
    mode: 'active',
    timestamp: 1_714_025_012_345,
    source: { type: 'user', userId: `U${'a'.repeat(32)}` },
    webhookEventId: '01HWA3C5N4Q8R2T6V9X0Z1B3D5',
    deliveryContext: { isRedelivery: false },
    replyToken: '8cf9239d56244f4197887e939187e19e',
    postback: { data: 'action=buy' },
  };
  await emitter.emit([postback, textEvent('ann', 1)]);
  await emitter.emit({ destination: `U${'b'.repeat(32)}`, events: [postback] });
  await emitter.idle();
  expect(received.map(({ envelope }) => envelope.events.map(({ type }) => type))).toEqual([
    ['postback'],
    ['message'],
    ['postback'],
  ]);
  expect(received[0]!.envelope.events).toEqual([postback]);
});

test.each([
  [null, 'clock must be an object: { now, frozen }, now in milliseconds since the epoch'],
  [5, 'clock must be an object: { now, frozen }, now in milliseconds since the epoch'],
  [{ frozn: true }, 'of clock, there is no option frozn. Did you mean frozen? There are now, frozen'],
])('a clock of the form %j is refused', (clock, wrong) => {
  expect(() => createEmitter({ clock: clock as unknown as object })).toThrow(
    expect.objectContaining({ code: 'RECEIVER_INVALID', message: `Failed to make the emitter: ${wrong}.` }),
  );
});

const noEvent = "Give an event, a list of events, or an envelope { destination: 'U…', events: […] }.";

test.each([
  [undefined, `undefined is no event. ${noEvent}`],
  [null, `null is no event. ${noEvent}`],
  ['x', `x is no event. ${noEvent}`],
  [5, `5 is no event. ${noEvent}`],
  [{ events: [textEvent('ann', 1)] }, `the envelope has no destination, or one that is no text. ${noEvent}`],
  [{ destination: 5, events: [] }, `the envelope has no destination, or one that is no text. ${noEvent}`],
  [{ destination, events: 'abc' }, `the events of the envelope are no list. ${noEvent}`],
  [{ destination, events: undefined }, `the events of the envelope are no list. ${noEvent}`],
])('%j cannot be emitted, and nothing is sent', async (emittable, wrong) => {
  const emitter = createEmitter({ receivers: [{ handler: () => new Response() }] });
  await expect(emitter.emit(emittable as unknown as WebhookEvent)).rejects.toMatchObject({
    code: 'EVENT_INVALID',
    message: `Failed to emit: ${wrong}`,
  });
  expect(emitter.stats().deliveries).toBe(0);
});

test.each([
  [null, 'its options must be an object'],
  [{ whenfull: 'fail' }, 'there is no option whenfull. Did you mean whenFull? There are channelId, whenFull'],
  [{ whenFull: 'x' }, 'whenFull must be wait, fail, give_up'],
  [{ channelId: 5 }, 'channelId must be a text'],
])('how to emit is not told by %j', async (how, wrong) => {
  const emitter = createEmitter({ receivers: [{ handler: () => new Response() }] });
  await expect(emitter.emit(textEvent('ann', 1), how as unknown as object)).rejects.toMatchObject({
    code: 'EVENT_INVALID',
    message: `Failed to emit: ${wrong}.`,
  });
  expect(emitter.stats().deliveries).toBe(0);
});

test.each([
  [null, 'its options must be an object'],
  [{ receivers: 5 }, 'receivers must be a list, like [{ url, secret }]'],
  [{ receivers: [null] }, 'receivers must be a list, like [{ url, secret }]'],
  [{ receivers: ['http://127.0.0.1:9/'] }, 'receivers must be a list, like [{ url, secret }]'],
  [{ spelling: 'Raw' }, 'spelling must be raw or escaped, or a function that says which'],
  [{ retention: null }, 'retention must be an object: { deliveries, bytes }'],
  [
    { retention: { deliverys: 5 } },
    'of retention, there is no option deliverys. Did you mean deliveries? There are deliveries, bytes',
  ],
  [{ retention: { deliveries: -1 } }, 'retention.deliveries must be a number from 0'],
  [{ retention: { bytes: '1MB' } }, 'retention.bytes must be a number from 0'],
  [{ retention: { bytes: Number.NaN } }, 'retention.bytes must be a number from 0'],
  [{ seed: 'x' }, 'seed must be a whole number'],
  [{ seed: 1.5 }, 'seed must be a whole number'],
  [{ destination: 5 }, 'destination must be a text'],
  [{ destination: null }, 'destination must be a text'],
  [{ now: 5 }, 'now must be a function'],
  [{ transport: {} }, 'transport must be a function'],
  [{ allowHosts: 5 }, "allowHosts must be '*', or a list of hosts"],
])('no emitter is made of %j', (options, wrong) => {
  expect(() => createEmitter(options as unknown as object)).toThrow(
    expect.objectContaining({ code: 'RECEIVER_INVALID', message: `Failed to make the emitter: ${wrong}.` }),
  );
});

test('what is wrong with an option is told in both languages', () => {
  expect(() => createEmitter({ retention: { deliverys: 5 } as object })).toThrow(
    expect.objectContaining({
      reason: {
        en: 'Failed to make the emitter: of retention, there is no option deliverys. Did you mean deliveries? There are deliveries, bytes.',
        zh: '无法创建发送器：retention 没有选项 deliverys。您是不是要写 deliveries？选项有：deliveries、bytes。',
      },
    }),
  );
  expect(() => createEmitter({ spelling: 'Raw' as 'raw' })).toThrow(
    expect.objectContaining({
      reason: expect.objectContaining({
        zh: '无法创建发送器：spelling 必须是 raw 或 escaped，或返回其一的函数。',
      }),
    }),
  );
});

test.each([null, 5, 'http://127.0.0.1:9/', []])('%j is no receiver', (receiver) => {
  const emitter = createEmitter();
  expect(() => emitter.receivers.add(receiver as unknown as object)).toThrow(
    expect.objectContaining({
      code: 'RECEIVER_INVALID',
      reason: {
        en: 'Failed to read the receiver: it is no object. Give one like { url, secret }.',
        zh: '无法读取接收端：它不是对象。请给出 { url, secret } 这样的对象。',
      },
    }),
  );
});

test('as many options as there are may be given, and none of them', () => {
  const retention = { deliveries: Number.POSITIVE_INFINITY, bytes: 0 };
  expect(createEmitter({ retention, spelling: () => 'escaped', receivers: [] }).deliveries.list()).toEqual({
    items: [],
  });
  expect(createEmitter({ retention: {}, spelling: undefined, receivers: undefined }).receivers.list()).toEqual([]);
});

test.each([0, -1, 0.5])('a page of %d deliveries has none', async (limit) => {
  const emitter = createEmitter({ receivers: [{ handler: () => new Response() }] });
  await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  expect(emitter.deliveries.list({}, limit)).toEqual({ items: [] });
});
