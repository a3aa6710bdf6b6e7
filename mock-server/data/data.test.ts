import { copyFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateSignature } from '@line/bot-sdk';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { startControlled, type ControlClient } from '../../test/support/control-client.ts';
import { tokenUrl } from '../../test/support/create-test-emulator.ts';
import { sendRequest } from '../../test/support/http-client.ts';
import { answerInTurn, openReceiver, type TestReceiver } from '../../test/support/receiver.ts';
import { workOn } from '../../test/support/work-on.ts';
import type { Activity } from '../core/journal/activity.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import type { MockServerOptions } from '../server.ts';

const noon = 1_741_564_800_000;

let folder: string;
let file: string;
const clients: ControlClient[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-data-'));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
beforeEach(() => {
  files += 1;
  file = join(folder, `${files}.db`);
});
afterEach(() => Promise.all(clients.splice(0).map(({ server }) => server.close())));

/** A server on the file of the test. */
async function start(options: MockServerOptions = {}): Promise<ControlClient> {
  const client = await startControlled({ data: file, initialState: 'empty', ...options });
  clients.push(client);
  return client;
}

/** The server ends, and another goes on. */
async function restart(client: ControlClient, options: MockServerOptions = {}): Promise<ControlClient> {
  await client.server.close();
  return start(options);
}

const bodyOf = async (client: ControlClient, path: string): Promise<unknown> =>
  (await client.call('GET', `/tenants/1${path}`)).json();

const stateOf = (client: ControlClient): Promise<unknown> => bodyOf(client, '/state');

async function tokenAt({ server }: ControlClient): Promise<string> {
  const answer = await sendRequest(`${server.url}${tokenUrl()}`);
  return answer.json<{ item: { token: string } }>().item.token;
}

test('all that a tenant holds is there again, byte for byte', async () => {
  const first = await start({ initialState: 'believable' });
  await tokenAt(first);
  await first.call('POST', '/tenants/1/events', { type: 'image' });
  await first.call('POST', '/tenants/1/broadcast-tasks', { count: 7, startAt: noon + 1000 });
  await first.call('PATCH', '/tenants/1/behaviour', { language: 'en' });
  await first.call('POST', '/tenants/1/faults', {
    match: { operation: 'getToken' },
    request: { status: 503 },
    times: 2,
  });
  await sendRequest(`${first.server.url}${tokenUrl()}`);
  await first.call('POST', '/tenants/1/receivers', { url: 'http://127.0.0.1:9/webhook', secret: 's3cret' });
  await first.call('POST', '/tenants/1/clock', { advance: '2s' });
  const before = (await first.call('GET', '/tenants/1/state')).text;
  const second = await restart(first);
  expect((await second.call('GET', '/tenants/1/state')).text).toBe(before);
});

test('the receiver that is built in is there again, and acknowledges', async () => {
  const first = await start({ initialState: 'believable' });
  await first.call('POST', '/tenants/1/receivers', { id: 'in', inProcess: true, secret: 's' });
  const before = (await first.call('GET', '/tenants/1/receivers')).text;
  const second = await restart(first);
  expect((await second.call('GET', '/tenants/1/receivers')).text).toBe(before);
  await second.call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  expect(await bodyOf(second, '/deliveries')).toMatchObject({ items: [{ receiverId: 'in', status: 'acknowledged' }] });
});

test('one that is built in and named at each start is one receiver', async () => {
  const webhooks = { receivers: [{ inProcess: true }] };
  const second = await restart(await start({ webhooks }), { webhooks });
  expect(await bodyOf(second, '/receivers')).toMatchObject({ items: [{ id: 'receiver-1', inProcess: true }] });
  expect(((await bodyOf(second, '/receivers')) as { items: unknown[] }).items).toHaveLength(1);
});

describe('what a fault has wait', () => {
  const texts = ({ received }: TestReceiver): readonly string[] =>
    received.map(({ body }) => /"text":"(\w+)"/.exec(body)?.[1] ?? '');
  const say = (client: ControlClient, text: string) =>
    client.call('POST', '/tenants/1/events', { type: 'text', text, userId: 'U1' });

  async function withFault(delivery: object): Promise<{ client: ControlClient; receiver: TestReceiver }> {
    const receiver = await openReceiver();
    onTestFinished(receiver.close);
    const client = await start({ initialState: 'believable' });
    await client.call('POST', '/tenants/1/receivers', { id: 'hook', url: receiver.url, secret: 's3cret' });
    await client.call('POST', '/tenants/1/faults', { delivery });
    return { client, receiver };
  }

  test('waits after a restart for as long as the fault has it, and no fault is asked again', async () => {
    const { client: first, receiver } = await withFault({ delay: '1m', wrongSignature: true });
    await say(first, 'late');
    const second = await restart(first);
    await second.call('POST', '/tenants/1/clock', { advance: '59s' });
    expect(texts(receiver)).toEqual([]);
    await second.call('POST', '/tenants/1/clock', { advance: '1s' });
    expect(texts(receiver)).toEqual(['late']);
    const { headers, bytes } = receiver.received[0]!;
    expect(validateSignature(bytes, 's3cret', String(headers['x-line-signature']))).toBe(false);
  });

  test('changes places with the next one after a restart', async () => {
    const { client: first, receiver } = await withFault({ reorder: true });
    await say(first, 'one');
    await first.call('DELETE', '/tenants/1/faults');
    const second = await restart(first);
    await say(second, 'two');
    await second.call('POST', '/tenants/1/clock', { advance: 0 });
    await say(second, 'three');
    await second.call('POST', '/tenants/1/clock', { advance: 0 });
    expect(texts(receiver)).toEqual(['two', 'one', 'three']);
  });

  test('is held in a state as well', async () => {
    const { client: first, receiver } = await withFault({ reorder: true });
    await say(first, 'one');
    const { text } = await first.call('GET', '/tenants/1/state');
    expect(JSON.parse(text)).toMatchObject({ deliveries: [{ effect: { reorder: true } }] });
    await first.call('DELETE', '/tenants/1/faults');
    const second = await start({ data: undefined });
    await second.call('PUT', '/tenants/1/state', { ...(JSON.parse(text) as object), faults: [] });
    await say(second, 'two');
    await second.call('POST', '/tenants/1/clock', { advance: 0 });
    expect(texts(receiver)).toEqual(['two', 'one']);
  });
});

test('what was done since the mark is there again, with the account that it began with', async () => {
  const straight = await start({ initialState: 'believable', data: undefined });
  await workOn(() => straight);
  let client = await start({ initialState: 'believable' });
  await workOn(() => client);
  client = await restart(client);
  for (const path of ['/tenants/1/scenario', '/tenants/1/scenario/mark']) {
    expect((await client.call('GET', path)).text).toBe((await straight.call('GET', path)).text);
  }
  await client.call('POST', '/tenants/1/reset');
  client = await restart(client);
  expect(await bodyOf(client, '/scenario/mark')).toEqual({ at: noon, isSet: false, steps: 0, left: 0 });
});

test('a stream goes on after a restart where it was, and what happened before is told again', async () => {
  const first = await start({ initialState: 'believable' });
  await tokenAt(first);
  await first.call('POST', '/tenants/1/broadcast-tasks', { count: 3, startAt: noon + 1000 });
  await first.call('POST', '/tenants/1/clock', { advance: '1h' });
  const all = ({ server }: ControlClient) => activitiesOf(server.emulator.tenants.get('1')!);
  const before = all(first);
  expect(before.map(({ type }) => type)).toEqual([
    'request',
    'control',
    ...before.slice(2, -2).map(() => 'task'),
    'clock',
    'control',
  ]);
  const second = await restart(first);
  expect(all(second)).toEqual(before);
  expect(second.server.emulator.tenants.get('1')!.activity.began).toBe(
    first.server.emulator.tenants.get('1')!.activity.began,
  );
  await tokenAt(second);
  expect(all(second).at(-1)).toMatchObject({ id: before.length + 1, type: 'request', data: { id: 2 } });
});

const activitiesOf = ({ activity }: Tenant): readonly Activity[] =>
  JSON.parse(JSON.stringify(activity.since(0))) as Activity[];

test('a fault gets an id that none before it had, also after a restart', async () => {
  const added = async (client: ControlClient): Promise<unknown> =>
    (await client.call('POST', '/tenants/1/faults', { request: { status: 503 } })).json();
  const first = await start();
  await added(first);
  expect(await added(first)).toMatchObject({ fault: { id: 'fault-2' } });
  await first.call('DELETE', '/tenants/1/faults/fault-2');
  const second = await restart(first);
  expect(await added(second)).toMatchObject({ fault: { id: 'fault-3' } });
  await second.call('DELETE', '/tenants/1/faults');
  expect(await added(await restart(second))).toMatchObject({ fault: { id: 'fault-1' } });
});

describe('faults stand in the order', () => {
  const fault = (id: string, retCode: '900002' | '999999' = '999999') => ({ id, request: { retCode } });
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ fault: fault(id), matched: 0, hits: 0 }));
  const put = (client: ControlClient, ...faults: readonly unknown[]) =>
    client.call('PUT', '/tenants/1/state', { faults });
  const idsOf = async (client: ControlClient): Promise<readonly string[]> =>
    ((await bodyOf(client, '/faults')) as { items: { fault: { id: string } }[] }).items.map((one) => one.fault.id);

  test('of an imported state after a restart, those that were there before included', async () => {
    const first = await start();
    await first.call('POST', '/tenants/1/faults', fault('a', '900002'));
    await first.call('POST', '/tenants/1/faults', fault('b'));
    await put(first, b, a);
    expect(await idsOf(first)).toEqual(['b', 'a']);
    const second = await restart(first);
    expect(await idsOf(second)).toEqual(['b', 'a']);
    await put(second, c, b);
    expect(await idsOf(await restart(second))).toEqual(['c', 'b']);
  });

  test('of the beginning after a reset and a restart', async () => {
    const first = await start({ initialState: { faults: [a!, b!] } });
    await first.call('DELETE', '/tenants/1/faults/a');
    await first.call('POST', '/tenants/1/faults', fault('a'));
    const second = await restart(first);
    expect(await idsOf(second)).toEqual(['b', 'a']);
    await second.call('POST', '/tenants/1/reset');
    expect(await idsOf(await restart(second))).toEqual(['a', 'b']);
  });
});

test('what comes after a restart is what would have come without it, and without a file', async () => {
  let options: MockServerOptions = {};
  const life = async (between: (client: ControlClient) => Promise<ControlClient>): Promise<readonly string[]> => {
    let client = await start({ initialState: 'believable', ...options });
    const answers: string[] = [];
    const call = async (path: string, body: unknown): Promise<void> => {
      answers.push((await client.call('POST', `/tenants/1${path}`, body)).text);
    };
    for (const text of ['one', 'two', 'three']) {
      answers.push(await tokenAt(client));
      await call('/events', { type: 'text', text });
      await call('/broadcast-tasks', { count: 3, name: text });
      await call('/clock', { advance: '10m' });
      client = await between(client);
    }
    answers.push((await client.call('GET', '/tenants/1/state')).text);
    return answers;
  };
  const restarted = await life((client) => restart(client));
  file = join(folder, 'straight.db');
  const straight = await life(async (client) => client);
  expect(restarted).toEqual(straight);
  options = { data: undefined };
  expect(straight).toEqual(await life(async (client) => client));
});

test('the journal is there again: ids, pages, refusals, and what was let go', async () => {
  const options = { initialState: 'believable', journalLimit: 4 } as const;
  const first = await start(options);
  const token = await tokenAt(first);
  const { url } = first.server;
  for (const body of ['{"page_size":2}', '{"page_no":0}', '{"page_size":3}', '{"page_size":2}']) {
    await sendRequest(`${url}/chat-set/api/line/query_task_list`, {
      method: 'POST',
      headers: { token, 'content-type': 'application/json' },
      body,
    });
  }
  const before = await bodyOf(first, '/journal');
  expect(before).toMatchObject({ items: [{ id: 2 }, { id: 3 }, { id: 4 }, { id: 5 }] });
  const second = await restart(first, options);
  expect(await bodyOf(second, '/journal')).toEqual(before);
  expect(second.server.emulator.tenants.get('1')?.journal.dropped).toBe(1);
  await tokenAt(second);
  expect(await bodyOf(second, '/journal')).toMatchObject({ items: [{ id: 3 }, { id: 4 }, { id: 5 }, { id: 6 }] });
});

test('a reset begins the journal anew: what was let go before counts no more, after a restart either', async () => {
  const options = { journalLimit: 3 };
  const first = await start(options);
  for (let asked = 0; asked < 5; asked += 1) await tokenAt(first);
  expect(await bodyOf(first, '/journal')).toMatchObject({ items: [{ id: 3 }, { id: 4 }, { id: 5 }], dropped: 2 });
  await first.call('POST', '/tenants/1/reset');
  await tokenAt(first);
  const journal = { items: [{ id: 6 }], dropped: 0 };
  expect(await bodyOf(first, '/journal')).toMatchObject(journal);
  expect(await bodyOf(await restart(first, options), '/journal')).toMatchObject(journal);
});

describe('the clock', () => {
  test('goes on where it runs: real time that passed counts', async () => {
    let real = noon;
    const options = { clock: {}, now: () => real };
    const first = await start(options);
    await first.call('POST', '/tenants/1/clock', { set: '2030-01-01T00:00:00Z' });
    real += 5000;
    const second = await restart(first, options);
    expect(await bodyOf(second, '/clock')).toMatchObject({ now: '2030-01-01T00:00:05.000Z', frozen: false });
  });

  test('stays where it stands', async () => {
    let real = noon;
    const options = { now: () => real };
    const first = await start(options);
    await first.call('POST', '/tenants/1/clock', { advance: '1m' });
    real += 60_000;
    const second = await restart(first, options);
    expect(await bodyOf(second, '/clock')).toMatchObject({ epochMs: noon + 60_000, frozen: true });
  });

  test('a reset brings a tenant back to how it was made, whatever is said now', async () => {
    const first = await start({ seed: 7, clock: { now: noon + 1, frozen: true } });
    await first.call('POST', '/tenants/1/clock', { advance: '1m' });
    const second = await restart(first, { seed: 8, clock: { now: noon + 2, frozen: true } });
    await second.call('POST', '/tenants/1/reset');
    expect(await bodyOf(second, '')).toMatchObject({ seed: 7, clock: { epochMs: noon + 1 } });
  });

  test('the timezone is the one that it was made in, whatever is said now, before a reset and after', async () => {
    const first = await start({ timezone: 'GMT+09:00' });
    const second = await restart(first, { timezone: 'GMT-05:00' });
    expect(await bodyOf(second, '')).toMatchObject({ timezone: 'GMT+09:00' });
    await second.call('POST', '/tenants/1/reset');
    expect(await bodyOf(second, '')).toMatchObject({ timezone: 'GMT+09:00' });
  });
});

describe('deliveries', () => {
  let receiver: TestReceiver;
  afterEach(() => receiver.close());

  const webhooks = () => ({ receivers: [{ id: 'r', url: receiver.url, redelivery: { delays: [60_000] } }] });
  const act = (client: ControlClient) => client.call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  const account = { initialState: { channels: [{ id: 'c' }], recipients: [{ id: 'ann', channelId: 'c' }] } };

  const idle = ({ server }: ControlClient): Promise<void> => {
    const [tenant] = server.emulator.tenants.list();
    return server.webhooksOf(tenant!).idle();
  };

  test('wait on, and come again with their mark when they are due', async () => {
    receiver = await openReceiver(answerInTurn(500, 200));
    const first = await start({ ...account, webhooks: webhooks() });
    await act(first);
    await idle(first);
    const before = await bodyOf(first, '/deliveries');
    expect(before).toMatchObject({ items: [{ id: 1, status: 'waiting', nextAttemptAt: noon + 60_000 }] });
    const second = await restart(first);
    expect(await bodyOf(second, '/deliveries')).toEqual(before);
    await second.call('POST', '/tenants/1/clock', { advance: '1m' });
    await idle(second);
    const marks = receiver.received.map(({ envelope }) => envelope.events[0]?.deliveryContext.isRedelivery);
    expect(marks).toEqual([false, true]);
    expect(await bodyOf(second, '/deliveries')).toMatchObject({ items: [{ id: 1, status: 'acknowledged' }] });
  });

  test('whose attempt was cut off are on record as interrupted, and come again with their mark', async () => {
    let answers = 0;
    receiver = await openReceiver((response) => {
      answers += 1;
      // The first one hangs.
      if (answers > 1) response.end('ok');
    });
    const first = await start({ ...account, webhooks: webhooks(), timeouts: { close: 1 } });
    await act(first);
    await receiver.request(0);
    const second = await restart(first);
    expect(await bodyOf(second, '/deliveries')).toMatchObject({
      items: [
        {
          status: 'waiting',
          nextAttemptAt: noon + 60_000,
          attempts: [{ at: noon, interrupted: true, request: { headers: {}, body: '' } }],
        },
      ],
    });
    await second.call('POST', '/tenants/1/clock', { advance: '1m' });
    const { envelope } = await receiver.request(1);
    expect(envelope.events[0]?.deliveryContext.isRedelivery).toBe(true);
  });

  test('whose attempt begins are on file before anything of it is sent', async () => {
    const answers: ServerResponse[] = [];
    const copies: string[] = [];
    receiver = await openReceiver((response) => {
      const copy = `${file}.${answers.push(response)}`;
      // What another process would find, if this one ended now.
      for (const suffix of ['', '-wal']) copyFileSync(`${file}${suffix}`, `${copy}${suffix}`);
      copies.push(copy);
    });
    const receivers = [{ id: 'r', url: receiver.url, concurrency: 1, redelivery: { delays: [60_000] } }];
    const first = await start({ ...account, webhooks: { receivers }, timeouts: { close: 1 } });
    await act(first);
    await act(first);
    await receiver.request(0);
    answers[0]?.end('ok');
    await receiver.request(1);
    const found = await startControlled({ data: copies[1], initialState: 'empty' });
    clients.push(found);
    expect(await bodyOf(found, '/deliveries')).toMatchObject({
      items: [{ id: 1 }, { id: 2, status: 'waiting', attempts: [{ interrupted: true }] }],
    });
  });

  test('whose attempt was cut off are unfinished where nothing is sent again', async () => {
    receiver = await openReceiver(() => undefined);
    const receivers = [{ id: 'r', url: receiver.url }];
    const first = await start({ ...account, webhooks: { receivers }, timeouts: { close: 1 } });
    await act(first);
    await receiver.request(0);
    const second = await restart(first);
    expect(await bodyOf(second, '/deliveries')).toMatchObject({
      items: [{ status: 'unfinished', cause: 'closed', attempts: [{ interrupted: true }] }],
    });
  });

  test('that have ended are there, and the counts with those that are no longer kept', async () => {
    receiver = await openReceiver();
    const options = { ...account, webhooks: { ...webhooks(), retention: { deliveries: 2 } } };
    const first = await start(options);
    for (let number = 0; number < 3; number += 1) {
      await act(first);
      await idle(first);
    }
    const before = [await bodyOf(first, '/deliveries'), await bodyOf(first, '/deliveries/stats')];
    expect(before).toMatchObject([{ items: [{ id: 2 }, { id: 3 }] }, { deliveries: 3, acknowledged: 3, attempts: 3 }]);
    const second = await restart(first, options);
    expect([await bodyOf(second, '/deliveries'), await bodyOf(second, '/deliveries/stats')]).toEqual(before);
    await act(second);
    await idle(second);
    expect(await bodyOf(second, '/deliveries')).toMatchObject({ items: [{ id: 3 }, { id: 4 }] });
  });
});

describe('tenants', () => {
  test('that were made by a call are there, in their order; one that was deleted is not', async () => {
    const first = await start();
    for (const appid of ['b', 'a', 'c']) await first.call('POST', '/tenants', { appid, appKey: `key of ${appid}` });
    await first.call('DELETE', '/tenants/b');
    const second = await restart(first);
    const { items } = (await second.call('GET', '/tenants')).json<{ items: { appid: string; appKey: string }[] }>();
    expect(items.map(({ appid, appKey }) => [appid, appKey])).toEqual([
      ['1', '2'],
      ['a', 'key of a'],
      ['c', 'key of c'],
    ]);
  });

  test('one that is asked for and is not in the file is made', async () => {
    const second = await restart(await start(), { tenants: [{ appid: 'new', appKey: 'key' }] });
    expect(second.server.emulator.tenants.list().map(({ appid }) => appid)).toEqual(['1', 'new']);
  });

  test('one that could not be made is not in the file', async () => {
    const first = await start();
    const state = { receivers: [{ url: 'http://elsewhere.test/webhook' }] };
    const refused = await first.call('POST', '/tenants', { appid: 'x', initialState: state });
    expect(refused.status).toBe(400);
    const second = await restart(first);
    expect(second.server.emulator.tenants.list().map(({ appid }) => appid)).toEqual(['1']);
  });

  test('one that is deleted and made again begins anew', async () => {
    const first = await start();
    await first.call('POST', '/tenants/1/channels', { id: 'c' });
    await first.call('DELETE', '/tenants/1');
    await first.call('POST', '/tenants', { appid: '1', appKey: 'other' });
    const second = await restart(first);
    expect(await stateOf(second)).toMatchObject({ channels: [] });
    expect(second.server.emulator.tenants.get('1')?.appKey).toBe('other');
  });
});

test('a token that an imported state replaced is gone, one that it brought is good', async () => {
  const first = await start();
  const old = await tokenAt(first);
  const token = { token: 'brought', issuedAt: noon, expiresAt: noon + 1000 };
  await first.call('PUT', '/tenants/1/state', { tokens: [token], sendRecords: [] });
  const second = await restart(first);
  const { tokens } = second.server.emulator.tenants.get('1')!;
  expect([tokens.get(old), tokens.list()]).toEqual([undefined, [token]]);
});

test('records that came in thousands are there, changes of some of them included', async () => {
  const first = await start();
  const recipients = Array.from({ length: 2500 }, (_, index) => ({ id: `r${index}`, channelId: 'c' }));
  await first.call('POST', '/tenants/1/channels', { id: 'c' });
  await first.call('POST', '/tenants/1/recipients', recipients);
  await first.call('POST', '/tenants/1/events', { type: 'unfollow', userId: 'r7' });
  const before = (await first.call('GET', '/tenants/1/state')).text;
  const second = await restart(first);
  expect((await second.call('GET', '/tenants/1/state')).text).toBe(before);
});
