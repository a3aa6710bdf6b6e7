import { expect, onTestFinished, test } from 'vitest';
import type { ControlClient } from '../../test/support/control-client.ts';
import { tokenUrl } from '../../test/support/create-test-emulator.ts';
import { sendRequest } from '../../test/support/http-client.ts';
import { openStream, type StreamClient } from '../../test/support/stream-client.ts';
import { createReplicas } from './testing/replicas.ts';

async function streamOf({ server }: ControlClient, headers?: Readonly<Record<string, string>>): Promise<StreamClient> {
  const stream = await openStream(`${server.url}/_mock/tenants/1/stream`, headers);
  onTestFinished(stream.close);
  return stream;
}

/** Ids and types of the next activities, until so many requests were told. */
async function untilRequests(stream: StreamClient, count: number): Promise<readonly (readonly [string, string])[]> {
  const told: (readonly [string, string])[] = [];
  while (told.filter(([, type]) => type === 'request').length < count) {
    const { id = '', event } = (await stream.next()) ?? {};
    if (event !== undefined) told.push([id, event]);
  }
  return told;
}

test('the stream tells what happens on all replicas, in one order with one row of ids', async () => {
  const { start } = createReplicas({ initialState: 'believable' });
  const [one, two] = [await start(), await start()];
  const [here, there] = [await streamOf(one), await streamOf(two)];
  await sendRequest(`${one.server.url}${tokenUrl()}`);
  await two.call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  await one.call('POST', '/tenants/1/clock', { advance: '1h' });
  await sendRequest(`${two.server.url}${tokenUrl()}`);
  const told = await untilRequests(here, 2);
  expect(told.filter(([, type]) => type !== 'control').map(([, type]) => type)).toEqual([
    'request',
    'event',
    'clock',
    'request',
  ]);
  expect(told.map(([id]) => id)).toEqual(told.map((_, index) => String(index + 1)));
  expect(await untilRequests(there, 2)).toEqual(told);
});

test('a reader that lost the line goes on at another replica, one that has just come included', async () => {
  const { start } = createReplicas();
  const [one, two] = [await start(), await start()];
  for (let count = 0; count < 3; count += 1) await sendRequest(`${one.server.url}${tokenUrl()}`);
  expect(await untilRequests(await streamOf(two, { 'last-event-id': '1' }), 2)).toEqual([
    ['2', 'request'],
    ['3', 'request'],
  ]);
  const three = await start();
  const stream = await streamOf(three, { 'last-event-id': '2' });
  await stream.next();
  expect(await stream.next()).toMatchObject({
    id: '3',
    event: 'request',
    data: { id: 3, type: 'request', data: { id: 3, operation: 'getToken', appid: '1' } },
  });
});
