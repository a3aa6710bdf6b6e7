import { expect, onTestFinished, test } from 'vitest';
import { startControlled, type ControlClient } from '../../test/support/control-client.ts';
import { tokenUrl } from '../../test/support/create-test-emulator.ts';
import { sendRequest } from '../../test/support/http-client.ts';
import { createMemoryLedgers } from './testing/memory-ledger.ts';

const ask = ({ server }: ControlClient) => sendRequest(`${server.url}${tokenUrl()}`);

async function marksAt({ call }: ControlClient): Promise<readonly unknown[]> {
  const { items } = (await call('GET', '/tenants/1/journal')).json<{ items: { moved?: true }[] }>();
  return items.map(({ moved }) => moved);
}

/** Servers on one ledger that are told nothing: each takes in what others did when its turn comes. */
function createReplicas() {
  const ledgers = createMemoryLedgers();
  let started = 0;
  return async (): Promise<ControlClient> => {
    started += 1;
    const store = { ...ledgers.open(`replica-${started}`), onHint: () => () => undefined };
    const client = await startControlled({ initialState: 'empty', store });
    onTestFinished(() => client.server.close());
    return client;
  };
}

test('whoever is asked first after the clock was moved has the mark, and nobody after that', async () => {
  const start = createReplicas();
  const [one, two] = [await start(), await start()];
  await ask(one);
  await one.call('POST', '/tenants/1/clock', { advance: '24h' });
  await ask(two);
  await ask(one);
  await two.call('POST', '/tenants/1/clock', { set: '2025-03-10T00:00:00Z' });
  await ask(two);
  await ask(one);
  expect(await marksAt(one)).toEqual([undefined, true, undefined, true, undefined]);
});

test('a replica that comes after the move marks its first request', async () => {
  const start = createReplicas();
  const one = await start();
  await ask(one);
  await one.call('POST', '/tenants/1/clock', { advance: '24h' });
  await ask(await start());
  await ask(one);
  expect(await marksAt(one)).toEqual([undefined, true, undefined]);
});

test('a replica that starts marks its first request, whether or not somebody moved the clock before', async () => {
  const start = createReplicas();
  await ask(await start());
  const two = await start();
  await ask(two);
  expect(await marksAt(two)).toEqual([undefined, true]);
});

test('a state that brings another time marks the next request of each, and one without a clock none', async () => {
  const start = createReplicas();
  const [one, two] = [await start(), await start()];
  await ask(one);
  await one.call('PUT', '/tenants/1/state', { clock: { now: 1_741_654_800_000, frozen: true } });
  await ask(two);
  await one.call('PUT', '/tenants/1/state', {});
  await ask(two);
  expect(await marksAt(two)).toEqual([undefined, true, undefined]);
});

test('a clock that runs, stops and runs on is none that was moved', async () => {
  const start = createReplicas();
  const [one, two] = [await start(), await start()];
  await one.call('POST', '/tenants/1/clock', { resume: true });
  await ask(two);
  await one.call('POST', '/tenants/1/clock', { freeze: true });
  await ask(two);
  await two.call('POST', '/tenants/1/clock', { resume: true });
  await ask(one);
  expect(await marksAt(one)).toEqual([undefined, undefined, undefined]);
});
