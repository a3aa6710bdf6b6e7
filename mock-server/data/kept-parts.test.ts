import { expect, test } from 'vitest';
import { createRandom } from '../../common/random.ts';
import { createTokens } from '../core/tenant/tokens.ts';
import { keepTokens } from './kept-parts.ts';
import { createPending } from './pending.ts';

test('tokens that were forgotten go from the file, the oldest first, after others took their place, too', () => {
  const pending = createPending(() => undefined);
  let drawn = 0;
  const tokens = createTokens({
    random: () => createRandom(1, 'tokens', String((drawn += 1))),
    appid: '1',
    owners: new Map(),
    overlap: () => false,
  });
  const { part, take } = keepTokens(tokens, undefined, pending);
  const gone = (): readonly unknown[] =>
    [...pending.parts.get('tokens')!.puts].flatMap(([key, value]) => (value === undefined ? [key] : []));
  const issue = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => part.issue(index).token);

  const first = issue(10_003);
  expect(gone()).toEqual(first.slice(0, 3));
  pending.written();
  // Another process forgets the fourth, and so does this one; the fifth is the oldest then.
  take({ isCleared: false, puts: new Map([[first[3]!, undefined]]) });
  issue(2);
  expect(gone()).toEqual([first[4]]);
  pending.written();
  part.restore([]);
  const second = issue(10_001);
  expect(gone()).toEqual([second[0]]);
});
