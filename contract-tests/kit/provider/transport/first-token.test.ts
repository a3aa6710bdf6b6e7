import { expect, test } from 'vitest';
import type { Exchange } from '../exchange.ts';
import { getFirstToken } from './first-token.ts';

const now = 1_741_593_600;

/** A getToken that accepts what is no older than this, in seconds. */
function provider(limit: number, refusal = '999994') {
  const ages: number[] = [];
  const ask = async (createTime: (now: number) => number): Promise<Exchange> => {
    const age = now - createTime(now);
    ages.push(age);
    return { retCode: age <= limit ? '000000' : refusal } as Exchange;
  };
  return { ages, ask };
}

test("the page's own time is tried first, and where it is accepted it is all", async () => {
  const { ask, ages } = provider(Number.POSITIVE_INFINITY);
  expect(await getFirstToken(ask)).toMatchObject({ skew: 'off', exchange: { retCode: '000000' } });
  expect(ages).toEqual([now - 1_569_397_773]);
});

test.each([
  [300, 300, 305],
  [86_400, 86_400, 86_405],
  [60, 60, 65],
  [437, 305, 595],
  [10, 0, 55],
])('a limit of %i s is told as %i', async (limit, skew, refusedAge) => {
  const { ask } = provider(limit);
  expect(await getFirstToken(ask)).toMatchObject({ skew, refusedAge, exchange: { retCode: '000000' } });
});

test('no more is tried where it is not the time that is refused', async () => {
  const { ask, ages } = provider(-1, '900003');
  expect(await getFirstToken(ask)).toMatchObject({ skew: undefined, exchange: { retCode: '900003' } });
  expect(ages).toHaveLength(1);
});

test('where every time is refused, the first answer stands', async () => {
  const { ask, ages } = provider(-1);
  expect(await getFirstToken(ask)).toMatchObject({ skew: undefined, exchange: { retCode: '999994' } });
  expect(ages).toHaveLength(18);
});
