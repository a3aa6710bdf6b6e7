import { validateSignature } from '@line/bot-sdk';
import { expect, test } from 'vitest';
import type { DeliveryEffect } from '../../generators/generated/types.ts';
import { createEmitter, type Emitter } from './emitter.ts';
import { startReceiver, type TestReceiver } from '../node/testing/webhook-receiver.ts';
import { numbersOf, textEvent } from './testing.ts';

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
