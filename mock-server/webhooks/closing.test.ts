import { expect, test } from 'vitest';
import { startReceiver } from '../../test/support/receiver.ts';
import { createTestTenant } from '../../test/support/testing-tenant.ts';
import { createGate, createManualReceiver, textEvent } from '../../test/support/webhooks.ts';
import { createNodeTransport } from '../node/sending/webhook-transport.ts';
import { attachWebhooks } from './attach.ts';
import { createEmitter } from './emitter.ts';

test('attempts under way end, what is queued or waits is unfinished at once, and nothing is lost', async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({
    clock: { now: 0, frozen: true },
    receivers: [
      { id: 'manual', handler: receiver.handler, concurrency: 1 },
      { id: 'failing', handler: () => new Response(null, { status: 500 }), redelivery: true },
    ],
  });
  const made = await emitter.emit([textEvent('ann', 1), textEvent('ann', 2)]);
  await receiver.waitFor(1);
  while (emitter.stats().waiting < 2) await new Promise((resolve) => setImmediate(resolve));
  const closed = emitter.close();
  expect(emitter.stats()).toMatchObject({ delivering: 1, unfinished: 3, queued: 0, waiting: 0 });
  receiver.answer(0);
  await closed;
  expect(
    made.map(({ receiverId, status, cause, nextAttemptAt }) => [receiverId, status, cause, nextAttemptAt]),
  ).toEqual([
    ['manual', 'acknowledged', undefined, undefined],
    ['manual', 'unfinished', 'closed', undefined],
    ['failing', 'unfinished', 'closed', undefined],
    ['failing', 'unfinished', 'closed', undefined],
  ]);
  expect(emitter.stats()).toMatchObject({ deliveries: 4, acknowledged: 1, unfinished: 3, attempts: 3 });
});

test('after the grace what is under way is cut off and recorded as interrupted', async () => {
  const arrived = createGate();
  const { url, received } = await startReceiver(() => arrived.open());
  const timers: (() => void)[] = [];
  const transport = createNodeTransport();
  const emitter = createEmitter({
    transport,
    setTimer(milliseconds, run) {
      if (milliseconds === 3000) timers.push(run);
      return () => undefined;
    },
    receivers: [{ url, redelivery: true }],
  });
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await arrived.opened;
  const closed = emitter.close({ grace: 3000 });
  expect(delivery!.status).toBe('delivering');
  timers.forEach((fire) => fire());
  await closed;
  await transport.close();
  expect(delivery).toMatchObject({ status: 'unfinished', cause: 'closed' });
  expect(delivery!.attempts).toEqual([
    {
      at: expect.any(Number) as number,
      durationMs: expect.any(Number) as number,
      interrupted: true,
      request: expect.any(Object) as object,
    },
  ]);
  expect(Buffer.from(delivery!.attempts[0]!.request.body)).toEqual(received[0]!.bytes);
  expect(emitter.stats()).toMatchObject({ unfinished: 1, attempts: 1, outcomes: { interrupted: 1 } });
});

test('an attempt that fails while all ends is not tried again', async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({ receivers: [{ handler: receiver.handler, redelivery: true }] });
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await receiver.waitFor(1);
  const closed = emitter.close();
  receiver.answer(0, 500);
  await closed;
  expect(delivery).toMatchObject({
    status: 'unfinished',
    cause: 'closed',
    attempts: [{ reason: 'error_status_code' }],
  });
});

test('nothing goes in any more, and closing twice is closing once', async () => {
  const emitter = createEmitter({ receivers: [{ id: 'mine', handler: () => new Response() }] });
  const [delivery] = await emitter.emit(textEvent('ann', 1));
  await emitter.idle();
  await Promise.all([emitter.close(), emitter.close()]);
  const closed = { code: 'EMITTER_CLOSED' };
  await expect(emitter.emit(textEvent('ann', 2))).rejects.toMatchObject(closed);
  await expect(emitter.verify('mine')).rejects.toMatchObject(closed);
  expect(() => emitter.deliveries.redeliver(delivery!.id)).toThrow(expect.objectContaining(closed));
  expect(() => emitter.receivers.add({ url: 'http://localhost/' })).toThrow(expect.objectContaining(closed));
  await emitter.idle();
  expect(emitter.deliveries.get(delivery!.id)).toBe(delivery);
});

test('an emitter is closed when it is disposed of, as await using does', async () => {
  const emitter = createEmitter({ receivers: [{ handler: () => new Response() }] });
  await emitter[Symbol.asyncDispose]();
  await expect(emitter.emit(textEvent('ann', 1))).rejects.toMatchObject({ code: 'EMITTER_CLOSED' });
});

test('whoever waits for room is told when all ends', async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({ receivers: [{ handler: receiver.handler, queueLimit: 1 }] });
  await emitter.emit(textEvent('ann', 1));
  const waiting = emitter.emit(Array.from({ length: 5000 }, (_, number) => textEvent('ann', number)));
  const closed = emitter.close();
  const made = await waiting;
  await receiver.waitFor(1);
  receiver.answer(0);
  await closed;
  expect(made.every(({ status, cause }) => status === 'unfinished' && cause === 'closed')).toBe(true);
  expect(emitter.stats()).toMatchObject({ deliveries: 5001, acknowledged: 1, unfinished: 5000 });
});

test('a verification under way ends with the emitter', async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({ receivers: [{ id: 'mine', handler: receiver.handler }] });
  const verification = emitter.verify('mine');
  await receiver.waitFor(1);
  await emitter.close({ grace: 0 });
  await expect(verification).resolves.toMatchObject({
    ok: false,
    attempt: { detail: 'The emitter was closed while the request was under way.' },
  });
});

test('a removed receiver still answers for what is under way; what fails is unfinished', async () => {
  const receiver = createManualReceiver();
  const emitter = createEmitter({ receivers: [{ id: 'mine', handler: receiver.handler, redelivery: true }] });
  const made = await emitter.emit([textEvent('ann', 1), textEvent('ann', 2), textEvent('bob', 3)]);
  await receiver.waitFor(2);
  emitter.receivers.remove('mine');
  receiver.answer(0);
  receiver.answer(1, 500);
  await emitter.idle();
  expect(made.map(({ status, cause }) => [status, cause])).toEqual([
    ['acknowledged', undefined],
    ['unfinished', 'receiver_removed'],
    ['unfinished', 'receiver_removed'],
  ]);
  expect(() => emitter.deliveries.redeliver(made[0]!.id)).toThrow(
    expect.objectContaining({ code: 'RECEIVER_UNKNOWN' }),
  );
});

test('paused, it begins no more attempts, waits for those under way, and what waits still waits', async () => {
  const receiver = createManualReceiver();
  const { tenant } = createTestTenant();
  const webhooks = attachWebhooks(tenant, {
    receivers: [{ id: 'manual', handler: receiver.handler, concurrency: 1, redelivery: true }],
  });
  const outgoing = { destination: 'U1', channelId: 'c1' };
  const [first] = webhooks.emit({ ...outgoing, events: [textEvent('ann', 1)] });
  const [second] = webhooks.emit({ ...outgoing, events: [textEvent('ann', 2)] });
  await receiver.waitFor(1);
  const paused = webhooks.pause();
  receiver.answer(0, 500);
  await paused;
  expect([first!.status, second!.status, receiver.arrived.length]).toEqual(['waiting', 'queued', 1]);
  await webhooks.close();
  expect([first!.status, second!.status]).toEqual(['unfinished', 'unfinished']);
});
