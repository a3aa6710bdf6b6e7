import { validateSignature } from '@line/bot-sdk';
import { expect, test } from 'vitest';
import type { DeliveryEffect } from '../../generators/generated/types.ts';
import { startReceiver, type TestReceiver } from '../../test/support/receiver.ts';
import { numbersOf, textEvent } from '../../test/support/webhooks.ts';
import { createEmitter, type Emitter } from './emitter.ts';

/** An emitter whose first attempts meet these effects, one after the other. */
async function faulty(...effects: (DeliveryEffect | undefined)[]): Promise<TestReceiver & { emitter: Emitter }> {
  const receiver = await startReceiver();
  const left = [...effects];
  const emitter = createEmitter({
    clock: { now: 0, frozen: true },
    intercept: () => left.shift(),
    receivers: [{ url: receiver.url, secret: 's3cret', redelivery: true }],
  });
  return { ...receiver, emitter };
}

const isSigned = ({ bytes, headers }: TestReceiver['received'][number]): boolean =>
  validateSignature(bytes, 's3cret', String(headers['x-line-signature']));

test('a duplicate is the same bytes again, as a delivery of its own', async () => {
  const { emitter, received } = await faulty({ duplicate: 2 });
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await emitter.emit(textEvent('ann', 2));
  await emitter.idle();
  expect(received.filter((request) => numbersOf(request)[0] === 1).map(({ bytes }) => bytes)).toEqual(
    Array.from({ length: 3 }, () => received[0]!.bytes),
  );
  const copies = emitter.deliveries.list().items.filter(({ duplicateOf }) => duplicateOf === delivery!.id);
  expect(copies.map(({ status }) => status)).toEqual(['acknowledged', 'acknowledged']);
  expect(emitter.stats()).toMatchObject({ deliveries: 4, acknowledged: 4, attempts: 4 });
});

test('a delayed delivery waits on the clock, others pass it', async () => {
  const { emitter, received } = await faulty({ delay: 60_000 });
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await emitter.emit(textEvent('ann', 2));
  await emitter.idle();
  expect(received.map(numbersOf)).toEqual([[2]]);
  expect(delivery).toMatchObject({ status: 'waiting', nextAttemptAt: 60_000, attempts: [] });
  await emitter.clock.advance(60_000);
  expect(received.map(numbersOf)).toEqual([[2], [1]]);
  expect(received[1]!.envelope.events[0]!.deliveryContext.isRedelivery).toBe(false);
  expect(delivery!.status).toBe('acknowledged');
});

test('a reordered delivery changes places with the next one', async () => {
  const { emitter, received } = await faulty({ reorder: true });
  await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  expect(received).toEqual([]);
  await emitter.emit(textEvent('ann', 2));
  await emitter.idle();
  await emitter.emit(textEvent('ann', 3));
  await emitter.idle();
  expect(received.map(numbersOf)).toEqual([[2], [1], [3]]);
});

test('a reordered delivery that nothing follows goes after a minute', async () => {
  const { emitter, received } = await faulty({ reorder: true });
  await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  await emitter.clock.advance(60_000);
  await emitter.emit(textEvent('ann', 2));
  await emitter.idle();
  expect(received.map(numbersOf)).toEqual([[1], [2]]);
});

test('a wrong signature is one that does not hold', async () => {
  const { emitter, received } = await faulty({ wrongSignature: true });
  await emitter.emit([textEvent('ann', 1), textEvent('ann', 2)]);
  await emitter.idle();
  expect(received.map(isSigned)).toEqual([false, true]);
  expect(received[0]!.headers['x-line-signature']).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  expect(received[0]!.envelope.events[0]).toEqual(textEvent('ann', 1));
});

test.each(['plain', 'สวัสดี 🎉'])(
  'a reserialised body says the same of %j in other bytes than were signed',
  async (text) => {
    const { emitter, received } = await faulty({ reserialise: true });
    const [delivery] = await emitter.emit(textEvent('ann', 1, text));
    await emitter.idle();
    expect(isSigned(received[0]!)).toBe(false);
    expect(received[0]!.envelope.events[0]).toEqual(textEvent('ann', 1, text));
    expect(delivery!.events).toEqual([textEvent('ann', 1, text)]);
  },
);

test('an effect hits one attempt alone', async () => {
  const { emitter, received } = await faulty({ wrongSignature: true, duplicate: 1 });
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  emitter.deliveries.redeliver(delivery!.id);
  await emitter.idle();
  expect(received.map(isSigned)).toEqual([false, false, true]);
});

test('the copy of a redelivery says that it comes again, too', async () => {
  const { emitter, received } = await faulty({ lose: 'request' }, { duplicate: 1 });
  await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  await emitter.clock.advance(60_000);
  expect(received.map(({ envelope }) => envelope.events[0]!.deliveryContext.isRedelivery)).toEqual([true, true]);
  expect(received[0]!.bytes).toEqual(received[1]!.bytes);
});

test('a lost request does not get to the receiver, and is tried again', async () => {
  const { emitter, received } = await faulty({ lose: 'request' });
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  expect(received).toEqual([]);
  expect(delivery).toMatchObject({
    status: 'waiting',
    attempts: [{ reason: 'could_not_connect', lost: 'request', detail: 'a fault lost the request' }],
  });
  await emitter.clock.advance(60_000);
  expect(received.map(numbersOf)).toEqual([[1]]);
  expect(delivery!.status).toBe('acknowledged');
});

test('of a lost answer the sender knows nothing, though the receiver has done its work', async () => {
  const { emitter, received } = await faulty({ lose: 'answer' });
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  expect(delivery).toMatchObject({
    status: 'waiting',
    attempts: [{ reason: 'request_timeout', lost: 'answer', response: { status: 200 } }],
  });
  await emitter.clock.advance(60_000);
  expect(received.map(({ envelope }) => envelope.events[0]!.deliveryContext.isRedelivery)).toEqual([false, true]);
});

test('a jump of the clock waits for what a redelivery lets go, so that it fails at its own time', async () => {
  const { emitter } = await faulty({ lose: 'request' }, { reorder: true, lose: 'request' });
  await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  await emitter.clock.advance(1000);
  const [second] = await emitter.emit(textEvent('bob', 2));
  await emitter.idle();
  await emitter.clock.advance(86_400_000);
  expect(second!.attempts.map(({ at }) => at)).toEqual([60_000, 120_000]);
  expect(second!.status).toBe('acknowledged');
});

test('a jump of the clock waits for the copies of a redelivery', async () => {
  const { emitter } = await faulty({ lose: 'request' }, { duplicate: 1, lose: 'answer' });
  await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  await emitter.clock.advance(86_400_000);
  const [, copy] = emitter.deliveries.list().items;
  expect(copy!.attempts.map(({ at }) => at)).toEqual([60_000]);
});

test('a delivery that is let go is under way before the one that overtook it has ended', async () => {
  const { emitter } = await faulty(undefined, { reorder: true });
  await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  const [held] = await emitter.emit(textEvent('ann', 2));
  await emitter.idle();
  await emitter.emit(textEvent('ann', 3));
  await emitter.idle();
  expect(held!.status).toBe('acknowledged');
});
