import { expect, test } from 'vitest';
import type { WebhookEvent } from '../../generators/generated/types.ts';
import { startReceiver } from '../../test/support/receiver.ts';
import { createManualReceiver, numbersOf, textEvent } from '../../test/support/webhooks.ts';
import { createEmitter } from './emitter.ts';

test("a person's next delivery waits until the attempt before has ended, others go on", async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({ receivers: [{ handler: receiver.handler }] });
  await emitter.emit([textEvent('ann', 1), textEvent('ann', 2), textEvent('bob', 3), textEvent('ann', 4)]);
  await receiver.waitFor(2);
  expect(receiver.arrived).toEqual([[1], [3]]);
  expect(emitter.stats()).toMatchObject({ delivering: 2, queued: 2 });
  receiver.answer(0);
  await receiver.waitFor(3);
  expect(receiver.arrived[2]).toEqual([2]);
  receiver.answer(2);
  await receiver.waitFor(4);
  receiver.answer(1);
  receiver.answer(3);
  await emitter.idle();
  expect(emitter.stats()).toMatchObject({ deliveries: 4, acknowledged: 4 });
});

test('a failed attempt lets the next delivery go: redeliveries are not waited for', async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({
    clock: { now: 0, frozen: true },
    receivers: [{ handler: receiver.handler, redelivery: true }],
  });
  await emitter.emit([textEvent('ann', 1), textEvent('ann', 2)]);
  await receiver.waitFor(1);
  receiver.answer(0, 500);
  await receiver.waitFor(2);
  receiver.answer(1);
  await emitter.idle();
  const advanced = emitter.clock.advance(60_000);
  await receiver.waitFor(3);
  receiver.answer(2);
  await advanced;
  expect(receiver.arrived).toEqual([[1], [2], [1]]);
});

test('events of one group keep their order, whoever wrote them', async () => {
  const inGroup = (user: string, number: number): WebhookEvent => {
    const event = textEvent(user, number);
    return { ...event, source: { ...event.source, type: 'group', groupId: `C${'0'.repeat(32)}` } } as WebhookEvent;
  };
  const receiver = createManualReceiver();
  const emitter = createEmitter({ receivers: [{ handler: receiver.handler }] });
  await emitter.emit([inGroup('ann', 1), inGroup('bob', 2), textEvent('bob', 3)]);
  await receiver.waitFor(1);
  expect(receiver.arrived).toEqual([[1]]);
  receiver.answer(0);
  await receiver.waitFor(2);
  receiver.answer(1);
  await receiver.waitFor(3);
  receiver.answer(2);
  expect(receiver.arrived).toEqual([[1], [2], [3]]);
  await emitter.idle();
});

test('no more requests are under way to a receiver than it takes', async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({ receivers: [{ handler: receiver.handler, concurrency: 2 }] });
  await emitter.emit(['ann', 'bob', 'cid', 'dan'].map((user, index) => textEvent(user, index)));
  await receiver.waitFor(2);
  expect(emitter.stats()).toMatchObject({ delivering: 2, queued: 2 });
  receiver.answer(0);
  await receiver.waitFor(3);
  expect(emitter.stats()).toMatchObject({ delivering: 2, queued: 1, acknowledged: 1 });
  for (const index of [1, 2]) receiver.answer(index);
  await receiver.waitFor(4);
  receiver.answer(3);
  await emitter.idle();
});

test('a receiver that hangs delays nobody else', async () => {
  const hanging = createManualReceiver();
  const good = await startReceiver();
  const emitter = createEmitter({
    receivers: [
      { id: 'hanging', handler: hanging.handler, acknowledgementTimeout: '10m' },
      { id: 'good', url: good.url },
    ],
  });
  const goodOnes = new Set<number>();
  const all = Promise.withResolvers<void>();
  emitter.onDelivery(({ receiverId, status, id }) => {
    if (receiverId === 'good' && status === 'acknowledged') goodOnes.add(id);
    if (goodOnes.size === 200) all.resolve();
  });
  for (let number = 0; number < 200; number += 1) await emitter.emit(textEvent(`user-${number % 20}`, number));
  await all.promise;
  expect(good.received).toHaveLength(200);
  expect(emitter.stats()).toMatchObject({ acknowledged: 200, delivering: 16, queued: 184 });
  await emitter.close({ grace: 0 });
  expect(emitter.stats()).toMatchObject({ acknowledged: 200, unfinished: 200 });
});

test('under full concurrency over sockets every person still gets a row in order', { timeout: 60_000 }, async () => {
  const { url, received } = await startReceiver((response, { envelope }) => {
    // Answers of odd and even events take different ways through the event loop.
    const answer = (): unknown => response.end();
    if (numbersOf({ envelope })[0]! % 2 === 0) setImmediate(answer);
    else answer();
  });
  const emitter = createEmitter({ receivers: [{ url, concurrency: 32, acknowledgementTimeout: '1m' }] });
  for (let number = 0; number < 2000; number += 1) await emitter.emit(textEvent(`user-${number % 37}`, number));
  await emitter.idle();
  expect(received).toHaveLength(2000);
  for (let user = 0; user < 37; user += 1) {
    const numbers = received.flatMap((request) => numbersOf(request)).filter((number) => number % 37 === user);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  }
});
