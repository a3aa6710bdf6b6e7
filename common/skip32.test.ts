import { expect, test } from 'vitest';
import { draw32, randomState, resumeRandom } from './random.ts';
import { chanceAfter, skip32 } from './skip32.ts';

test.each([0, 1, 2, 7, 1000])(
  'what comes after %i skipped draws is what comes after as many that were made',
  (draws) => {
    const skipped = randomState(7, 'skipped');
    const drawn = { ...skipped };
    skip32(skipped, draws);
    for (let draw = 0; draw < draws; draw += 1) draw32(drawn);
    expect(skipped).toEqual(drawn);
    expect(draw32(skipped)).toBe(draw32(drawn));
  },
);

test.each([0, 1, 6, 13])('chances after %i skipped draws are those of a source that made as many', (draws) => {
  const skipped = randomState(7, 'chances');
  const drawn = { ...skipped };
  const source = resumeRandom(drawn, () => source);
  const taken: boolean[] = [];
  for (const p of [0, 0.04, 0.25, 0.5, 0.6, 0.96, 1]) {
    for (let nth = 0; nth < 100; nth += 1) {
      const is = chanceAfter(skipped, draws, p);
      skip32(drawn, draws);
      expect([p, nth, is]).toEqual([p, nth, source.chance(p)]);
      expect(skipped).toEqual(drawn);
      taken.push(is);
    }
  }
  expect([taken.slice(0, 100), taken.slice(-100)].map((all) => new Set(all))).toEqual([
    new Set([false]),
    new Set([true]),
  ]);
});
