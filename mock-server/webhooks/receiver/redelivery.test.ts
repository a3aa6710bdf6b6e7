import { expect, test } from 'vitest';
import { createRandom } from '../../../common/random.ts';
import { startReceiver, type ReceivedRequest } from '../../../test/support/receiver.ts';
import { textEvent } from '../../../test/support/webhooks.ts';
import { createEmitter, type Emitter } from '../emitter.ts';
import type { RedeliveryOptions } from '../receiver/receiver.ts';
import { defaultRedelivery, redeliveryDelay } from './redelivery.ts';

const minute = 60_000;

/** An emitter with a frozen clock and a receiver that fails as often as it is told. */
async function failing(
  times: number,
  redelivery: RedeliveryOptions | boolean,
): Promise<{ emitter: Emitter; received: ReceivedRequest[] }> {
  const { url, received } = await startReceiver((response) =>
    response.writeHead(received.length > times ? 200 : 500).end(),
  );
  const emitter = createEmitter({
    clock: { now: 0, frozen: true },
    receivers: [{ url, secret: 's3cret', redelivery }],
  });
  return { emitter, received };
}

test('what fails is not sent again unless asked for', async () => {
  const { emitter, received } = await failing(1, false);
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await emitter.settled();
  await emitter.clock.advance(86_400_000);
  expect(delivery).toMatchObject({ status: 'gave_up', cause: 'attempts_used_up' });
  expect(received).toHaveLength(1);
});

test('by default it is sent again after 1 min, 5 min, 30 min and 2 h, each from the failure before', async () => {
  const { emitter, received } = await failing(Infinity, true);
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  expect(delivery).toMatchObject({ status: 'waiting', nextAttemptAt: minute });
  await emitter.clock.advance(minute - 1);
  expect(received).toHaveLength(1);
  await emitter.clock.advance(1);
  expect(received).toHaveLength(2);
  expect(delivery).toMatchObject({ status: 'waiting', nextAttemptAt: 6 * minute });
  await emitter.clock.advance(24 * 60 * minute);
  expect(delivery!.attempts.map(({ at }) => at / minute)).toEqual([0, 1, 6, 36, 156]);
  expect(delivery).toMatchObject({ status: 'gave_up', cause: 'attempts_used_up', nextAttemptAt: undefined });
  expect(received).toHaveLength(5);
});

test('a redelivery is the same event with isRedelivery true, signed anew', async () => {
  const { emitter, received } = await failing(2, { delays: ['1m'] });
  const [delivery] = await emitter.emit(textEvent('ann', 1, 'สวัสดี 🎉'));
  await emitter.idle();
  await emitter.clock.advance(2 * minute);
  expect(delivery!.status).toBe('acknowledged');
  const [first, second, third] = received;
  expect(first!.envelope.events[0]).toEqual(textEvent('ann', 1, 'สวัสดี 🎉'));
  expect(second!.envelope.events[0]).toEqual({
    ...textEvent('ann', 1, 'สวัสดี 🎉'),
    deliveryContext: { isRedelivery: true },
  });
  expect(third!.bytes).toEqual(second!.bytes);
  expect(second!.headers['x-line-signature']).not.toBe(first!.headers['x-line-signature']);
  expect(delivery!.events).toEqual([textEvent('ann', 1, 'สวัสดี 🎉')]);
});

test('a jump fires redeliveries of several people in time order', async () => {
  const { emitter, received } = await failing(Infinity, { attempts: 2, delays: ['10m'] });
  await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  await emitter.clock.advance(4 * minute);
  await emitter.emit(textEvent('bob', 2));
  await emitter.idle();
  await emitter.clock.advance(60 * minute);
  expect(received.map(({ envelope }) => Number(envelope.events[0]!.webhookEventId.slice(10)))).toEqual([
    1, 2, 1, 2, 1, 2,
  ]);
});

test('the schedule runs by itself where the clock runs', async () => {
  const { emitter, received } = await failing(1, { delays: [5] });
  emitter.clock.resume();
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await emitter.settled();
  expect(delivery!.status).toBe('acknowledged');
  expect(received).toHaveLength(2);
});

test('a delivery is sent again by hand, whatever became of it', async () => {
  const { emitter, received } = await failing(1, false);
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  expect(emitter.stats()).toMatchObject({ gaveUp: 1, acknowledged: 0 });
  expect(emitter.deliveries.redeliver(delivery!.id)).toBe(delivery);
  await emitter.idle();
  expect(delivery).toMatchObject({ status: 'acknowledged', cause: undefined });
  emitter.deliveries.redeliver(delivery!.id);
  emitter.deliveries.redeliver(delivery!.id);
  await emitter.idle();
  expect(received.map(({ envelope }) => envelope.events[0]!.deliveryContext.isRedelivery)).toEqual([false, true, true]);
  expect(emitter.stats()).toMatchObject({ deliveries: 1, acknowledged: 1, gaveUp: 0, attempts: 3 });
});

test('a delivery that waits is sent by hand at once, and not again when it would have been due', async () => {
  const { emitter, received } = await failing(1, { delays: ['1h'] });
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  emitter.deliveries.redeliver(delivery!.id);
  await emitter.idle();
  await emitter.clock.advance(24 * 60 * minute);
  expect(delivery!.status).toBe('acknowledged');
  expect(received).toHaveLength(2);
});

test('a delivery that is not there cannot be sent again', () => {
  const emitter = createEmitter();
  expect(() => emitter.deliveries.redeliver(7)).toThrow(expect.objectContaining({ code: 'DELIVERY_UNKNOWN' }));
});

test('the last delay repeats', () => {
  const redelivery = { enabled: true, attempts: 4, delays: [10, 20], jitter: 0 };
  const delays = [1, 2, 3, 4, 5].map((failed) => redeliveryDelay(redelivery, failed, () => createRandom(1)));
  expect(delays).toEqual([10, 20, 20, 20, undefined]);
});

test('jitter shortens or lengthens a delay by its share at most, and the seed decides', () => {
  const redelivery = { ...defaultRedelivery, enabled: true, delays: [1000], jitter: 0.2 };
  const drawn = Array.from({ length: 200 }, (_, seed) => redeliveryDelay(redelivery, 1, () => createRandom(seed))!);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(800);
  expect(Math.max(...drawn)).toBeLessThanOrEqual(1200);
  expect(new Set(drawn).size).toBeGreaterThan(100);
  expect(redeliveryDelay(redelivery, 1, () => createRandom(7))).toBe(drawn[7]);
});

test('the jitter of a delivery does not depend on which answers come first', async () => {
  const dueAfter = async (slow: string): Promise<readonly (number | undefined)[]> => {
    const release = Promise.withResolvers<void>();
    const emitter = createEmitter({
      seed: 5,
      clock: { now: 0, frozen: true },
      receivers: [
        {
          redelivery: { jitter: 0.5 },
          async handler(request) {
            if ((await request.text()).includes(`"text":"${slow}"`)) await release.promise;
            return new Response(null, { status: 500 });
          },
        },
      ],
    });
    const [first] = await emitter.emit(textEvent('ann', 1, 'one'));
    const [second] = await emitter.emit(textEvent('bob', 2, 'two'));
    emitter.onDelivery(({ status }) => status === 'waiting' && release.resolve());
    await emitter.idle();
    return [first!.nextAttemptAt, second!.nextAttemptAt];
  };
  const [one, other] = [await dueAfter('one'), await dueAfter('two')];
  expect(one).toEqual(other);
  expect(one[0]).not.toBe(one[1]);
});
