import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../common/random.ts';
import { startReceiver } from '../../test/support/receiver.ts';
import { textEvent } from '../../test/support/webhooks.ts';
import { createNodeSign } from '../node/sending/webhook-signer.ts';
import { createNodeTransport } from '../node/sending/webhook-transport.ts';
import type { DeliveryStats } from './delivery/delivery.ts';
import { createEmitter } from './emitter.ts';
import { createTransportFailure } from './sending/failure-reason.ts';

function expectReconciled(stats: DeliveryStats): void {
  const { deliveries, queued, delivering, waiting, acknowledged, gaveUp, unfinished, attempts, outcomes } = stats;
  expect(queued + delivering + waiting + acknowledged + gaveUp + unfinished).toBe(deliveries);
  expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(attempts);
}

test('of 20,000 events to a receiver that fails 3 in 10, each is acknowledged once or on record as given up', async () => {
  const count = 20_000;
  const random = createRandom(7, 'receiver');
  const acknowledged = new Map<string, number>();
  const { url } = await startReceiver((response, { envelope }) => {
    const fails = random.chance(0.3);
    const id = envelope.events[0]!.webhookEventId;
    if (!fails) acknowledged.set(id, (acknowledged.get(id) ?? 0) + 1);
    response.writeHead(fails ? 500 : 200).end();
  });
  const transport = createNodeTransport();
  const emitter = createEmitter({
    transport,
    sign: createNodeSign(),
    clock: { now: 0, frozen: true },
    retention: { deliveries: 500 },
    // No acknowledgement may come late because the machine is busy: it would count here and not there.
    receivers: [{ url, secret: 's3cret', acknowledgementTimeout: '10m', redelivery: { attempts: 3, jitter: 0.5 } }],
  });
  const ends = { acknowledged: 0, gave_up: 0 };
  emitter.onDelivery(({ status }) => {
    if (status === 'acknowledged' || status === 'gave_up') ends[status] += 1;
  });
  for (let number = 0; number < count; number += 1) await emitter.emit(textEvent(`user-${number % 100}`, number));
  await emitter.idle();
  await emitter.clock.advance(86_400_000);
  const stats = emitter.stats();
  expectReconciled(stats);
  expect(stats).toMatchObject({ deliveries: count, acknowledged: ends.acknowledged, gaveUp: ends.gave_up, waiting: 0 });
  expect(ends.acknowledged + ends.gave_up).toBe(count);
  expect(acknowledged.size).toBe(ends.acknowledged);
  expect([...acknowledged.values()].every((times) => times === 1)).toBe(true);
  expect(ends.gave_up).toBeGreaterThan(50);
  expect(stats.outcomes.error_status_code).toBe(stats.attempts - count + ends.gave_up);
  expect(emitter.deliveries.list({}, count).items).toHaveLength(500);
  await emitter.close();
  await transport.close();
}, 60_000);

const outcomes = ['ok', 'error', 'refused', 'timeout', 'garbage'] as const;

const reasons = { refused: 'could_not_connect', timeout: 'request_timeout' } as const;

test('whatever receivers answer and whatever is done meanwhile, the counts add up and everything ends', async () => {
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ emit: fc.constantFrom('ann', 'bob', 'cid') }) },
    { weight: 2, arbitrary: fc.record({ advance: fc.integer({ min: 0, max: 7_200_000 }) }) },
    { weight: 1, arbitrary: fc.record({ redeliver: fc.nat() }) },
    { weight: 1, arbitrary: fc.constant({ pause: true }) },
    { weight: 1, arbitrary: fc.constant({ remove: true }) },
    {
      weight: 1,
      arbitrary: fc.record({ effect: fc.constantFrom({ duplicate: 1 }, { delay: 1000 }, { reorder: true as const }) }),
    },
  );
  const scenario = fc.record({
    steps: fc.array(step, { maxLength: 40 }),
    answers: fc.array(fc.constantFrom(...outcomes), { minLength: 1, maxLength: 20 }),
    batchSize: fc.integer({ min: 1, max: 3 }),
    concurrency: fc.integer({ min: 1, max: 4 }),
    queueLimit: fc.integer({ min: 1, max: 8 }),
    attempts: fc.integer({ min: 1, max: 3 }),
    ending: fc.constantFrom('settle', 'close'),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ steps, answers, ending, attempts, ...limits }) => {
      let asked = 0;
      let effect: object | undefined;
      const emitter = createEmitter({
        clock: { now: 0, frozen: true },
        retention: { deliveries: 5 },
        intercept() {
          const next = effect;
          effect = undefined;
          return next;
        },
        async transport() {
          const answer = answers[asked++ % answers.length]!;
          if (answer === 'ok' || answer === 'error') {
            return { status: answer === 'ok' ? 200 : 500, headers: {}, body: new Uint8Array() };
          }
          if (answer === 'garbage') throw new Error('not HTTP');
          throw createTransportFailure(reasons[answer], answer);
        },
        receivers: [
          { id: 'stays', url: 'http://localhost:1/', redelivery: { attempts }, ...limits },
          { id: 'goes', url: 'http://localhost:2/', ...limits },
        ],
      });
      let emitted = 0;
      for (const each of steps) {
        if ('emit' in each) await emitter.emit(textEvent(each.emit, (emitted += 1)), { whenFull: 'give_up' });
        if ('advance' in each) await emitter.clock.advance(each.advance);
        if ('pause' in each) await emitter.idle();
        if ('remove' in each) emitter.receivers.remove('goes');
        if ('effect' in each) effect = each.effect;
        if ('redeliver' in each) {
          const { items } = emitter.deliveries.list({ receiverId: 'stays' }, 1000);
          const chosen = items[each.redeliver % Math.max(items.length, 1)];
          if (chosen !== undefined) emitter.deliveries.redeliver(chosen.id);
        }
        expectReconciled(emitter.stats());
      }
      await emitter.idle();
      if (ending === 'close') await emitter.close();
      while (emitter.stats().waiting > 0) await emitter.clock.advance(7_200_000);
      await emitter.settled();
      const stats = emitter.stats();
      expectReconciled(stats);
      expect(stats.acknowledged + stats.gaveUp + stats.unfinished).toBe(stats.deliveries);
      expect(stats.outcomes.interrupted).toBe(0);
      const { items } = emitter.deliveries.list({}, 1000);
      expect(items.length).toBeLessThanOrEqual(5);
    }),
    { numRuns: 300 },
  );
});
