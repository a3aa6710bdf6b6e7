import { expect, test } from 'vitest';
import { draw32, randomState } from './random.ts';
import { skip32 } from './skip32.ts';

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
