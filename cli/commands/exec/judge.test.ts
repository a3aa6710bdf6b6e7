import { expect, onTestFinished, test } from 'vitest';
import { startMockServer } from '../../../mock-server/server.ts';
import type { ReceiverOptions } from '../../../mock-server/webhooks/receiver/receiver.ts';
import { startReceiver } from '../../../test/support/receiver.ts';
import { createControlClient } from '../../control-client.ts';
import { judge } from './judge.ts';
import type { ExecOptions } from './options.ts';

interface Played {
  readonly events?: number;
  /** What a fault does to each delivery. */
  readonly delivery?: object;
  readonly language: 'en' | 'zh';
}

/** What is said of the deliveries of some events to a receiver that answers 500, while time stands still. */
async function verdictOn(receiver: ReceiverOptions, { events = 1, delivery, language }: Played) {
  const { url } = await startReceiver((response) => response.writeHead(500).end());
  const server = await startMockServer({
    port: 0,
    clock: { now: Date.parse('2025-03-10T08:00:00Z'), frozen: true },
    webhooks: { receivers: [{ ...receiver, url }] },
  });
  onTestFinished(() => server.close());
  const [tenant] = server.emulator.tenants.list();
  if (delivery !== undefined) tenant!.faults.add({ delivery });
  for (let event = 0; event < events; event += 1) await tenant!.act({ type: 'image' });
  await server.webhooksOf(tenant!).idle();
  const control = createControlClient({ server: server.url, controlToken: undefined, language, connections: 1 });
  onTestFinished(control.close);
  const own = { appKey: '2', controlToken: undefined, webhookSecret: '', close: () => Promise.resolve() };
  const session = { ...own, url: server.url, isOwnServer: true, appid: '1', control };
  const { deliveries } = await judge(session, { language } as ExecOptions);
  return deliveries;
}

test('a delivery that waits because an attempt at it failed has failed', async () => {
  expect(await verdictOn({ redelivery: true }, { language: 'en' })).toEqual({
    text: '0 of 1 acknowledged, 1 failed (1 × error_status_code; the first: HTTP 500)',
    status: 'failed',
  });
});

test.each([{ delay: 300_000 }, { reorder: true }])(
  'a delivery that the fault %j holds back has not ended: it was never tried',
  async (delivery) => {
    expect(await verdictOn({}, { delivery, language: 'en' })).toEqual({
      text: '0 of 1 acknowledged, 1 had not ended when the command did',
      status: 'warned',
    });
  },
);

test.each([
  ['en', '0 of 2 acknowledged, 1 failed (the first: queue_full), 1 had not ended when the command did'],
  ['zh', '2 次投递中 0 次已确认，1 次失败（第一次：queue_full），命令结束时还有 1 次未完成'],
] as const)('one that its queue had no room for is told with that, in %s', async (language, text) => {
  const played = { events: 2, delivery: { delay: 300_000 }, language };
  expect(await verdictOn({ queueLimit: 1 }, played)).toEqual({ text, status: 'failed' });
});
