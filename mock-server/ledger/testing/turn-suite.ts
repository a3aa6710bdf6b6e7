import { expect, test } from 'vitest';
import type { Ledger } from '../ledger.ts';
import { held, inTurn, puts, writeIn, type Replicas } from './changes.ts';

/** What turns are on every ledger. `given` tells the replicas of a test. */
export function testTurns(given: () => Replicas): void {
  test('a turn tells what others wrote, and may write several times', async () => {
    const { one, two, tenant } = given();
    await writeIn(one, tenant, puts({ faults: [['a', 1]] }));
    const turn = await two.begin(tenant, 0);
    expect(held(turn, 'faults')).toEqual([['a', 1]]);
    expect(await turn.write(puts({ faults: [['b', 1]] }))).toBe(2);
    expect(await turn.write(puts({ faults: [['c', 1]] }))).toBe(3);
    await turn.end();
    expect(held(await one.read(tenant, 0), 'faults').length).toBe(3);
  });

  test('a turn is wanted once another replica waits for it', async () => {
    const { one, two, tenant } = given();
    const turn = await one.begin(tenant, 0);
    const other = await two.begin('directory', 0);
    expect(await turn.isWanted()).toBe(false);
    const second = two.begin(tenant, 0);
    while (!(await turn.isWanted()));
    expect(await other.isWanted()).toBe(false);
    await Promise.all([turn.end(), other.end()]);
    await (await second).end();
  });

  test('nobody else has a turn at a scope until it is given back, and then knows what was written in it', async () => {
    const { one, two, tenant } = given();
    const first = await one.begin(tenant, 0);
    let isSecond = false;
    const second = two.begin(tenant, 0).then((turn) => {
      isSecond = true;
      return turn;
    });
    await first.write(puts({ faults: [['a', 1]] }));
    // Other scopes are free meanwhile, and a turn hides nothing from who only reads.
    await inTurn(two, 'directory', async () => undefined);
    expect((await two.read(tenant, 0)).version).toBe(1);
    expect(isSecond).toBe(false);
    await first.end();
    const turn = await second;
    expect(held(turn, 'faults')).toEqual([['a', 1]]);
    await turn.end();
  });

  test('turns of many callers on both replicas come one after the other', async () => {
    const { one, two, tenant } = given();
    const increment = async (ledger: Ledger): Promise<void> => {
      await inTurn(ledger, tenant, async (turn) => {
        const [[, count] = ['n', 0]] = held(turn, 'sequences');
        await turn.write(puts({ sequences: [['n', Number(count) + 1]] }));
      });
    };
    await Promise.all(Array.from({ length: 20 }, (_, index) => increment(index % 2 === 0 ? one : two)));
    expect(held(await one.read(tenant, 0), 'sequences')).toEqual([['n', 20]]);
  });

  test('a turn may be asked for before the last one has ended', async () => {
    const { one, tenant } = given();
    const first = await one.begin(tenant, 0);
    await first.write(puts({ faults: [['a', 1]] }));
    const ended = first.end();
    const second = await one.begin(tenant, 1);
    expect(second).toMatchObject({ version: 1, changes: [] });
    await Promise.all([ended, second.end()]);
  });
}
