import { describe, expect, test } from 'vitest';
import { call, createTestEmulator, get, noon, tokenFor, tokenUrl } from '../../../test/support/create-test-emulator.ts';
import { createEmulator, type CreateEmulatorOptions } from '../../emulator.ts';
import type { TenantOptions } from './tenant.ts';

const codeIs = (code: string): unknown => expect.objectContaining({ code });
const empty = { initialState: 'empty' } as const;

describe('an emulator', () => {
  test('has the tenant of the page, appid 1 and app_key 2', () => {
    const tenants = createEmulator().tenants.list();
    expect(tenants.map(({ appid, appKey, seed, timezone }) => [appid, appKey, seed, timezone])).toEqual([
      ['1', '2', 1, 'GMT+08:00'],
    ]);
  });

  test('has the tenants that it is given, in their order', () => {
    const { tenants } = createTestEmulator({ tenants: [{ appid: 'b' }, { appid: 'a' }] });
    expect(tenants.list().map(({ appid }) => appid)).toEqual(['b', 'a']);
  });

  test('forgets a tenant that is disposed of, and never one that came after it', () => {
    const { tenants } = createTestEmulator();
    const first = tenants.create({ appid: 'a' });
    first[Symbol.dispose]();
    expect(tenants.get('a')).toBeUndefined();
    const second = tenants.create({ appid: 'a' });
    first[Symbol.dispose]();
    expect(tenants.get('a')).toBe(second);
  });

  test('has the first take what names no tenant, whichever that is', () => {
    const { tenants } = createTestEmulator({ tenants: [{ appid: 'b' }, { appid: 'a' }] });
    expect(tenants.fallback()?.appid).toBe('b');
    tenants.delete('b');
    expect(tenants.fallback()?.appid).toBe('a');
    tenants.delete('a');
    expect(tenants.fallback()).toBeUndefined();
  });

  test('may have none', async () => {
    const emulator = createTestEmulator({ tenants: [] });
    expect(emulator.tenants.list()).toEqual([]);
    expect((await get(emulator, tokenUrl())).retCode).toBe('900004');
    expect((await get(emulator, '/unknown')).entry).toBeUndefined();
  });

  test.each<[string, CreateEmulatorOptions]>([
    ['TENANT_OPTIONS_INVALID', { timezone: 'Asia/Taipei' }],
    ['TENANT_OPTIONS_INVALID', { seed: 1.5 }],
    ['TENANT_OPTIONS_INVALID', { journalLimit: -1 }],
    ['TENANT_OPTIONS_INVALID', { journalLimit: Number.NaN }],
    ['BEHAVIOUR_INVALID', { behaviour: { language: 'fr' as 'en' } }],
    ['CLOCK_INVALID', { clock: { now: -1 } }],
    ['CLOCK_INVALID', { clock: { now: '2025-03-10T08:00:00Z' as unknown as number } }],
    ['TENANT_OPTIONS_INVALID', { clock: null as unknown as unknown as object }],
    ['TENANT_OPTIONS_INVALID', { clock: 5 as unknown as object }],
    ['TENANT_OPTIONS_INVALID', { clock: '2025-03-10T08:00:00Z' as unknown as object }],
    ['TENANT_OPTIONS_INVALID', { tenants: {} as [] }],
    ['TENANT_OPTIONS_INVALID', { tenants: [null as unknown as TenantOptions] }],
    ['STATE_INVALID', { initialState: 'filled' as 'empty' }],
    ['STATE_INVALID', { initialState: { sendRecords: [{ taskId: 't', recipientId: 'r' }] } }],
    ['TENANT_EXISTS', { tenants: [{ appid: '1' }, { appid: '1' }] }],
  ])('is refused with %s: %j', (code, options) => {
    expect(() => createEmulator(options)).toThrow(codeIs(code));
  });
});

describe('create', () => {
  test('decides what is left out by the seed', () => {
    const made = (seed: number): unknown => {
      const { appid, appKey } = createTestEmulator({ seed }).tenants.create();
      return [appid, appKey];
    };
    expect(made(1)).toEqual([expect.stringMatching(/^[1-9]\d{7}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(made(1)).toEqual(made(1));
    expect(made(2)).not.toEqual(made(1));
  });

  test('gives each tenant an appid of its own', () => {
    const { tenants } = createTestEmulator(empty);
    for (let made = 0; made < 200; made += 1) tenants.create();
    expect(new Set(tenants.list().map(({ appid }) => appid)).size).toBe(201);
  });

  test('refuses an appid that is taken', () => {
    expect(() => createTestEmulator().tenants.create({ appid: '1' })).toThrow(
      expect.objectContaining({
        code: 'TENANT_EXISTS',
        message: 'Failed to create the tenant: appid "1" is taken. Choose another, or delete that tenant first.',
      }),
    );
  });

  test.each<[string, TenantOptions]>([
    ['appid must be a text of 1 to 64 characters', { appid: '' }],
    ['appid must be a text of 1 to 64 characters', { appid: 'x'.repeat(65) }],
    ['appid must be a text of 1 to 64 characters', { appid: 1 as unknown as string }],
    ['appKey must be a text of 1 to 64 characters', { appKey: '' }],
    ['seed must be a whole number', { seed: Number.NaN }],
    ['timezone must be written like GMT+08:00, with up to 14 hours and 59 minutes', { timezone: 'UTC' }],
    ['timezone must be written like GMT+08:00, with up to 14 hours and 59 minutes', { timezone: 'GMT+14:60' }],
    [
      'clock must be an object: { now, frozen }, now in milliseconds since the epoch',
      { clock: '2025-03-10T08:00:00Z' as unknown as object },
    ],
    [
      'of clock, there is no option frozn. Did you mean frozen? There are now, frozen',
      { clock: { now: 0, frozn: true } as unknown as object },
    ],
    ['clock.frozen must be true or false', { clock: { frozen: 'no' as unknown as boolean } }],
    ['its options must be an object', 'x' as unknown as TenantOptions],
  ])('says: %s', (wrong, options) => {
    const { tenants } = createEmulator();
    expect(() => tenants.create(options)).toThrow(
      expect.objectContaining({ code: 'TENANT_OPTIONS_INVALID', message: `Failed to create the tenant: ${wrong}.` }),
    );
    expect(tenants.list()).toHaveLength(1);
  });

  test('makes no tenant of an initial state that does not fit together', () => {
    const { tenants } = createTestEmulator();
    const initialState = { channels: [{ id: 'c' }], messages: [{ channelId: 'x', type: 'text' as const }] };
    expect(() => tenants.create({ appid: '7', initialState })).toThrow(codeIs('STATE_INVALID'));
    expect(tenants.get('7')).toBeUndefined();
  });

  test.each(['__proto__', 'constructor'])('takes the appid %s like any', async (appid) => {
    const emulator = createTestEmulator(empty);
    emulator.tenants.create({ appid, appKey: 'k' });
    expect(await tokenFor(emulator, { appid, appKey: 'k' })).toMatch(/^[0-9a-f]{32}$/);
  });

  test('finds no tenant that was not made', () => {
    expect(createTestEmulator().tenants.get('__proto__')).toBeUndefined();
  });
});

describe('what a tenant is', () => {
  const state = {
    seed: 5,
    timezone: 'GMT+09:00',
    behaviour: { language: 'en' },
    clock: { now: 7000, frozen: true },
  } as const;
  const make = (asked: TenantOptions): unknown => {
    const { tenants } = createTestEmulator({ seed: 2, timezone: 'GMT+07:00', behaviour: { coercion: 'strict' } });
    const { seed, timezone, behaviour, clock } = tenants.create({ appid: '7', ...asked });
    return [seed, timezone, behaviour.coercion, behaviour.language, clock.now(), clock.frozen];
  };

  test('is what holds for all unless it says otherwise', () => {
    expect(make({})).toEqual([2, 'GMT+07:00', 'strict', 'zh', noon, true]);
  });

  test('is what its initial state says before what holds for all', () => {
    expect(make({ initialState: state })).toEqual([5, 'GMT+09:00', 'strict', 'en', 7000, true]);
  });

  test('is what it is asked to be before all', () => {
    const asked: TenantOptions = {
      seed: 6,
      timezone: 'GMT+01:00',
      behaviour: { language: 'zh' },
      clock: { now: 8000, frozen: false },
    };
    expect(make({ ...asked, initialState: state })).toEqual([6, 'GMT+01:00', 'strict', 'zh', 8000, false]);
  });

  test('is not changed by options that are undefined', () => {
    expect(make({ seed: undefined, clock: { now: undefined, frozen: undefined }, behaviour: undefined })).toEqual([
      2,
      'GMT+07:00',
      'strict',
      'zh',
      noon,
      true,
    ]);
  });
});

describe('delete', () => {
  test('says whether there was one', () => {
    const { tenants } = createTestEmulator();
    expect([tenants.delete('1'), tenants.delete('1')]).toEqual([true, false]);
  });

  test('makes room for a new one, which knows nothing of the old', async () => {
    const emulator = createTestEmulator();
    const token = await tokenFor(emulator);
    emulator.tenants.delete('1');
    emulator.tenants.create({ appid: '1', appKey: '2' });
    expect((await call(emulator, 'queryTaskList', {}, token)).retCode).toBe('900002');
  });

  test('leaves nothing scheduled', async () => {
    const { tenants } = createTestEmulator();
    const { clock } = tenants.get('1')!;
    let fired = 0;
    clock.schedule(noon + 1, () => void (fired += 1));
    tenants.delete('1');
    await clock.advance(10);
    expect(fired).toBe(0);
  });

  test('makes the next tenant the default one', async () => {
    const emulator = createTestEmulator({ tenants: [{ appid: '1' }, { appid: '7' }] });
    emulator.tenants.delete('1');
    expect((await get(emulator, '/unknown')).entry?.appid).toBe('7');
  });
});

describe('two tenants', () => {
  test('share no records, tokens, clock, switches or journal', async () => {
    const emulator = createTestEmulator({
      tenants: [
        { appid: '1', appKey: '2' },
        { appid: '7', appKey: '8' },
      ],
    });
    const [one, seven] = [emulator.tenants.get('1')!, emulator.tenants.get('7')!];
    const before = JSON.stringify(await seven.exportState());
    const token = await tokenFor(emulator);
    one.setBehaviour({ language: 'en' });
    await one.clock.advance(1000);
    await one.addRecords({ channels: [{ id: 'new' }] });
    await call(emulator, 'queryTaskList', {}, token);
    await one.reset();
    expect(JSON.stringify(await seven.exportState())).toBe(before);
    expect(seven.journal.list().items).toEqual([]);
  });

  test('see only their own, however many ask at once', async () => {
    const appids = Array.from({ length: 10 }, (_, index) => `tenant-${index}`);
    const tenants = appids.map((appid) => ({
      appid,
      appKey: appid,
      initialState: { channels: [{ id: 'c' }], broadcastTasks: [{ name: appid }] },
    }));
    const emulator = createTestEmulator({ tenants, behaviour: { tokenRotation: 'overlap' } });
    const clients = Array.from({ length: 100 }, async (_, index) => {
      const appid = appids[index % 10] ?? '';
      const token = await tokenFor(emulator, { appid, appKey: appid });
      const { items } = await call(emulator, 'queryTaskList', {}, token);
      return [appid, ...items.map(({ task_name }) => task_name)];
    });
    const seen = await Promise.all(clients);
    expect(seen.filter(([appid, ...names]) => names.length !== 1 || names[0] !== appid)).toEqual([]);
    expect(emulator.tenants.list().map(({ journal }) => journal.list().items.length)).toEqual(appids.map(() => 20));
  });
});

test('makes its initial state when a request first needs it, which one for a token does not', async () => {
  const emulator = createTestEmulator();
  const { store } = emulator.tenants.get('1')!;
  const token = await tokenFor(emulator);
  expect((await store.channels.query({}, { offset: 0, limit: 9 })).total).toBe(0);
  await emulator.handle({ method: 'POST', url: '/chat-set/api/line/query_task_list', headers: { token } });
  expect((await store.channels.query({}, { offset: 0, limit: 9 })).total).toBe(3);
});

test.each(['.', '..', '\ud800'])('F6: the appid %j, which no URL can hold, is refused, and nobody is made', (appid) => {
  const { tenants } = createTestEmulator();
  expect(() => tenants.create({ appid })).toThrow(expect.objectContaining({ code: 'TENANT_OPTIONS_INVALID' }));
  expect(tenants.list()).toHaveLength(1);
});

test('F4: an emulator takes 10,000 tenants, and says so', () => {
  const { tenants } = createTestEmulator({ initialState: 'empty' });
  for (let number = 1; number < 10_000; number += 1) tenants.create({ appid: `t${number}`, appKey: 'k' });
  expect(() => tenants.create({ appid: 'one too many' })).toThrow(
    'Failed to create the tenant: there are 10000 already. Delete some first.',
  );
  tenants.delete('t1');
  expect(tenants.create({ appid: 'one too many' }).appid).toBe('one too many');
});
