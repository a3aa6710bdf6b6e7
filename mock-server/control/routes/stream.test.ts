import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventSource } from 'eventsource';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { sendRequest } from '../../../test/support/http-client.ts';
import { createManualTimers, type ManualTimers } from '../../../test/support/manual-timers.ts';
import { openStream, type StreamClient } from '../../../test/support/stream-client.ts';
import { createEmulator, type Emulator } from '../../emulator.ts';
import { createApp } from '../../node/create-app.ts';
import { createControl } from '../index.ts';

describe('a tenant', () => {
  let client: ControlClient;
  let stream: string;
  beforeEach(async () => {
    client = await startControlled({ initialState: 'empty' });
    stream = `${client.server.url}/_mock/tenants/1/stream`;
  });
  afterEach(() => client.server.close());

  const tick = (): Promise<unknown> => client.call('POST', '/tenants/1/clock', { advance: 1 });

  test('tells of requests, moves of its clock, resets and the calls that made them, as they happen', async () => {
    const reader = await openStream(stream);
    expect(await reader.next()).toEqual({ id: '0' });
    await sendRequest(`${client.server.url}/api/get_token?appid=1`);
    await client.call('POST', '/tenants/1/clock', { advance: '1m' });
    await client.call('POST', '/tenants/1/reset');
    expect(await reader.next()).toMatchObject({
      id: '1',
      event: 'request',
      data: {
        id: 1,
        type: 'request',
        at: 1_741_564_800_000,
        data: { operation: 'getToken', retCode: '999994', status: 200 },
      },
    });
    expect(await reader.next()).toMatchObject({ id: '2', event: 'clock', data: { data: { now: 1_741_564_860_000 } } });
    expect(await reader.next()).toMatchObject({
      id: '3',
      event: 'control',
      data: { data: { by: { kind: 'local' }, method: 'POST', path: '/tenants/1/clock', status: 200 } },
    });
    expect(await reader.next()).toMatchObject({ event: 'reset' });
    expect(await reader.next()).toMatchObject({ event: 'control', data: { data: { path: '/tenants/1/reset' } } });
    reader.close();
  });

  test('briefly tells the same with requests that hold neither headers nor bodies', async () => {
    const reader = await openStream(`${stream}?brief=true`);
    await reader.next();
    expect(await reader.next()).toMatchObject({ event: 'feed', data: { began: expect.any(Number) } });
    await sendRequest(`${client.server.url}/api/get_token?appid=1`, { headers: { 'x-long': 'x'.repeat(2000) } });
    await tick();
    const told = await reader.next();
    expect(told).toMatchObject({ id: '1', event: 'request' });
    expect(Object.keys((told!.data as { data: object }).data).sort()).toEqual([
      'id',
      'method',
      'operation',
      'retCode',
      'status',
      'url',
      'violations',
    ]);
    expect(await reader.next()).toMatchObject({ id: '2', event: 'clock' });
    reader.close();
  });

  test('answers with the headers of an event stream, for this origin alone', async () => {
    const { response, close } = await openStream(stream, { origin: new URL(stream).origin });
    expect([response.statusCode, response.headers['content-type'], response.headers['cache-control']]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
      'no-store',
    ]);
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
    close();
  });

  test('goes on after the id that a reader saw last, from the header before the query', async () => {
    for (let index = 0; index < 3; index += 1) await tick();
    const byQuery = await openStream(`${stream}?after=1`);
    await byQuery.next();
    expect([(await byQuery.next())?.id, (await byQuery.next())?.id]).toEqual(['2', '3']);
    byQuery.close();
    const byHeader = await openStream(`${stream}?after=0`, { 'last-event-id': '2' });
    await byHeader.next();
    expect((await byHeader.next())?.id).toBe('3');
    byHeader.close();
  });

  test('takes an empty header for none, and says where what it cannot go on after stands', async () => {
    await tick();
    await tick();
    const reader = await openStream(`${stream}?after=1`, { 'last-event-id': '' });
    await reader.next();
    expect((await reader.next())?.id).toBe('2');
    reader.close();
    const refused = await client.call('GET', '/tenants/1/stream?after=1', undefined, { 'last-event-id': 'abc' });
    expect([refused.status, refused.json()]).toMatchObject([
      400,
      {
        code: 'CURSOR_INVALID',
        detail: 'Failed to read the request: the header Last-Event-ID is "abc", which is no id of an activity.',
        remedy: 'Send the id of the last event that came; leave it out to hear what happens from now on.',
        parameter: 'last-event-id',
      },
    ]);
    expect((await client.call('GET', '/tenants/1/stream?after=abc')).json()).toMatchObject({ parameter: 'after' });
  });

  test('tells only the types that are asked for', async () => {
    const reader = await openStream(`${stream}?types=reset,request`);
    await reader.next();
    await tick();
    await sendRequest(`${client.server.url}/nowhere`);
    expect(await reader.next()).toMatchObject({ id: '3', event: 'request' });
    reader.close();
  });

  test('tells how much is no longer kept', async () => {
    const { activity } = client.server.emulator.tenants.get('1')!;
    for (let at = 1; at <= 1005; at += 1) activity.publish('reset', at, {});
    const reader = await openStream(`${stream}?after=2`);
    await reader.next();
    expect(await reader.next()).toEqual({ id: '5', event: 'missed', data: { count: 3 } });
    expect(await reader.next()).toMatchObject({ id: '6', event: 'reset' });
    reader.close();
  });

  test('says that it cannot know what a reader of another life missed', async () => {
    await tick();
    const reader = await openStream(stream, { 'last-event-id': '500' });
    expect(await reader.next()).toEqual({ id: '0' });
    expect(await reader.next()).toEqual({ id: '0', event: 'missed', data: { count: null } });
    expect(await reader.next()).toMatchObject({ id: '1', event: 'clock' });
    reader.close();
  });

  test('ends its streams when it is removed', async () => {
    const reader = await openStream(stream);
    await client.call('DELETE', '/tenants/1');
    expect(await reader.rest()).toEqual([{ id: '0' }, { comment: 'the tenant was removed' }]);
  });

  test('ends its streams when the server closes, which they do not hold up', async () => {
    const reader = await openStream(stream);
    const closed = client.server.close();
    expect(await reader.rest()).toEqual([{ id: '0' }, { comment: 'the mock server closes' }]);
    await closed;
  });

  test.each([
    ['?types=requests', 'PARAMETER_INVALID'],
    ['?types=', 'PARAMETER_INVALID'],
    ['?types=constructor', 'PARAMETER_INVALID'],
    ['?after=-1', 'CURSOR_INVALID'],
    ['?after=1e3', 'CURSOR_INVALID'],
    ['?after=99999999999999999999', 'CURSOR_INVALID'],
    ['?since=1', 'PARAMETER_UNKNOWN'],
  ])('opens no stream for %s', async (query, code) => {
    const { status, json } = await sendRequest(`${stream}${query}`);
    expect([status, json()['code']]).toEqual([400, code]);
  });

  test('opens no stream for HEAD', async () => {
    const { status, headers, text } = await sendRequest(stream, { method: 'HEAD' });
    expect([status, headers['content-type'], text]).toEqual([200, 'text/event-stream; charset=utf-8', '']);
  });
});

/** Of this thread: the whole process has tests of other files in it. */
function memoryHere(): number {
  const { heapTotal, external } = process.memoryUsage();
  return heapTotal + external;
}

describe('a reader', { timeout: 30_000 }, () => {
  let timers: ManualTimers;
  let emulator: Emulator;
  let server: Server;
  let reader: StreamClient;
  let stream: string;
  beforeEach(async () => {
    timers = createManualTimers();
    emulator = createEmulator({ initialState: 'empty' });
    const { setTimer } = timers;
    const loadControl = async () => createControl({ emulator, setTimer });
    server = createServer(createApp({ emulator, loadControl, onError: () => undefined }).listener).listen(
      0,
      '127.0.0.1',
    );
    await once(server, 'listening');
    stream = `http://127.0.0.1:${(server.address() as AddressInfo).port}/_mock/tenants/1/stream?types=reset`;
    reader = await openStream(stream);
    await reader.next();
  });
  afterEach(() => {
    reader.close();
    server.closeAllConnections();
    server.close();
  });

  const publish = (type: 'reset' | 'clock', data: unknown = {}): void =>
    emulator.tenants.get('1')!.activity.publish(type, 0, data);

  test('gets a sign of life every 15 s, with the id to go on from', async () => {
    publish('clock');
    timers.pass(15_000);
    expect(await reader.next()).toEqual({ comment: 'keep-alive', id: '1' });
    timers.pass(15_000);
    expect(await reader.next()).toEqual({ comment: 'keep-alive', id: '1' });
  });

  test('that goes away leaves no timer behind', async () => {
    expect(timers.waiting).toBe(1);
    reader.close();
    await expect.poll(() => timers.waiting).toBe(0);
  });

  test('that is slow is told how much it missed, and nothing piles up for it', async () => {
    const large = 'x'.repeat(1_000_000);
    const before = memoryHere();
    // More at once than the feed keeps.
    for (let index = 0; index < 3000; index += 1) publish('reset', large);
    expect(memoryHere() - before).toBeLessThan(500_000_000);
    const first = await reader.next();
    expect([first?.id, first?.event]).toEqual(['1', 'reset']);
    expect(await reader.next()).toEqual({ id: '2000', event: 'missed', data: { count: 1999 } });
    expect((await reader.next())?.id).toBe('2001');
  });

  test('that wants it brief is told a bounded part of what a busy tenant does, and how much was left out', async () => {
    const brief = await openStream(`${stream}&brief=true`);
    for (let block = await brief.next(); block?.event !== 'feed';) block = await brief.next();
    publish('reset');
    expect((await brief.next())?.id).toBe('1');
    const told = async (count: number): Promise<readonly unknown[]> => {
      const ids: unknown[] = [];
      for (let index = 0; index < count; index += 1) ids.push((await brief.next())?.id);
      return [ids[0], ids.at(-1)];
    };
    const happen = (count: number): void => {
      for (let index = 0; index < count; index += 1) publish('reset');
    };
    happen(3000);
    timers.pass(20);
    expect(await brief.next()).toEqual({ event: 'skipped', data: { count: 2000, after: 1, until: 3001 } });
    expect(await told(1000)).toEqual(['2002', '3001']);
    happen(1000);
    timers.pass(100);
    expect(await brief.next()).toEqual({ event: 'skipped', data: { count: 850, after: 3001, until: 4001 } });
    expect(await told(150)).toEqual(['3852', '4001']);
    // After a rest it takes as much as at first.
    timers.pass(100);
    happen(500);
    timers.pass(100);
    expect(await told(500)).toEqual(['4002', '4501']);
    brief.close();
  });

  test('that is an EventSource takes up a line that was cut, and misses nothing', async () => {
    const source = new EventSource(stream);
    const heard: string[] = [];
    source.addEventListener('reset', ({ lastEventId }) => heard.push(lastEventId));
    await once(source, 'open');
    publish('reset');
    await once(source, 'reset');
    server.closeAllConnections();
    publish('reset');
    publish('reset');
    await once(source, 'open');
    await expect.poll(() => heard).toEqual(['1', '2', '3']);
    source.close();
  });

  test('that takes nothing for two keep-alives is hung up on', async () => {
    const large = 'x'.repeat(8_000_000);
    publish('reset', large);
    publish('reset', large);
    timers.pass(30_000);
    const blocks = await reader.rest();
    expect(blocks.map(({ id, comment }) => id ?? comment)).toEqual([
      '1',
      'you read too slowly; connect again to go on',
    ]);
  });

  test('that takes nothing even then is cut off', async () => {
    publish('reset', 'x'.repeat(64_000_000));
    timers.pass(30_000);
    timers.pass(5000);
    await expect(reader.rest()).rejects.toThrow('aborted');
  });
});
