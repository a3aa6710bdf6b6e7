import { expect, test } from 'vitest';
import type { Fetch } from '../../index.ts';
import { mutants } from './index.ts';
import { checkAll, emulatorAt, providerOf } from './right-provider.ts';

/** A provider whose account broadcasts something before each nth request. */
function busy(nth: number): Fetch {
  const emulator = emulatorAt();
  const tenant = emulator.tenants.get('1')!;
  const provider = providerOf(emulator);
  let requests = 0;
  return async (url, init) => {
    requests += 1;
    if (requests % nth === 0) await tenant.broadcast({ name: `Sale ${requests}`, count: 1 });
    return provider(url, init);
  };
}

test.each([5, 20, 60])('a list that grows every %i requests breaks no rule', async (nth) => {
  const { checks } = await checkAll(busy(nth));
  expect(checks.filter(({ violations }) => violations.length > 0).map(({ id }) => id)).toEqual([]);
});

test('a list that never rests is skipped where its rows had to stay, and says why', async () => {
  const { checks } = await checkAll(busy(1));
  expect(checks.filter(({ status }) => status === 'failed').map(({ id }) => id)).toEqual([]);
  expect(checks.find(({ id }) => id === 'task-list/paging/total')).toMatchObject({
    status: 'skipped',
    skipped: { en: expect.stringContaining('queryTaskList answered more or fewer rows each time') },
  });
});

test('a bug is told all the same while the list grows', async () => {
  const { make } = mutants.find(({ name }) => name === 'task-list-subject-ignored')!;
  const { checks } = await checkAll(make(busy(40)));
  expect(checks.find(({ id }) => id === 'task-list/filter/subjectid')?.status).toBe('failed');
});
