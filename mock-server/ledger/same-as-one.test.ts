import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, asyncProperty, constantFrom, integer, oneof, record, array } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../test/support/control-client.ts';
import { tokenUrl } from '../../test/support/create-test-emulator.ts';
import { sendRequest } from '../../test/support/http-client.ts';
import { startReceiver } from '../../test/support/receiver.ts';
import type { MockServerOptions } from '../server.ts';
import { everyCall, missingCalls, serverToken } from './testing/every-call.ts';
import { createMemoryLedgers } from './testing/memory-ledger.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-ledger-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A call, and which of the servers it goes to. */
interface Call {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** Answers tell no port of the server, and no real time. */
const comparable = (text: string): string =>
  text
    .replaceAll(/127\.0\.0\.1:\d+/g, 'host')
    .replaceAll(/"durationMs":[\d.]+/g, '"durationMs":0')
    .replaceAll(/"date":"[^"]*"/g, '"date":""');

/** Everything that was answered, and all that can be seen afterwards. */
async function lifeOf(servers: readonly ControlClient[], calls: readonly Call[]): Promise<readonly string[]> {
  const seen: string[] = [];
  let token = '';
  for (const { at, method, path, body } of calls) {
    const { server, call } = servers[at % servers.length]!;
    if (path === 'token') {
      const { text } = await sendRequest(`${server.url}${tokenUrl()}`);
      token = /"token":"(\w+)"/.exec(text)?.[1] ?? token;
      seen.push(text);
    } else if (path.startsWith('/chat-set')) {
      const headers = { token, 'content-type': 'application/json', host: 'mock.test' };
      seen.push((await sendRequest(`${server.url}${path}`, { method, headers, body: JSON.stringify(body) })).text);
    } else seen.push((await call(method, `/tenants/1${path}`, body)).text);
    // What was set off ends before the next call, on whichever server it is made.
    await servers[0]!.call('POST', '/tenants/1/clock', { advance: 0 });
  }
  for (const { call } of servers) {
    for (const path of [
      '/state',
      '/journal?limit=1000',
      '/deliveries?limit=1000',
      '/deliveries/stats',
      '/clock',
      '/faults',
    ]) {
      seen.push((await call('GET', `/tenants/1${path}`)).text);
    }
  }
  return seen.map(comparable);
}

/** One life, on servers that are closed when it ends. */
async function live(calls: readonly Call[], options: readonly MockServerOptions[]): Promise<readonly string[]> {
  const servers: ControlClient[] = [];
  try {
    for (const own of options)
      servers.push(await startControlled({ data: undefined, now: () => 1_741_564_800_000, ...own }));
    return await lifeOf(servers, calls);
  } finally {
    await Promise.all(servers.map(({ server }) => server.close()));
  }
}

const at = integer({ min: 0, max: 2 });
const call = (method: string, path: string, body?: unknown) => ({ method, path, body });

const callsAtRandom = array(
  record({
    at,
    what: oneof(
      constantFrom(
        call('GET', 'token'),
        call('POST', '/chat-set/api/line/query_task_list', { page_size: 3 }),
        call('POST', '/chat-set/api/line/send_record_list', { page_size: 'x' }),
        call('POST', '/events', { type: 'text', text: 'hello' }),
        call('POST', '/events', [{ type: 'image' }, { type: 'follow' }]),
        call('POST', '/broadcast-tasks', { count: 4 }),
        call('POST', '/broadcast-tasks', { count: 3, startAt: 1_741_564_860_000, name: 'Later' }),
        call('POST', '/clock', { advance: '1m' }),
        call('POST', '/clock', { advance: '2h' }),
        call('POST', '/clock', { resume: true }),
        call('POST', '/clock', { freeze: true }),
        call('PATCH', '/behaviour', { tokenRotation: 'overlap' }),
        call('PATCH', '/behaviour', { language: 'en' }),
        call('POST', '/faults', { match: { operation: 'getToken' }, request: { status: 503 }, times: 1 }),
        call('POST', '/faults', { delivery: { lose: 'answer' }, times: 2 }),
        call('DELETE', '/faults'),
        call('POST', '/channels', { name: 'Another' }),
        call('POST', '/deliveries/1/redeliver'),
        call('POST', '/reset'),
      ),
    ),
  }),
  { minLength: 1, maxLength: 14 },
);

test('random calls on random replicas are answered as one server answers them', { timeout: 120_000 }, async () => {
  await assert(
    asyncProperty(callsAtRandom, async (given) => {
      const receiver = await startReceiver();
      const redelivery = { enabled: true, attempts: 2, delays: [60_000], jitter: 0 };
      const first = { ...call('POST', '/receivers', { url: receiver.url, redelivery }), at: 0 };
      const calls = [first, ...given.map(({ at: server, what }) => ({ ...what, at: server }))];
      const ledgers = createMemoryLedgers();
      const several = await live(
        calls,
        ['a', 'b', 'c'].map((name) => ({ store: ledgers.open(name) })),
      );
      const alone = await live(calls, [{}]);
      const answers = calls.length;
      expect(several.slice(0, answers)).toEqual(alone.slice(0, answers));
      const after = alone.slice(answers);
      for (let nth = 0; nth < 3; nth += 1) {
        expect(several.slice(answers + nth * after.length, answers + (nth + 1) * after.length)).toEqual(after);
      }
    }),
    { numRuns: 12, seed: 13 },
  );
});

test('the same seed and calls give the same bytes in memory, on a file and on a ledger', async () => {
  const receiver = await startReceiver();
  const calls = [
    call('GET', 'token'),
    call('POST', '/receivers', { url: receiver.url, secret: 's3cret' }),
    call('POST', '/chat-set/api/line/query_task_list', { page_size: 3 }),
    call('POST', '/events', [{ type: 'text', text: 'hello' }, { type: 'image' }]),
    call('POST', '/broadcast-tasks', { count: 20 }),
    call('POST', '/clock', { advance: '90m' }),
    call('POST', '/chat-set/api/line/send_record_list', { page_size: 50 }),
    call('GET', 'token'),
  ].map((one) => ({ ...one, at: 0 }));
  const inMemory = await live(calls, [{}]);
  expect(await live(calls, [{ data: join(folder, 'mock.db') }])).toEqual(inMemory);
  expect(await live(calls, [{ store: createMemoryLedgers().open('alone') }])).toEqual(inMemory);
});

/** All of it would be too long to be read. */
function firstDifference(these: readonly string[], those: readonly string[]): readonly unknown[] | undefined {
  const place = these.findIndex((text, index) => text !== those[index]);
  return place === -1 && these.length === those.length ? undefined : [these[place], those[place]];
}

describe('every kind of control call, and every kind of listing after each', () => {
  const common = {
    port: 0,
    controlToken: serverToken,
    seed: 13,
    now: () => 1_741_564_800_000,
    initialState: {
      channels: [{ id: 'c1', name: 'Shop' }],
      recipients: [
        { id: 'U1', channelId: 'c1' },
        { id: 'U2', channelId: 'c1' },
      ],
    },
  } satisfies MockServerOptions;

  let alone: readonly string[];
  beforeAll(async () => {
    const client = await startControlled({ ...common, data: undefined });
    alone = await everyCall({ at: () => client, lookAt: async () => client });
    await client.server.close();
  }, 240_000);

  test('is in the table', () => {
    expect(missingCalls()).toEqual([]);
  });

  test('is on another replica at once what it is on one server', { timeout: 240_000 }, async () => {
    const ledgers = createMemoryLedgers();
    const servers: ControlClient[] = [];
    for (const name of ['a', 'b']) servers.push(await startControlled({ ...common, store: ledgers.open(name) }));
    let nth = 0;
    const several = await everyCall({ at: () => servers[nth % 2]!, lookAt: async () => servers[(nth += 1) % 2]! });
    expect(firstDifference(several, alone)).toBeUndefined();
    await Promise.all(servers.map(({ server }) => server.close()));
  });

  test('is after a restart what it is without one', { timeout: 240_000 }, async () => {
    const options = { ...common, data: join(folder, 'every-call.db') };
    let client = await startControlled(options);
    let nth = 0;
    /** Of the first request after each restart. */
    const firstIds = new Set<number>();
    const restarted = await everyCall({
      at: () => client,
      async lookAt() {
        nth += 1;
        if (nth % 3 !== 0) return client;
        const last = client.server.emulator.tenants.get('1')!.journal.list().items.at(-1);
        if (last !== undefined) firstIds.add(last.id + 1);
        await client.server.close();
        return (client = await startControlled(options));
      },
    });
    await client.server.close();
    // The first request after a restart is marked, whether somebody moved the clock or not.
    const unmarked = (text: string): string =>
      text.replaceAll(/(\{"id":(\d+),"at":\d+,(?:"frozen":true,)?)"moved":true,/g, (marked, beginning: string, id) =>
        firstIds.has(Number(id)) ? beginning : marked,
      );
    expect(alone.map(unmarked).join()).toContain('"moved":true');
    expect(firstDifference(restarted.map(unmarked), alone.map(unmarked))).toBeUndefined();
  });
});
