import { expect, test } from 'vitest';
import { createEmulator } from './emulator.ts';

const getToken = 'http://sobot.test/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
const tasks = 'http://sobot.test/chat-set/api/line/query_task_list';

async function bodyOf(response: Promise<Response>): Promise<Record<string, unknown>> {
  return (await (await response).json()) as Record<string, unknown>;
}

test("the page's own example gives a token", async () => {
  const { fetch } = createEmulator();
  expect(await bodyOf(fetch(getToken))).toMatchObject({ ret_code: '000000', item: { expires_in: '86400' } });
});

test('the same seed and the same calls give the same bytes', async () => {
  const answers = [createEmulator({ seed: 3 }), createEmulator({ seed: 3 }), createEmulator({ seed: 4 })].map(
    async ({ fetch }) => (await fetch(getToken)).text(),
  );
  const [first, second, other] = await Promise.all(answers);
  expect(first).toBe(second);
  expect(first).not.toBe(other);
});

test('real time is what it is told', async () => {
  let now = 1_741_564_800_000;
  const { tenants } = createEmulator({ now: () => now });
  const { clock } = tenants.get('1')!;
  now += 1000;
  expect(clock.now()).toBe(1_741_564_801_000);
});

test.each(['now', 'delay', 'createStore', 'keep'])(
  '%s that is no function is refused before anything is asked',
  (name) => {
    expect(() => createEmulator({ [name]: 100 as never })).toThrow(
      expect.objectContaining({
        code: 'TENANT_OPTIONS_INVALID',
        message: `Failed to create the emulator: ${name} must be a function.`,
      }),
    );
  },
);

test('what falls due in real time fires by itself', async () => {
  const { tenants } = createEmulator({ initialState: 'empty' });
  const { clock } = tenants.get('1')!;
  const { promise, resolve } = Promise.withResolvers<number>();
  clock.schedule(clock.now() + 1, resolve);
  expect(await promise).toBeGreaterThan(0);
});

test('fetch takes what fetch takes', async () => {
  const { fetch } = createEmulator();
  expect((await fetch(getToken)).status).toBe(200);
  expect((await fetch(new URL(getToken))).status).toBe(200);
  expect((await fetch(new Request(getToken))).status).toBe(200);
});

test('fetch stops reading a body that is too long', async () => {
  const { fetch } = createEmulator();
  const { item } = (await bodyOf(fetch(getToken))) as { item: { token: string } };
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(262_144));
    },
  });
  const init = { method: 'POST', headers: { token: item.token }, body: endless, duplex: 'half' } as RequestInit;
  expect(await bodyOf(fetch(tasks, init))).toMatchObject({ ret_code: '999994' });
  expect(pulled).toBeLessThan(10);
});

test('fetch rejects when its signal is aborted', async () => {
  const { fetch } = createEmulator();
  await expect(fetch(getToken, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
});

test('options that are wrong are told apart by their code', () => {
  const wrong = { tenants: [{ appid: '1' }, { appid: '1' }] };
  expect(() => createEmulator(wrong)).toThrow(
    expect.objectContaining({ name: 'SobotMockError', code: 'TENANT_EXISTS' }),
  );
});
