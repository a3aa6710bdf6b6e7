import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ledger, LedgerChange } from '../ledger.ts';
import { addTenant, held, inTurn, puts, writeIn, type Replicas } from './changes.ts';
import { testLogs } from './log-suite.ts';
import { testOrder } from './order-suite.ts';
import { testTurns } from './turn-suite.ts';

/** Opens one more replica on the ledger of a test. */
export type OpenReplica = () => Promise<Ledger>;

/** What every ledger does. `makeLedger` makes an empty one, and answers how replicas are opened on it. */
export function testLedger(makeLedger: () => Promise<OpenReplica>): void {
  let one: Ledger;
  let two: Ledger;
  let tenant: number;

  beforeEach(async () => {
    const open = await makeLedger();
    one = await open();
    two = await open();
    tenant = await addTenant(one, 'first');
  });
  afterEach(() => Promise.all([one.close(), two.close()]));

  const write = (ledger: Ledger, change: LedgerChange | 'gone'): Promise<number> => writeIn(ledger, tenant, change);

  test('replicas have names of their own', () => {
    expect([one.isReadOnly, two.isReadOnly, one.replica === two.replica]).toEqual([false, false, false]);
  });

  test('tenants are those of all replicas, in the order in which they were made', async () => {
    const second = await addTenant(two, 'second');
    expect(await one.tenants()).toEqual([
      { id: tenant, appid: 'first' },
      { id: second, appid: 'second' },
    ]);
    expect(second).toBeGreaterThan(tenant);
  });

  test('an appid finds its tenant, whatever its characters are', async () => {
    const odd = await addTenant(one, 'odd \u0000 \ud800 "租户"');
    expect(await two.find({ appid: 'odd \u0000 \ud800 "租户"' })).toEqual({
      id: odd,
      appid: 'odd \u0000 \ud800 "租户"',
    });
    expect(await two.find({ appid: 'nobody' })).toBeUndefined();
  });

  test('an appid is taken once', async () => {
    await write(one, puts({ tenant: [['setup', {}]] }));
    await inTurn(two, 'directory', async (turn) => {
      await expect(turn.addTenant('first')).rejects.toMatchObject({ code: 'TENANT_EXISTS' });
    });
  });

  test('a token finds the tenant that it was issued for, until it is forgotten', async () => {
    await write(one, puts({ tokens: [['abc', { token: 'abc' }]] }));
    expect(await two.find({ token: 'abc' })).toEqual({ id: tenant, appid: 'first' });
    expect(await two.find({ token: 'other' })).toBeUndefined();
    await write(two, puts({ tokens: [['abc', undefined]] }));
    expect(await one.find({ token: 'abc' })).toBeUndefined();
  });

  test('a tenant that goes is told as gone, its tokens are nobody’s, and its number is never used again', async () => {
    await write(one, puts({ tokens: [['abc', 1]] }));
    const before = (await two.read('directory', 0)).version;
    await write(one, 'gone');
    expect(await two.read(tenant, 1)).toMatchObject({ isGone: true, changes: [] });
    expect(await inTurn(two, tenant, async ({ isGone }) => isGone)).toBe(true);
    expect(await two.find({ token: 'abc' })).toBeUndefined();
    expect(await two.tenants()).toEqual([]);
    expect((await two.read('directory', 0)).version).toBeGreaterThan(before);
    expect(await addTenant(two, 'first')).toBeGreaterThan(tenant);
  });

  test('a tenant that is made is a new version of the directory', async () => {
    const before = (await two.read('directory', 0)).version;
    await addTenant(one, 'second');
    expect((await two.read('directory', before)).version).toBeGreaterThan(before);
  });

  test('who knows nothing is told everything', async () => {
    await write(one, puts({ faults: [['a', { times: 1 }]], tenant: [['clock', 5]] }));
    const news = await two.read(tenant, 0);
    expect(news).toMatchObject({ version: 1, isWhole: true, isGone: false });
    expect(held(news, 'faults')).toEqual([['a', { times: 1 }]]);
    expect(held(news, 'tenant')).toEqual([['clock', 5]]);
  });

  test('who knows a version is told what came after', async () => {
    await write(one, puts({ faults: [['a', 1]] }));
    await write(one, puts({ faults: [['b', 2]] }));
    await write(two, puts({ faults: [['a', undefined]] }));
    const news = await one.read(tenant, 2);
    expect(news).toMatchObject({ version: 3, isWhole: false });
    expect(news.changes.map(({ parts }) => [...(parts.get('faults')?.puts ?? [])])).toEqual([[['a', undefined]]]);
    expect(held(await two.read(tenant, 1), 'faults', [['a', 1]])).toEqual([['b', 2]]);
  });

  test('who knows the newest version is told nothing', async () => {
    await write(one, puts({ faults: [['a', 1]] }));
    expect(await two.read(tenant, 1)).toMatchObject({ version: 1, isWhole: false, changes: [] });
  });

  test('a version that there never was is told everything', async () => {
    await write(one, puts({ faults: [['a', 1]] }));
    expect(await two.read(tenant, 7)).toMatchObject({ version: 1, isWhole: true });
  });

  test('values and keys come back as they were put', async () => {
    const value = {
      text: 'nul \u0000 lone \ud800 pair 😀 "quoted" \\u0000 \u2028',
      list: [1.5e300, -0.1, null, true, {}],
      empty: '',
    };
    const keys: (string | number)[] = ['nul \u0000 \udfff', '7', 7, '', '\\', '{"a",b}', 9_007_199_254_740_991, 'NULL'];
    await write(one, puts({ sequences: keys.map((key, index) => [key, { ...value, index }]) }));
    const expected = keys.map((key, index) => [key, { ...value, index }]);
    expect(held(await two.read(tenant, 0), 'sequences')).toEqual(expected);
  });

  test('a part that is cleared holds what came after', async () => {
    await write(
      one,
      puts({
        tokens: [
          ['a', 1],
          ['b', 1],
        ],
        faults: [['f', 1]],
      }),
    );
    await write(one, puts({ tokens: [['b', 2]] }, { cleared: ['tokens'] }));
    await write(one, puts({ tokens: [['c', 3]] }));
    expect(held(await two.read(tenant, 0), 'tokens')).toEqual([
      ['b', 2],
      ['c', 3],
    ]);
    expect(
      held(await two.read(tenant, 1), 'tokens', [
        ['a', 1],
        ['b', 1],
      ]),
    ).toEqual([
      ['b', 2],
      ['c', 3],
    ]);
    expect(held(await two.read(tenant, 1), 'faults', [['f', 1]])).toEqual([['f', 1]]);
  });

  test('records that come in thousands are each where they belong', async () => {
    const record = (id: number, name: string) => [id, { id, name }] as const;
    const list = (from: number, to: number, name: string) =>
      Array.from({ length: to - from }, (_, index) => record(from + index, name));
    await write(one, puts({ sendRecords: list(0, 10, 'single') }));
    await write(one, puts({ sendRecords: [...list(5, 2000, 'many')] }));
    await write(one, puts({ sendRecords: [record(7, 'again'), record(1500, 'again'), record(2000, 'last')] }));
    const expected = [...list(0, 5, 'single'), ...list(5, 2000, 'many'), record(2000, 'last')].map(([id, value]) =>
      id === 7 || id === 1500 ? record(id, 'again') : record(id, value.name),
    );
    expect(held(await two.read(tenant, 0), 'sendRecords')).toEqual(expected);
    expect(held(await two.read(tenant, 1), 'sendRecords', list(0, 10, 'single'))).toEqual(expected);
    await write(two, puts({ sendRecords: list(0, 600, 'new') }, { cleared: ['sendRecords'] }));
    expect(held(await one.read(tenant, 0), 'sendRecords')).toEqual(list(0, 600, 'new'));
    expect(held(await one.read(tenant, 3), 'sendRecords', expected)).toEqual(list(0, 600, 'new'));
  });

  test('scopes know nothing of each other', async () => {
    const second = await addTenant(one, 'second');
    await write(one, puts({ faults: [['a', 1]] }));
    await inTurn(two, 'directory', (turn) => turn.write(puts({ controlTokens: [['t', 1]] })));
    expect(await one.read(second, 0)).toMatchObject({ version: 0, changes: [] });
    expect(held(await one.read('directory', 0), 'controlTokens')).toEqual([['t', 1]]);
    expect(held(await one.read('directory', 0), 'faults')).toEqual([]);
  });

  const given = (): Replicas => ({ one, two, tenant });
  testOrder(given);
  testLogs(given);
  testTurns(given);

  test('the other replica hears where something was written', async () => {
    const hint = new Promise<void>((resolve) => two.onHint((scope) => scope === tenant && resolve()));
    await write(one, puts({ faults: [['a', 1]] }));
    await hint;
    expect((await two.read(tenant, 0)).version).toBe(1);
  });

  test('news name the replicas that are alive', async () => {
    const { alive } = await one.read(tenant, 0);
    expect([...alive].sort()).toEqual([one.replica, two.replica].sort());
  });

  test('after it is closed nothing can be asked of it', async () => {
    await one.close();
    await expect(one.begin(tenant, 0)).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
    await expect(one.read(tenant, 0)).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
  });
}
