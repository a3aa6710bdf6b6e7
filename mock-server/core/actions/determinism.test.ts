import { describe, expect, test } from 'vitest';
import { noon, tokenFor } from '../../../test/support/create-test-emulator.ts';
import { createTestTenant, type TestTenant } from '../../../test/support/testing-tenant.ts';

/** A day of everything; the bytes of what went out and of what stands in the end. */
async function playDay(
  options: Parameters<typeof createTestTenant>[0],
): Promise<{ readonly events: string; readonly state: string }> {
  const setup: TestTenant = createTestTenant({ initialState: 'believable', ...options });
  const { tenant, emulator, sent } = setup;
  for (const type of [
    'text',
    'image',
    'video',
    'audio',
    'file',
    'location',
    'sticker',
    'follow',
    'unfollow',
  ] as const) {
    await tenant.act({ type });
  }
  await tenant.act({ type: 'image', count: 5, groupId: 'g', mode: 'standby' });
  await tenant.act({ type: 'text', groupId: 'g' });
  await tenant.act({ type: 'messageEdited' });
  for (const type of ['join', 'memberJoined', 'memberLeft', 'leave'] as const) await tenant.act({ type, roomId: 'r' });
  for (const type of ['unsend', 'postback', 'videoPlayComplete', 'beacon', 'accountLink', 'membership'] as const) {
    await tenant.act({ type });
  }
  await tenant.broadcast({ count: 50 });
  await tenant.broadcast({ count: 20, startAt: noon + 5000 });
  await tenant.clock.advance(4000);
  await tenant.act({ type: 'follow' });
  await tokenFor(emulator);
  tenant.faults.add({ match: { probability: 0.5 }, request: { latency: [1, 1000] } });
  for (let count = 0; count < 5; count += 1) await tokenFor(emulator);
  await tenant.clock.advance(86_400_000);
  return { events: JSON.stringify(sent), state: JSON.stringify(await tenant.exportState()) };
}

describe('the same seed and the same calls', () => {
  test('give the same events and the same state, byte for byte', async () => {
    const [first, second] = [await playDay({ seed: 7 }), await playDay({ seed: 7 })];
    expect(first.events.length).toBeGreaterThan(5000);
    expect(second.events).toBe(first.events);
    expect(second.state).toBe(first.state);
  });

  test('give the same after a reset', async () => {
    const { tenant, sent } = createTestTenant({ seed: 7 });
    const play = async (): Promise<string> => {
      const from = sent.length;
      await tenant.act({ type: 'image', count: 2 });
      await tenant.broadcast({ count: 9 });
      await tenant.clock.advance(86_400_000);
      return JSON.stringify([sent.slice(from), await tenant.exportState()]);
    };
    const first = await play();
    await tenant.reset();
    expect(await play()).toBe(first);
  });

  test('give others with another seed', async () => {
    const [first, second] = [await playDay({ seed: 7 }), await playDay({ seed: 8 })];
    expect(second.events).not.toBe(first.events);
  });

  test('give acts of their own, whatever else is drawn', async () => {
    const [plain, busy] = [createTestTenant(), createTestTenant()];
    await busy.tenant.broadcast({ count: 3 });
    await tokenFor(busy.emulator);
    await plain.tenant.act({ type: 'image', userId: 'alice' });
    await busy.tenant.act({ type: 'image', userId: 'alice' });
    expect(busy.sent).toEqual(plain.sent);
  });

  test('give, with seed 1, this first event', async () => {
    const { tenant, sent } = createTestTenant();
    await tenant.act({ type: 'audio', userId: 'alice' });
    expect(JSON.stringify(sent)).toBe(
      '[{"destination":"Uabababababababababababababababab","channelId":"10001","events":[{' +
        '"replyToken":"7e9a5351fbe1052da0fea20345c245d6","type":"message","mode":"active","timestamp":1714536000000,' +
        '"source":{"type":"user","userId":"alice"},"webhookEventId":"01HWS4YAG0ZYK4BNYR8R4G0XJ1",' +
        '"deliveryContext":{"isRedelivery":false},"message":{"id":"472079656988983715","type":"audio",' +
        '"duration":1000,"contentProvider":{"type":"line"}}}]}]',
    );
  });
});
