import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { sendRequest } from '../../../test/support/http-client.ts';
import { isShared } from '../../../test/support/start-kept.ts';
import { createEmulator } from '../../emulator.ts';
import type { MockServerOptions } from '../../server.ts';
import { createMemoryKeeper, type ServerKeeper } from '../../team/keeper.ts';
import { createTenantCards } from '../../team/tenant-cards.ts';

const noon = 1_741_608_000_000;
const hour = 3_600_000;

interface Timed extends ControlClient {
  /** Moves the machine's time on. */
  pass(milliseconds: number): void;
}

async function start(options: MockServerOptions = {}): Promise<Timed> {
  let time = noon;
  const client = await startControlled({ initialState: 'empty', now: () => time, ...options });
  onTestFinished(() => client.server.close());
  return { ...client, pass: (milliseconds) => void (time += milliseconds) };
}

async function temporaryFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-cards-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'mock.db');
}

test('a tenant is made with a label, an owner and a time to live, and shown with them', async () => {
  const { call } = await start();
  const made = await call('POST', '/tenants', { appid: 'shop', label: 'checkout', owner: 'web team', ttl: '8h' });
  const told = { appid: 'shop', label: 'checkout', owner: 'web team', endsAt: '2025-03-10T20:00:00.000Z' };
  expect([made.status, made.json()]).toEqual([201, expect.objectContaining(told)]);
  expect((await call('GET', '/tenants/shop')).json()).toMatchObject(told);
  expect((await call('GET', '/tenants')).json()).toMatchObject({ items: [{ appid: '1' }, told] });
  expect((await call('POST', '/tenants/shop/reset')).json()).toMatchObject(told);
});

test('what is said of one is changed member by member, and taken back', async () => {
  const { call } = await start();
  expect((await call('PATCH', '/tenants/1', { label: 'old', owner: 'me', ttl: 60_000 })).json()).toMatchObject({
    label: 'old',
    owner: 'me',
    endsAt: '2025-03-10T12:01:00.000Z',
  });
  expect((await call('PATCH', '/tenants/1', { label: 'new' })).json()).toMatchObject({ label: 'new', owner: 'me' });
  const { json } = await call('PATCH', '/tenants/1', { label: '', owner: '', ttl: 'none' });
  expect(Object.keys(json())).toEqual(['appid', 'appKey', 'seed', 'timezone', 'behaviour', 'clock']);
});

test.each([
  [{ label: 'x'.repeat(201) }, 'MEMBER_INVALID'],
  [{ owner: 7 }, 'MEMBER_INVALID'],
  [{ ttl: 'soon' }, 'DURATION_INVALID'],
  [{ ttl: 0 }, 'MEMBER_INVALID'],
  [{ ttl: '999999999999d' }, 'MEMBER_INVALID'],
  [{ until: '8h' }, 'MEMBER_UNKNOWN'],
])('%j is refused, where a tenant is made as where it is changed', async (card, code) => {
  const { call, server } = await start();
  const made = await call('POST', '/tenants', { appid: 'half', ...card });
  const changed = await call('PATCH', '/tenants/1', card);
  expect([made.status, made.json()['code'], changed.status, changed.json()['code']]).toEqual([400, code, 400, code]);
  expect(server.emulator.tenants.list().map(({ appid }) => appid)).toEqual(['1']);
});

test('one whose time is up is gone, and whoever names it is told when and why', async () => {
  const { call, server, pass } = await start();
  await call('POST', '/tenants', { appid: 'shop', appKey: 'k', ttl: '8h' });
  pass(8 * hour - 1);
  expect((await call('GET', '/tenants/shop')).status).toBe(200);
  pass(1);
  const heard: string[] = [];
  server.emulator.tenants.get('1')!.activity.subscribe(({ data }) => void heard.push(JSON.stringify(data)));
  const request = await sendRequest(
    `${server.url}/api/get_token?appid=shop&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34`,
  );
  expect(request.headers['x-mock-violation']).toBe(
    'The tenant of this appid ended at 2025-03-10T20:00:00.000Z, when its time was up. [unknownAppid]',
  );
  const { status, json } = await call('POST', '/tenants/shop/clock', { advance: '1h' });
  expect([status, json()]).toEqual([
    404,
    expect.objectContaining({
      code: 'TENANT_ENDED',
      detail: 'Failed to find the tenant: "shop" ended at 2025-03-10T20:00:00.000Z, when its time was up.',
      ended: { at: '2025-03-10T20:00:00.000Z', why: 'ttl' },
    }),
  ]);
  expect((await call('GET', '/tenants')).json<{ items: unknown[] }>().items.length).toBe(1);
  const [entry] = server.emulator.tenants.get('1')!.journal.list().items;
  expect(entry?.violations[0]?.reason).toEqual({
    en: 'The tenant of this appid ended at 2025-03-10T20:00:00.000Z, when its time was up.',
    zh: '该 appid 的租户已于 2025-03-10T20:00:00.000Z 到期结束。',
  });
  expect(entry?.responseHeaders?.['x-mock-violation']).toBe(request.headers['x-mock-violation']);
  expect(heard).toEqual([JSON.stringify(entry)]);
});

test('one that was removed is told of with the token that did it, until it is made anew', async () => {
  const token = 'the-servers-own-token';
  const { call } = await start({ controlToken: token });
  const own = { 'x-mock-token': token };
  await call('POST', '/tenants', { appid: 'shop', label: 'old' }, own);
  const asked = { name: 'ci', kind: 'tenant', appid: 'shop' };
  const made = (await call('POST', '/tokens', asked, own)).json<{ token: string }>();
  const ci = { 'x-mock-token': made.token };
  expect((await call('DELETE', '/tenants/shop', undefined, ci)).status).toBe(204);
  const gone = await call('GET', '/tenants/shop', undefined, ci);
  expect([gone.status, gone.json()['detail']]).toEqual([
    404,
    'Failed to find the tenant: "shop" was removed at 2025-03-10T12:00:00.000Z with the control token "ci".',
  ]);
  expect((await call('POST', '/tenants', { appid: 'shop' }, own)).json()).not.toHaveProperty('label');
  // A token for the one before is none for this one.
  expect((await call('GET', '/tenants/shop', undefined, ci)).status).toBe(401);
});

test('label, owner and end outlive the process in a data file; what ended meanwhile has ended', async () => {
  const data = await temporaryFile();
  const first = await start({ data });
  await first.call('POST', '/tenants', { appid: 'short', ttl: '1h' });
  await first.call('POST', '/tenants', { appid: 'long', label: 'kept', ttl: '9h' });
  await first.server.close();
  const second = await start({ data, now: () => noon + 2 * hour });
  expect((await second.call('GET', '/tenants/short')).json()).toMatchObject({ code: 'TENANT_ENDED' });
  expect((await second.call('GET', '/tenants/long')).json()).toMatchObject({
    label: 'kept',
    endsAt: '2025-03-10T21:00:00.000Z',
  });
  await second.server.close();
  const third = await start({ data, now: () => noon + 2 * hour });
  expect((await third.call('GET', '/tenants/short')).json()).toMatchObject({ code: 'TENANT_ENDED' });
});

/** The cards of tenants a and b, and a time that is moved by hand to what it is waited for. */
function watchCards({ keeper = createMemoryKeeper(), isReadOnly = false } = {}) {
  const { tenants } = createEmulator({ tenants: [{ appid: 'a' }, { appid: 'b' }] });
  let time = noon;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const setTimer = (milliseconds: number, run: () => void) => {
    const timer = { at: time + milliseconds, run };
    timers.push(timer);
    return () => void (timers = timers.filter((other) => other !== timer));
  };
  return {
    cards: createTenantCards({ keeper, tenants, now: () => time, setTimer, isReadOnly }),
    appids: () => tenants.list().map(({ appid }) => appid),
    waits: () => timers.map(({ at }) => at),
    pass() {
      const timer = timers.shift()!;
      time = timer.at;
      timer.run();
    },
  };
}

/** A keeper that has what it has, and takes nothing while it is away. */
function createFailingKeeper(kept: Parameters<typeof createMemoryKeeper>[0]) {
  const inMemory = createMemoryKeeper(kept);
  const state = { isAway: true, tries: 0 };
  const orAway = async (change: () => unknown) => {
    state.tries += 1;
    if (state.isAway) throw new Error('it is away');
    await change();
  };
  const keeper: ServerKeeper = {
    ...inMemory,
    put: (...put) => orAway(() => inMemory.put(...put)),
    remove: (...removed) => orAway(() => inMemory.remove(...removed)),
  };
  return { keeper, state };
}

test('it ends by itself when nobody asks', async () => {
  const { cards, appids, waits, pass } = watchCards();
  await cards.begin();
  await cards.change('a', { endsAt: noon + hour });
  await cards.change('b', { endsAt: noon + 2 * hour });
  expect(waits()).toEqual([noon + hour]);
  pass();
  await expect.poll(waits).toEqual([noon + 2 * hour]);
  expect(appids()).toEqual(['b']);
  cards.close();
  expect(waits()).toEqual([]);
});

test('one whose end cannot be kept goes on, and a second later it is tried again', async () => {
  const { keeper, state } = createFailingKeeper([['tenantCards', 'a', { appid: 'a', endsAt: noon + hour }]]);
  const { cards, appids, waits, pass } = watchCards({ keeper });
  await cards.begin();
  pass();
  await expect.poll(waits).toEqual([noon + hour + 1000]);
  await expect(cards.sweep()).rejects.toThrow('it is away');
  expect([waits(), appids(), state.tries]).toEqual([[noon + hour + 1000], ['a', 'b'], 2]);
  state.isAway = false;
  pass();
  await expect.poll(appids).toEqual(['b']);
  expect([(await cards.of('a'))?.ended, waits()]).toEqual([{ at: noon + hour, why: 'ttl' }, []]);
});

test('where nothing can be kept nobody is ended', async () => {
  const { keeper, state } = createFailingKeeper([
    ['tenantCards', 'a', { appid: 'a', endsAt: noon - hour }],
    ['tenantCards', 'b', { appid: 'b', ended: { at: noon - hour, why: 'ttl' } }],
  ]);
  const { cards, appids, waits } = watchCards({ keeper, isReadOnly: true });
  await cards.begin();
  await cards.sweep();
  expect([cards.isDue(), waits(), appids(), state.tries]).toEqual([false, [], ['a', 'b'], 0]);
  expect((await cards.of('a'))?.endsAt).toBe(noon - hour);
});

test('what was said of one that was removed is not said of one that code makes under its appid', async () => {
  const { call, server, pass } = await start();
  await call('POST', '/tenants', { appid: 'a', label: 'the one before' });
  await call('DELETE', '/tenants/a');
  server.emulator.tenants.create({ appid: 'a' });
  expect((await call('GET', '/tenants/a')).json()).not.toHaveProperty('label');
  expect((await call('PATCH', '/tenants/a', { ttl: '1h' })).status).toBe(200);
  pass(hour);
  expect((await call('GET', '/tenants/a')).json()).toMatchObject({ code: 'TENANT_ENDED' });
});

// What is shared leaves it to calls: code removes a tenant from its own server alone, as docs/team.md says.
test.skipIf(isShared)(
  'what was said of a tenant that code has removed does not hold for the one that it makes',
  async () => {
    const { call, server, pass } = await start();
    const { tenants } = server.emulator;
    await call('POST', '/tenants', { appid: 'shop', label: 'old', owner: 'me', ttl: '1h', quotas: { records: 0 } });
    tenants.delete('shop');
    tenants.create({ appid: 'shop', initialState: 'empty' });
    const members = ['appid', 'appKey', 'seed', 'timezone', 'behaviour', 'clock'];
    expect(Object.keys((await call('GET', '/tenants/shop')).json())).toEqual(members);
    expect((await call('POST', '/tenants/shop/channels', { id: 'c1', name: 'c1', sender: '1' })).status).toBe(201);
    pass(hour);
    expect((await call('GET', '/tenants/shop')).status).toBe(200);
  },
);
