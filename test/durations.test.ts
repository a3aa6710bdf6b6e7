import { afterAll, describe, expect, test } from 'vitest';
import { checkProvider, checkReceiver } from '../contract-tests/kit/index.ts';
import { describeChecks } from '../contract-tests/vitest/describe-checks.ts';
import { createEmulator } from '../mock-server/emulator.ts';
import { startMockServer, startProxy } from '../mock-server/server.ts';
import { attachWebhooks } from '../mock-server/webhooks/attach.ts';
import { createEmitter } from '../mock-server/webhooks/index.ts';

const emulator = createEmulator({ clock: { frozen: true } });
const tenant = emulator.tenants.get('1')!;

/** What can be closed, closed. */
const opened: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  await Promise.all(opened.map((close) => close()));
});

async function opening<Closing extends { close(): Promise<unknown> }>(made: Promise<Closing>): Promise<Closing> {
  const closing = await made;
  opened.push(() => closing.close());
  return closing;
}

/** Everywhere that code gives a time: a call with a duration, what it says of one that is none. */
const places: readonly (readonly [string, (duration: string | number) => unknown, string])[] = [
  ...(['headers', 'request', 'unread', 'keepAlive', 'close'] as const).map(
    (name) =>
      [
        `startMockServer: timeouts.${name}`,
        (duration: string | number) => opening(startMockServer({ port: 0, timeouts: { [name]: duration } })),
        `Failed to start the mock server: timeouts.${name} must be a duration like 500ms, 30s or 2m, or whole milliseconds`,
      ] as const,
  ),
  [
    'startProxy: targetTimeout',
    (duration) => opening(startProxy({ target: 'http://127.0.0.1:1', port: 0, targetTimeout: duration })),
    'Failed to start the proxy: targetTimeout must be a duration like 500ms, 30s or 2m, or whole milliseconds',
  ],
  [
    'createEmitter: acknowledgementTimeout of a receiver',
    (duration) => createEmitter({ receivers: [{ url: 'http://127.0.0.1:1', acknowledgementTimeout: duration }] }),
    'Failed to read the duration "soon". Write it like 24h, 1h30m or 500ms.',
  ],
  [
    'createEmitter: delays of redelivery',
    (duration) => createEmitter({ receivers: [{ url: 'http://127.0.0.1:1', redelivery: { delays: [duration] } }] }),
    'Failed to read the duration "soon".',
  ],
  [
    'close of an emitter: grace',
    (grace) => createEmitter().close({ grace }),
    'Failed to close: grace must be a duration',
  ],
  [
    'close of attached webhooks: grace',
    (grace) => attachWebhooks(createEmulator().tenants.get('1')!).close({ grace }),
    'Failed to close: grace must be a duration',
  ],
  ['clock.advance', (duration) => tenant.clock.advance(duration), 'Failed to read the duration "soon".'],
  ['faults: latency', (latency) => tenant.faults.add({ request: { latency } }), 'Failed to read the duration "soon".'],
  ['faults: delay', (delay) => tenant.faults.add({ delivery: { delay } }), 'Failed to read the duration "soon".'],
  [
    'broadcast: deliveredAfter',
    (duration) => tenant.broadcast({ count: 1, deliveredAfter: [duration, duration] }),
    'Failed to read the duration "soon".',
  ],
  [
    'broadcast: readAfter, one for both',
    (duration) => tenant.broadcast({ count: 1, readAfter: duration }),
    'Failed to read the duration "soon".',
  ],
  [
    'broadcast: startAt, from now',
    (duration) => tenant.broadcast({ count: 1, startAt: typeof duration === 'string' ? `+${duration}` : duration }),
    'Failed to read the duration "soon".',
  ],
  [
    'checkReceiver: timeout',
    (timeout) => checkReceiver({ handler: async () => new Response(), timeout, only: ['acknowledgement/status'] }),
    'Failed to check the receiver: timeout must be a duration like 500ms, 30s or 2m, or whole milliseconds',
  ],
  [
    'checkProvider: timeout',
    (timeout) =>
      checkProvider({
        baseUrl: 'http://sobot.test',
        appid: '1',
        appKey: '2',
        fetch: emulator.fetch,
        timeout,
        only: ['token/first'],
      }),
    'Failed to check the provider: timeout must be a duration like 500ms, 30s or 2m, or whole milliseconds',
  ],
];

describe('wherever code gives a time, a duration is one', () => {
  test.each(places)('%s', async (_, call, message) => {
    const refusalOf = (duration: string | number): Promise<string> =>
      Promise.resolve()
        .then(() => call(duration))
        .then(
          () => 'taken',
          (error: Error) => error.message,
        );
    // Whatever else a call may want, it wants no other duration.
    expect(await refusalOf('2s')).not.toContain('duration');
    expect(await refusalOf(2000)).not.toContain('duration');
    expect(await refusalOf('soon')).toContain(message);
  });
});

test('the time of a test takes a duration, too', () => {
  const none = { checks: [], target: {}, subject: 'journal', name: 'x' } as const;
  expect(() => describeChecks(none, { testTimeout: 'soon' })).toThrow(
    'Failed to declare the checks: testTimeout must be a duration like 500ms, 30s or 2m, or whole milliseconds',
  );
  expect(() => describeChecks(none, { testTimeout: 'soon' })).toThrow(
    expect.objectContaining({
      reason: expect.objectContaining({
        zh: '无法声明检查：testTimeout 须为 500ms、30s 或 2m 这样的时长，或至多 2147483647 的整毫秒数，实际为 "soon"。',
      }),
    }),
  );
});

test('a broadcast that begins at +1h does so on the clock of its tenant', async () => {
  const { startTime } = await tenant.broadcast({ count: 1, startAt: '+1h', deliveredAfter: ['1s', '2s'] });
  expect(startTime - tenant.clock.now()).toBe(3_600_000);
  await expect(tenant.broadcast({ count: 1, startAt: 'tomorrow' })).rejects.toThrow(
    'Failed to make the broadcast task: startAt is "tomorrow", which is not a time.',
  );
});
