import { expect, test } from 'vitest';
import { createManualReceiver, textEvent } from '../../test/support/webhooks.ts';
import type { Delivery } from './delivery/delivery.ts';
import { createEmitter } from './emitter.ts';

test('emit waits while the queue is full, and events get in in their order', async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({ receivers: [{ handler: receiver.handler, concurrency: 1, queueLimit: 2 }] });
  const made: number[] = [];
  const note = (deliveries: readonly Delivery[]): void => void made.push(...deliveries.map(({ id }) => id));
  await emitter.emit([textEvent('ann', 1), textEvent('ann', 2)]).then(note);
  const third = emitter.emit(textEvent('ann', 3)).then(note);
  const fourth = emitter.emit(textEvent('ann', 4)).then(note);
  await receiver.waitFor(1);
  expect(made).toEqual([1, 2]);
  expect(emitter.stats()).toMatchObject({ deliveries: 2, delivering: 1, queued: 1 });
  receiver.answer(0);
  await third;
  expect(made).toEqual([1, 2, 3]);
  await receiver.waitFor(2);
  receiver.answer(1);
  await fourth;
  for (const index of [2, 3]) {
    await receiver.waitFor(index + 1);
    receiver.answer(index);
  }
  await emitter.idle();
  expect(receiver.arrived).toEqual([[1], [2], [3], [4]]);
});

test('where it is asked to, emit fails instead, and nothing is emitted to anyone', async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({
    receivers: [
      { id: 'good', handler: () => new Response() },
      { id: 'full', handler: receiver.handler, queueLimit: 1, events: ['message'] },
    ],
  });
  await emitter.emit(textEvent('ann', 1));
  await expect(emitter.emit(textEvent('ann', 2), { whenFull: 'fail' })).rejects.toMatchObject({
    code: 'QUEUE_FULL',
    message:
      'Failed to emit: receiver "full" has 1 deliveries on their way, its queue takes 1. ' +
      'Wait until some have ended, raise its queueLimit, or remove it.',
  });
  expect(emitter.stats().deliveries).toBe(2);
  await receiver.waitFor(1);
  receiver.answer(0);
  await emitter.idle();
});

test('where it is asked to fail, what joins a delivery that is queued needs no room', async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({
    receivers: [{ handler: receiver.handler, concurrency: 1, batchSize: 3, queueLimit: 2 }],
  });
  await emitter.emit(textEvent('ann', 1));
  await emitter.emit(textEvent('ann', 2));
  const [joined] = await emitter.emit(textEvent('ann', 3), { whenFull: 'fail' });
  expect([joined!.id, joined!.events.length]).toEqual([2, 2]);
  const full = { code: 'QUEUE_FULL' };
  const two = [textEvent('ann', 4), textEvent('ann', 5)];
  await expect(emitter.emit(two, { whenFull: 'fail' })).rejects.toMatchObject(full);
  const alone = { destination: joined!.destination, events: [textEvent('ann', 4)] };
  await expect(emitter.emit(alone, { whenFull: 'fail' })).rejects.toMatchObject(full);
  expect((await emitter.emit(textEvent('ann', 4), { whenFull: 'fail' }))[0]).toBe(joined);
  await expect(emitter.emit(textEvent('ann', 5), { whenFull: 'fail' })).rejects.toMatchObject(full);
  for (const index of [0, 1]) {
    await receiver.waitFor(index + 1);
    receiver.answer(index);
  }
  await emitter.idle();
  expect(receiver.arrived).toEqual([[1], [2, 3, 4]]);
});

test('or it is on record as given up, and other receivers get it', async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({
    receivers: [
      { id: 'good', handler: () => new Response() },
      { id: 'full', handler: receiver.handler, queueLimit: 1 },
    ],
  });
  await emitter.emit(textEvent('ann', 1));
  const [good, full] = await emitter.emit(textEvent('ann', 2), { whenFull: 'give_up' });
  expect(full).toMatchObject({
    receiverId: 'full',
    status: 'gave_up',
    cause: 'queue_full',
    attempts: [],
    events: [textEvent('ann', 2)],
  });
  await receiver.waitFor(1);
  receiver.answer(0);
  await emitter.idle();
  expect(good!.status).toBe('acknowledged');
  expect(emitter.stats()).toMatchObject({ deliveries: 4, acknowledged: 3, gaveUp: 1, attempts: 3 });
});

test('what waits for redelivery counts as on its way', async () => {
  const emitter = createEmitter({
    clock: { now: 0, frozen: true },
    receivers: [{ handler: () => new Response(null, { status: 500 }), queueLimit: 1, redelivery: { attempts: 1 } }],
  });
  await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  const second = emitter.emit(textEvent('ann', 2));
  expect(emitter.stats()).toMatchObject({ deliveries: 1, waiting: 1 });
  await emitter.clock.advance(60_000);
  await second;
  expect(emitter.stats()).toMatchObject({ deliveries: 2, gaveUp: 1 });
});

test('whoever waits for a receiver that is removed is told, and the event is on record', async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({ receivers: [{ id: 'mine', handler: receiver.handler, queueLimit: 1 }] });
  await emitter.emit(textEvent('ann', 1));
  const waiting = emitter.emit([textEvent('ann', 2), textEvent('ann', 3)]);
  emitter.receivers.remove('mine');
  expect((await waiting).map(({ status, cause }) => [status, cause])).toEqual([
    ['unfinished', 'receiver_removed'],
    ['unfinished', 'receiver_removed'],
  ]);
  await receiver.waitFor(1);
  receiver.answer(0);
  await emitter.idle();
  expect(emitter.stats()).toMatchObject({ deliveries: 3, acknowledged: 1, unfinished: 2 });
});

test('ended deliveries are let go past the limit, failed ones last, and the counts stay', async () => {
  const emitter = createEmitter({
    retention: { deliveries: 10 },
    receivers: [
      {
        handler: async (request) => new Response(null, { status: (await request.text()).includes('bad') ? 500 : 200 }),
      },
    ],
  });
  await emitter.emit(textEvent('ann', 0, 'bad'));
  for (let number = 1; number <= 50; number += 1) await emitter.emit(textEvent('ann', number));
  await emitter.idle();
  const { items } = emitter.deliveries.list();
  expect(items.map(({ id }) => id)).toEqual([1, 43, 44, 45, 46, 47, 48, 49, 50, 51]);
  expect(emitter.deliveries.get(2)).toBeUndefined();
  expect(emitter.stats()).toMatchObject({ deliveries: 51, acknowledged: 50, gaveUp: 1, attempts: 51 });
});

test('failed deliveries take half of the room at most while there are others', async () => {
  const emitter = createEmitter({
    retention: { deliveries: 10 },
    receivers: [
      {
        handler: async (request) => new Response(null, { status: (await request.text()).includes('bad') ? 500 : 200 }),
      },
    ],
  });
  for (let number = 1; number <= 40; number += 1)
    await emitter.emit(textEvent('ann', number, number > 20 ? 'bad' : 'good'));
  for (let number = 41; number <= 60; number += 1) await emitter.emit(textEvent('ann', number, 'good'));
  await emitter.idle();
  const statuses = emitter.deliveries.list().items.map(({ status }) => status);
  expect(statuses.filter((status) => status === 'gave_up')).toHaveLength(5);
  expect(statuses).toHaveLength(10);
});

test('bodies are kept only as long as there is room for their bytes', async () => {
  const emitter = createEmitter({
    clock: { now: 0, frozen: true },
    retention: { bytes: 200_000 },
    receivers: [
      { id: 'ends', handler: () => new Response('x'.repeat(60_000)) },
      { id: 'waits', handler: () => new Response('y'.repeat(60_000), { status: 500 }), redelivery: true },
    ],
  });
  for (let number = 1; number <= 5; number += 1) {
    await emitter.emit(textEvent('ann', number));
    await emitter.idle();
  }
  expect(emitter.deliveries.list({ receiverId: 'ends' }).items).toHaveLength(0);
  const bodies = emitter.deliveries
    .list({ receiverId: 'waits' })
    .items.map(({ attempts: [attempt] }) => [attempt!.response!.body.length, attempt!.response!.bodyDropped]);
  expect(bodies).toEqual([
    [60_000, undefined],
    [60_000, undefined],
    [60_000, undefined],
    [0, true],
    [0, true],
  ]);
});

test('deliveries are listed oldest first, page by page, by what they are', async () => {
  const emitter = createEmitter({
    receivers: [
      { id: 'good', handler: () => new Response() },
      { id: 'bad', handler: () => new Response(null, { status: 500 }) },
    ],
  });
  for (const number of [1, 2, 3]) await emitter.emit(textEvent(number === 2 ? 'bob' : 'ann', number));
  await emitter.idle();
  const ids = (...args: Parameters<typeof emitter.deliveries.list>): readonly number[] =>
    emitter.deliveries.list(...args).items.map(({ id }) => id);
  expect(emitter.deliveries.list({}, 4).next).toBe(4);
  expect(ids({ after: 4 })).toEqual([5, 6]);
  expect(emitter.deliveries.list({ after: 4 }).next).toBeUndefined();
  expect(ids({ receiverId: 'bad' })).toEqual([2, 4, 6]);
  expect(ids({ status: 'acknowledged' })).toEqual([1, 3, 5]);
  expect(ids({ reason: 'error_status_code' })).toEqual([2, 4, 6]);
  expect(ids({ userId: textEvent('bob', 2).source.userId })).toEqual([3, 4]);
  expect(ids({ eventType: 'follow' })).toEqual([]);
});
