import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setupServer } from 'msw/node';
import { afterEach, expect, test, vi } from 'vitest';
import { sobotHandlers } from '../msw.ts';

const servers: { close(): void }[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Posts to the mock, which refuses it, for it has no token. */
async function post(): Promise<unknown> {
  const url = 'https://sg.sobot.com/chat-set/api/line/query_task_list';
  const response = await fetch(url, { method: 'POST', body: '{"page_no":1}' });
  return response.json();
}

const refused = { ret_code: '900001', ret_msg: 'token 为空' };

function listen(handlers: ReturnType<typeof sobotHandlers>): void {
  const server = setupServer(...handlers);
  server.listen({ onUnhandledFrame: 'error' });
  servers.push(server);
}

test('fetch keeps its connection from one request with a body to the next', async () => {
  listen(sobotHandlers());
  // With its first request, fetch loads what reads answers.
  await post();
  let connections = 0;
  const onConnected = (): void => void (connections += 1);
  subscribe('undici:client:connected', onConnected);
  for (let sent = 0; sent < 3; sent += 1) expect(await post()).toEqual(refused);
  unsubscribe('undici:client:connected', onConnected);
  expect(connections).toBe(1);
});

test('a request is answered where a test had put timers of its own in place before', async () => {
  const { setImmediate } = globalThis;
  vi.resetModules();
  globalThis.setImmediate = Object.assign(() => undefined, { clock: {} }) as unknown as typeof setImmediate;
  const underFakeTimers = await import('../msw.ts').finally(() => (globalThis.setImmediate = setImmediate));
  listen(underFakeTimers.sobotHandlers());
  expect(await post()).toEqual(refused);
});
