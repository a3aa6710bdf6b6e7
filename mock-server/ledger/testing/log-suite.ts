import { expect, test } from 'vitest';
import type { LedgerNews, LogName } from '../ledger.ts';
import { adds, writeIn, type Replicas } from './changes.ts';

/** What logs are on every ledger. `given` tells the replicas of a test. */
export function testLogs(given: () => Replicas): void {
  test('logs are told chunk by chunk, and let go of at their beginning', async () => {
    const { one, two, tenant } = given();
    await writeIn(
      one,
      tenant,
      adds('journal', [
        [2, '["one","two"]'],
        [3, '["three \\u0000"]'],
      ]),
    );
    await writeIn(two, tenant, adds('activity', [[9, '["act"]']]));
    await writeIn(one, tenant, adds('journal', [[5, '["five"]']], { oldest: 3 }));
    const chunksOf = (news: LedgerNews, log: LogName) =>
      news.changes.flatMap(({ logs }) => logs.get(log)?.chunks ?? []);
    const whole = await two.read(tenant, 0);
    expect(chunksOf(whole, 'journal')).toEqual([
      { last: 3, text: '["three \\u0000"]' },
      { last: 5, text: '["five"]' },
    ]);
    expect(chunksOf(whole, 'activity')).toEqual([{ last: 9, text: '["act"]' }]);
    const news = await two.read(tenant, 2);
    expect(chunksOf(news, 'journal')).toEqual([{ last: 5, text: '["five"]' }]);
    expect(news.changes[0]?.logs.get('journal')?.oldest).toBe(3);
    expect(chunksOf(news, 'activity')).toEqual([]);
  });

  test('chunks of a log come in the order of their numbers: the tenth after the ninth', async () => {
    const { one, two, tenant } = given();
    const since = await writeIn(one, tenant, adds('journal', [[8, '["8"]']]));
    for (const last of [9, 10, 100]) await writeIn(one, tenant, adds('journal', [[last, `["${last}"]`]]));
    const orderOf = ({ changes }: LedgerNews) =>
      changes.flatMap(({ logs }) => logs.get('journal')?.chunks ?? []).map(({ last }) => last);
    expect(orderOf(await two.read(tenant, 0))).toEqual([8, 9, 10, 100]);
    expect(orderOf(await two.read(tenant, since))).toEqual([9, 10, 100]);
  });

  test('a log that is cleared holds what came after', async () => {
    const { one, two, tenant } = given();
    await writeIn(one, tenant, adds('journal', [[1, '["one"]']]));
    await writeIn(one, tenant, adds('journal', [[2, '["two"]']], { isCleared: true }));
    const news = await two.read(tenant, 1);
    expect(news.changes[0]?.logs.get('journal')).toMatchObject({ isCleared: true, chunks: [{ last: 2 }] });
    const [whole] = (await two.read(tenant, 0)).changes;
    expect(whole?.logs.get('journal')?.chunks).toEqual([{ last: 2, text: '["two"]' }]);
  });
}
