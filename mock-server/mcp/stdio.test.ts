import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { serveMcp } from './stdio.ts';
import type { CallControl } from './tool-control.ts';

const hello = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };

/** A mock server without tenants, which answers nothing else. */
const call: CallControl = (_, path) =>
  path.startsWith('/tenants?') ? Promise.resolve({ status: 200, text: '{"items":[]}' }) : new Promise(() => undefined);

/** A client that is connected and has asked for the time, and what becomes of the wait for its answers. */
async function askForTime() {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  const url = 'http://127.0.0.1:7626';
  const serving = serveMcp({ call, url, version: '1', stdin, stdout, onError: () => undefined });
  onTestFinished(() => serving.close());
  const write = (message: object): void => void stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  write({ id: 1, method: 'initialize', params: hello });
  await once(stdout, 'data');
  write({ method: 'notifications/initialized' });
  write({ id: 2, method: 'tools/call', params: { name: 'clock', arguments: { appid: '1' } } });
  const seen: string[] = [];
  const answered = serving.answered().then(() => void seen.push('answered'));
  write({ id: 3, method: 'ping' });
  await once(stdout, 'data');
  expect(seen).toEqual([]);
  return { serving, write, answered };
}

test('a call that its client has cancelled is waited for no longer: nothing answers it', async () => {
  const { write, answered } = await askForTime();
  write({ method: 'notifications/cancelled', params: { requestId: 2 } });
  await answered;
});

test('a call that is under way holds up nobody who ends it', async () => {
  const { serving, answered } = await askForTime();
  await serving.close();
  await Promise.all([answered, serving.closed]);
});
