import { expect, test } from 'vitest';
import { shrink, withoutMembers } from './shrink.ts';

test('a case loses what it does not need to fail', async () => {
  const failing = { page_no: 1, page_size: 15, sender: 'a', task_name: 'b', subjectid: 'c' };
  const smallest = await shrink<Readonly<Record<string, unknown>>>({
    failing,
    smaller: withoutMembers,
    fails: async (value) => 'sender' in value && 'subjectid' in value,
  });
  expect(smallest).toEqual({ sender: 'a', subjectid: 'c' });
});

test('no more cases are tried than the budget has', async () => {
  let tried = 0;
  const smallest = await shrink<number>({
    failing: 100,
    smaller: (value) => [value - 1],
    fails: async () => {
      tried += 1;
      return true;
    },
    budget: 5,
  });
  expect([smallest, tried]).toEqual([95, 5]);
});

test('a case with nothing smaller stays as it is', async () => {
  expect(await shrink({ failing: {}, smaller: withoutMembers, fails: async () => true })).toEqual({});
});
