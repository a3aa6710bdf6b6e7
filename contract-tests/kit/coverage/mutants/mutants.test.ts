import { expect, test } from 'vitest';
import { coverageOf } from '../check.ts';
import { fullRun } from './full-run.ts';
import { incompleteRuns } from './incomplete-runs.ts';

const missingOf = (evidence: Parameters<typeof coverageOf>[0]): readonly string[] =>
  coverageOf(evidence)
    .items.filter(({ covered }) => covered === 0)
    .map(({ id }) => id);

test('a run that does everything covers everything', () => {
  const report = coverageOf(fullRun());
  expect(report).toMatchObject({ percent: 100, counts: { allowed: 0, missing: 0 }, suggestions: [] });
});

test('there are twenty runs that lack one thing, and more', () => {
  expect(incompleteRuns.length).toBeGreaterThanOrEqual(20);
});

test.each(incompleteRuns)('$name', ({ change, lacks }) => {
  expect([...missingOf(fullRun().map(change))].sort()).toEqual([...lacks].sort());
});
