import { describe, expect, test } from 'vitest';
import { operations } from '../../../generators/generated/operations.ts';
import type { TenantState } from '../../../generators/generated/types.ts';
import { validateTenantState } from '../../../generators/generated/validators/state.js';
import { violationsOf } from '../../../generators/generated/violations.ts';
import { call, createTestEmulator, get, noon, tokenFor, tokenUrl } from '../../../test/support/create-test-emulator.ts';
import type { Emulator } from '../../emulator.ts';
import { createMemoryStore } from '../store/memory/memory-store.ts';
import type { Store } from '../store/store.ts';
import type { Tenant } from './tenant.ts';

const tenantOf = ({ tenants }: Emulator): Tenant => tenants.get('1')!;
const exported = async (emulator: Emulator): Promise<TenantState> =>
  JSON.parse(JSON.stringify(await tenantOf(emulator).exportState())) as TenantState;
const overlap = { tokenRotation: 'overlap' } as const;

/** A store that takes its time to clear. */
function slowStore(): Store {
  const store = createMemoryStore();
  for (const set of Object.values(store)) {
    const clear = set.clear.bind(set);
    set.clear = async () => {
      await clear();
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    };
  }
  return store;
}

/** What every operation answers, and the next token, as text. */
async function answers(emulator: Emulator, token: string): Promise<string[]> {
  await tenantOf(emulator).ready();
  const messages = await tenantOf(emulator).store.messages.query({}, { offset: 0, limit: 20 });
  return [
    (await call(emulator, 'queryTaskList', { page_size: 100 }, token)).text,
    (await call(emulator, 'sendRecordList', { page_size: 100 }, token)).text,
    (await call(emulator, 'sendRecordList', { send_start_time: 0, page_no: 3, page_size: 100 }, token)).text,
    ...(await Promise.all(
      messages.items.map(
        async ({ id, channelId }) =>
          (await call(emulator, 'getMediaContent', { messageid: id, appid: channelId }, token)).text,
      ),
    )),
    (await get(emulator, tokenUrl())).text,
  ];
}

describe('an exported state', () => {
  test('is one', async () => {
    const emulator = createTestEmulator();
    await tokenFor(emulator);
    expect(violationsOf(validateTenantState, await exported(emulator))).toEqual([]);
  });

  test('answers the same bytes in another emulator', async () => {
    const [from, to] = [
      createTestEmulator({ behaviour: overlap }),
      createTestEmulator({ seed: 99, initialState: 'empty' }),
    ];
    const token = await tokenFor(from);
    await tenantOf(from).clock.advance(3_600_000);
    await tenantOf(to).importState(await exported(from));
    expect(await answers(to, token)).toEqual(await answers(from, token));
  });

  test('is the same when it is imported and exported again', async () => {
    const [from, to] = [createTestEmulator(), createTestEmulator({ seed: 99, initialState: 'empty' })];
    await tokenFor(from);
    const state = await exported(from);
    await tenantOf(to).importState(state);
    expect(await exported(to)).toEqual(state);
  });

  test('can be changed by whoever has it, and the tenant stays as it is, now and after a reset', async () => {
    const emulator = createTestEmulator();
    await tokenFor(emulator);
    const tenant = tenantOf(emulator);
    tenant.faults.add({ match: { nth: 3 }, request: { status: 503 } });
    await tenant.broadcast({ count: 2, startAt: noon + 60_000 });
    const before = await exported(emulator);
    const ofReset = await exported(createTestEmulator());

    const changeAll = (part: Record<string, unknown>): void => {
      for (const [name, value] of Object.entries(part)) {
        if (typeof value === 'object') changeAll(value as Record<string, unknown>);
        else part[name] = 'changed';
      }
    };
    changeAll({ ...(await tenant.exportState()) });
    expect(await exported(emulator)).toEqual(before);
    await tenant.reset();
    expect(await exported(emulator)).toEqual(ofReset);
  });

  test('serves as an initial state, its tokens included from the first request on', async () => {
    const from = createTestEmulator({ behaviour: overlap, seed: 3 });
    const token = await tokenFor(from);
    const to = createTestEmulator({ initialState: await exported(from) });
    expect(await answers(to, token)).toEqual(await answers(from, token));
  });

  test('of the last day there is can be imported, and its token holds', async () => {
    const emulator = createTestEmulator({ clock: { now: 253_402_300_799_999, frozen: true }, initialState: 'empty' });
    const token = await tokenFor(emulator);
    const state = await exported(emulator);
    expect(state.tokens?.[0]?.expiresAt).toBe(253_402_387_199_999);
    await tenantOf(emulator).importState(state);
    expect((await call(emulator, 'queryTaskList', {}, token)).retCode).toBe('000000');
  });

  test('goes on with the numbers that come next, whichever way it came in', async () => {
    const from = createTestEmulator();
    await tenantOf(from).act({ type: 'image' });
    const state = await exported(from);
    const [asInitial, imported] = [
      createTestEmulator({ initialState: state }),
      createTestEmulator({ initialState: 'empty' }),
    ];
    await tenantOf(imported).importState(state);
    const next = JSON.stringify(await tenantOf(from).act({ type: 'image' }));
    expect(JSON.stringify(await tenantOf(asInitial).act({ type: 'image' }))).toBe(next);
    expect(JSON.stringify(await tenantOf(imported).act({ type: 'image' }))).toBe(next);
  });

  test('of tasks without a channel can be imported', async () => {
    const initialState = { broadcastTasks: [{ id: 't', name: 'n' }], sendRecords: [{ taskId: 't', recipientId: 'r' }] };
    const state = await exported(createTestEmulator({ initialState }));
    const to = createTestEmulator();
    await tenantOf(to).importState(state);
    expect(await exported(to)).toEqual(state);
  });
});

describe('importState', () => {
  test('empties what the state leaves out', async () => {
    const emulator = createTestEmulator();
    const token = await tokenFor(emulator);
    await tenantOf(emulator).importState({});
    expect(await exported(emulator)).toMatchObject({
      channels: [],
      sendRecords: [],
      tokens: [],
      sequences: {},
      seed: 1,
    });
    expect((await call(emulator, 'queryTaskList', {}, token)).retCode).toBe('900002');
  });

  test('brings switches, timezone and seed back to how the tenant was made where the state leaves them out', async () => {
    const emulator = createTestEmulator({ seed: 4, timezone: 'GMT+07:00', behaviour: { language: 'en' } });
    await tenantOf(emulator).importState({
      seed: 9,
      timezone: 'GMT+01:00',
      behaviour: { language: 'zh', coercion: 'strict' },
    });
    await tenantOf(emulator).importState({});
    const { seed, timezone, behaviour } = tenantOf(emulator);
    expect([seed, timezone, behaviour.language, behaviour.coercion]).toEqual([4, 'GMT+07:00', 'en', 'lenient']);
  });

  test.each<[string, unknown]>([
    ['form', { channels: {} }],
    [
      'references',
      { seed: 9, clock: { now: 1 }, broadcastTasks: [], sendRecords: [{ taskId: 't', recipientId: 'r' }] },
    ],
  ])('changes nothing when the %s of the state is wrong', async (_, state) => {
    const emulator = createTestEmulator();
    await tokenFor(emulator);
    const before = await exported(emulator);
    await expect(tenantOf(emulator).importState(state)).rejects.toThrow(
      expect.objectContaining({ code: 'STATE_INVALID' }),
    );
    expect(await exported(emulator)).toEqual(before);
  });

  test('takes no token that belongs to another tenant', async () => {
    const emulator = createTestEmulator({
      tenants: [
        { appid: '1', appKey: '2' },
        { appid: '7', initialState: 'empty' },
      ],
    });
    const token = await tokenFor(emulator);
    await emulator.tenants.get('7')!.importState(await exported(emulator));
    expect(emulator.tenants.get('7')!.tokens.list()).toEqual([]);
    expect((await call(emulator, 'queryTaskList', {}, token)).entry?.appid).toBe('1');
  });

  test('keeps the token that it was given where the tenant that had it is made again', async () => {
    const emulator = createTestEmulator({ initialState: 'empty' });
    const { tenants } = emulator;
    const token = await tokenFor(emulator);
    const initialState = await tenantOf(emulator).exportState();
    tenants.delete('1');
    tenants.create({ appid: '7', appKey: '2', initialState });
    tenants.create({ appid: '1', appKey: '2' });
    expect(await tokenFor(emulator)).not.toBe(token);
    expect((await call(emulator, 'queryTaskList', {}, token)).entry?.appid).toBe('7');
    tenants.delete('1');
    expect((await call(emulator, 'queryTaskList', {}, token)).retCode).toBe('000000');
  });

  test('has its tokens where another that had them could not be made', async () => {
    const emulator = createTestEmulator({ initialState: 'empty' });
    const tokens = [{ token: 'kept', issuedAt: noon, expiresAt: noon + 10 }];
    const faults = [{ fault: {}, matched: 0, hits: 0 }];
    expect(() => emulator.tenants.create({ appid: '7', initialState: { tokens, faults } })).toThrow(
      expect.objectContaining({ code: 'STATE_INVALID' }),
    );
    emulator.tenants.create({ appid: '8', initialState: { tokens } });
    expect((await call(emulator, 'queryTaskList', {}, 'kept')).entry?.appid).toBe('8');
  });

  test('forgets what was scheduled', async () => {
    const emulator = createTestEmulator();
    let fired = 0;
    tenantOf(emulator).clock.schedule(noon + 1, () => void (fired += 1));
    await tenantOf(emulator).importState({});
    await tenantOf(emulator).clock.advance(10);
    expect(fired).toBe(0);
  });

  test('is never seen half done', async () => {
    const emulator = createTestEmulator({ behaviour: overlap, createStore: slowStore });
    const token = await tokenFor(emulator);
    const state = await exported(emulator);
    const totals: unknown[] = [];
    const importing = tenantOf(emulator).importState(state);
    while (totals.length < 50)
      totals.push((await call(emulator, 'sendRecordList', { send_start_time: 0 }, token)).json['total_count']);
    await importing;
    expect(new Set(totals)).toEqual(new Set([state.sendRecords?.length]));
  });
});

describe('reset', () => {
  test('returns to the very start: the same calls give the same bytes again', async () => {
    const emulator = createTestEmulator();
    const life = async (): Promise<string[]> => {
      const token = await tokenFor(emulator);
      await tenantOf(emulator).addRecords({
        channels: [{ id: 'added' }],
        messages: [{ channelId: 'added', type: 'image' }],
      });
      return [token, ...(await answers(emulator, token)), JSON.stringify(await tenantOf(emulator).exportState())];
    };
    const first = await life();
    tenantOf(emulator).setBehaviour({ language: 'en', mediaItem: 'object' });
    await tenantOf(emulator).clock.advance(86_400_000 * 40);
    await tenantOf(emulator).reset();
    expect(await life()).toEqual(first);
  });

  test('ends the tokens and empties the journal', async () => {
    const emulator = createTestEmulator();
    const token = await tokenFor(emulator);
    await tenantOf(emulator).reset();
    expect(tenantOf(emulator).journal.list().items).toEqual([]);
    expect((await call(emulator, 'queryTaskList', {}, token)).retCode).toBe('900002');
  });

  test('returns to the initial state after an import', async () => {
    const emulator = createTestEmulator();
    const before = await exported(emulator);
    await tenantOf(emulator).importState({
      seed: 5,
      timezone: 'GMT+01:00',
      behaviour: { language: 'en' },
      clock: { now: 5 },
    });
    await tenantOf(emulator).reset();
    expect(await exported(emulator)).toEqual(before);
  });

  test('brings back the tokens of the initial state', async () => {
    const initialState = { tokens: [{ token: 'kept', issuedAt: noon, expiresAt: noon + 10 }] };
    const emulator = createTestEmulator({ initialState });
    await tokenFor(emulator);
    await tenantOf(emulator).reset();
    expect((await call(emulator, 'queryTaskList', {}, 'kept')).retCode).toBe('000000');
  });

  test('stands when it comes in the middle of a jump', async () => {
    const emulator = createTestEmulator();
    const tenant = tenantOf(emulator);
    const { promise, resolve } = Promise.withResolvers<void>();
    tenant.clock.schedule(noon + 1, () => promise);
    const jump = tenant.clock.advance(1000);
    await tenant.reset();
    resolve();
    await jump;
    expect(tenant.clock.now()).toBe(noon);
  });
});

describe('addRecords', () => {
  test('counts records that are added to a task', async () => {
    const emulator = createTestEmulator({
      initialState: { channels: [{ id: 'c' }], broadcastTasks: [{ id: 't', name: 'n' }] },
    });
    const outcomes = (count: number, status: '0' | '9'): { taskId: string; recipientId: string; status: '0' | '9' }[] =>
      Array.from({ length: count }, (_, index) => ({ taskId: 't', recipientId: `r${index}`, status }));
    await tenantOf(emulator).addRecords({ sendRecords: outcomes(3, '0') });
    await Promise.all([
      tenantOf(emulator).addRecords({ sendRecords: outcomes(2, '9') }),
      tenantOf(emulator).addRecords({ sendRecords: outcomes(4, '0') }),
    ]);
    const { items } = await call(emulator, 'queryTaskList', {}, await tokenFor(emulator));
    expect(items).toMatchObject([{ estimate_send_num: 9, send_success_num: 7, send_error_num: 2 }]);
  });

  test('returns what was added, recipients that were not known included', async () => {
    const emulator = createTestEmulator();
    const added = await tenantOf(emulator).addRecords({
      messages: [{ channelId: '12323', type: 'text', recipientId: 'new' }],
    });
    expect(added).toMatchObject({
      channels: [],
      recipients: [{ id: 'new' }],
      messages: [{ recipientId: 'new', sentAt: noon }],
    });
  });

  test('changes nothing when it is refused', async () => {
    const emulator = createTestEmulator();
    const before = await exported(emulator);
    const wrong = { channels: [{ id: 'new' }], messages: [{ channelId: 'nowhere', type: 'image' as const }] };
    await expect(tenantOf(emulator).addRecords(wrong)).rejects.toThrow(
      expect.objectContaining({ code: 'STATE_INVALID' }),
    );
    expect(await exported(emulator)).toEqual(before);
  });
});

test('a request that is made by what falls due in a jump is answered', async () => {
  const emulator = createTestEmulator();
  const token = await tokenFor(emulator);
  const answered: unknown[] = [];
  tenantOf(emulator).clock.schedule(noon + 1, async () => {
    answered.push((await call(emulator, 'queryTaskList', {}, token)).retCode);
  });
  await tenantOf(emulator).clock.advance(10);
  expect(answered).toEqual(['000000']);
});

test('what is due is run before a request is answered', async () => {
  const emulator = createTestEmulator({ initialState: 'empty' });
  const tenant = tenantOf(emulator);
  const token = await tokenFor(emulator);
  tenant.clock.schedule(noon, () => void tenant.setBehaviour({ language: 'en' }));
  const { body } = await emulator.handle({ method: 'POST', url: operations.queryTaskList.path, headers: { token } });
  expect(JSON.parse(String(body))).toMatchObject({ ret_msg: 'operation succeeded' });
});
