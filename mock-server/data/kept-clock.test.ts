import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startControlled, type ControlClient } from '../../test/support/control-client.ts';
import { tokenUrl } from '../../test/support/create-test-emulator.ts';
import { sendRequest } from '../../test/support/http-client.ts';
import { checkValue } from './check-value.ts';

const ask = ({ server }: ControlClient) => sendRequest(`${server.url}${tokenUrl()}`);

async function marksOf({ call }: ControlClient): Promise<readonly unknown[]> {
  const { items } = (await call('GET', '/tenants/1/journal')).json<{ items: { moved?: true }[] }>();
  return items.map(({ moved }) => moved);
}

test('the first request after a restart is marked where there was one before, and none after it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-clock-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const start = () => startControlled({ data: join(folder, 'kept.db'), initialState: 'empty' });
  const first = await start();
  await ask(first);
  await first.server.close();
  const second = await start();
  await ask(second);
  await ask(second);
  expect(await marksOf(second)).toEqual([undefined, true, undefined]);
  await second.call('POST', '/tenants/1/clock', { advance: '24h' });
  await second.call('POST', '/tenants/1/reset');
  await second.server.close();
  const third = await start();
  onTestFinished(() => third.server.close());
  await ask(third);
  expect(await marksOf(third)).toEqual([undefined]);
});

test('a request that follows a move of the clock keeps its mark over a restart, and the next has its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-clock-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const start = () => startControlled({ data: join(folder, 'kept.db'), initialState: 'empty' });
  const first = await start();
  await ask(first);
  await first.call('POST', '/tenants/1/clock', { advance: '24h' });
  await ask(first);
  await first.server.close();
  const second = await start();
  onTestFinished(() => second.server.close());
  await ask(second);
  await ask(second);
  expect(await marksOf(second)).toEqual([undefined, true, true, undefined]);
});

test('a clock of a file that says after which request it was moved is read', () => {
  expect(() => checkValue('tenant', 'clock', { now: 1, real: 2, frozen: true, movedAfter: 3 })).not.toThrow();
});
