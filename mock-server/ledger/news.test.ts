import { expect, test } from 'vitest';
import { asOne } from './news.ts';
import { puts } from './testing/changes.ts';

test('several changes are one; what went and came again comes last in it, and is told as such', () => {
  const changes = [
    puts({
      faults: [
        ['a', undefined],
        ['b', 1],
      ],
    }),
    puts({
      faults: [
        ['c', 1],
        ['a', 2],
        ['b', 2],
      ],
    }),
  ];
  const { parts } = asOne({ version: 3, isGone: false, isWhole: false, changes, alive: new Set() });
  const { puts: all, renewed } = parts.get('faults')!;
  expect([[...all], [...renewed!]]).toEqual([
    [
      ['b', 2],
      ['c', 1],
      ['a', 2],
    ],
    ['a'],
  ]);
});
