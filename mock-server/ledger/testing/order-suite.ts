import { expect, test } from 'vitest';
import { held, puts, writeIn, type Replicas } from './changes.ts';

/** In which order every ledger tells what a part has. `given` tells the replicas of a test. */
export function testOrder(given: () => Replicas): void {
  test('keys come in the order in which they were put first; one that had gone comes last', async () => {
    const { one, two, tenant } = given();
    await writeIn(
      one,
      tenant,
      puts({
        faults: [
          ['c', 1],
          ['a', 1],
          ['b', 1],
        ],
      }),
    );
    const known = held(await two.read(tenant, 0), 'faults');
    await writeIn(
      one,
      tenant,
      puts({
        faults: [
          ['a', 2],
          ['c', undefined],
        ],
      }),
    );
    await writeIn(
      one,
      tenant,
      puts({
        faults: [
          ['d', 1],
          ['c', 2],
        ],
      }),
    );
    const expected = [
      ['a', 2],
      ['b', 1],
      ['d', 1],
      ['c', 2],
    ];
    expect(held(await two.read(tenant, 0), 'faults')).toEqual(expected);
    expect(held(await two.read(tenant, 1), 'faults', known)).toEqual(expected);
  });

  test('what goes and comes again in one write comes last', async () => {
    const { one, two, tenant } = given();
    await writeIn(
      one,
      tenant,
      puts({
        faults: [
          ['a', 1],
          ['b', 1],
        ],
      }),
    );
    const known = held(await two.read(tenant, 0), 'faults');
    await writeIn(one, tenant, puts({ faults: [['a', 2]] }, { renewed: ['a'] }));
    const expected = [
      ['b', 1],
      ['a', 2],
    ];
    expect(held(await two.read(tenant, 0), 'faults')).toEqual(expected);
    expect(held(await two.read(tenant, 1), 'faults', known)).toEqual(expected);
  });

  test('what came again stays where it is for those who know it there, as it changes', async () => {
    const { one, two, tenant } = given();
    for (const value of [1, undefined, 2]) await writeIn(one, tenant, puts({ faults: [['a', value]] }));
    const since = await writeIn(one, tenant, puts({ faults: [['b', 1]] }));
    const known = held(await two.read(tenant, 0), 'faults');
    await writeIn(one, tenant, puts({ faults: [['a', 3]] }));
    const expected = [
      ['a', 3],
      ['b', 1],
    ];
    expect(held(await two.read(tenant, 0), 'faults')).toEqual(expected);
    expect(held(await two.read(tenant, since), 'faults', known)).toEqual(expected);
  });

  test('of several that came again in one write each stays where it is for those who know it there', async () => {
    const { one, two, tenant } = given();
    const both = (first: unknown, second: unknown) =>
      puts({
        faults: [
          ['a', first],
          ['b', second],
        ],
      });
    await writeIn(one, tenant, both(1, 1));
    await writeIn(one, tenant, both(undefined, undefined));
    const since = await writeIn(one, tenant, both(2, 2));
    const known = held(await two.read(tenant, 0), 'faults');
    await writeIn(one, tenant, puts({ faults: [['a', 3]] }));
    const expected = [
      ['a', 3],
      ['b', 2],
    ];
    expect(held(await two.read(tenant, 0), 'faults')).toEqual(expected);
    expect(held(await two.read(tenant, since), 'faults', known)).toEqual(expected);
  });
}
