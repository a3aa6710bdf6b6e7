import { beforeAll, expect, test } from 'vitest';
import { coverageOf } from '../check.ts';
import type { CoverageEvidence } from '../evidence.ts';
import { allPlans } from '../plans/index.ts';
import type { Plan } from '../plans/step.ts';
import { createPlayedMock } from '../testing/play-plan.ts';
import { realMutants, type RealMutant } from './real-runs.ts';

/** What each test leaves on record when nothing is left out: one that a mutant does not change is not played again. */
const played = new Map<string, CoverageEvidence>();

async function play(plan: Plan, answer?: RealMutant['answer']): Promise<CoverageEvidence> {
  const mock = createPlayedMock(answer === undefined ? {} : { answer });
  await mock.play(plan);
  return mock.evidence();
}

/** Tests of a receiver are another run where it answers otherwise. */
const isOfReceiver = (plan: Plan): boolean => plan.some(({ kind }) => kind === 'act' || kind === 'emit');

async function run({ change = (plan) => plan, answer }: Pick<RealMutant, 'change' | 'answer'>) {
  const evidence: CoverageEvidence[] = [];
  for (const plan of allPlans()) {
    const changed = change(plan);
    const known = answer !== undefined && isOfReceiver(plan) ? undefined : played.get(JSON.stringify(changed));
    evidence.push(known ?? (await play(changed, answer)));
  }
  return coverageOf(evidence);
}

beforeAll(async () => {
  for (const plan of allPlans()) played.set(JSON.stringify(plan), await play(plan));
}, 120_000);

test('a run that does everything covers everything', async () => {
  const { percent, counts, suggestions } = await run({});
  expect({ percent, missing: counts.missing, suggestions }).toEqual({ percent: 100, missing: 0, suggestions: [] });
});

test('there are twenty runs with one thing missing, and more', () => {
  expect(realMutants.length).toBeGreaterThanOrEqual(20);
});

test.each(realMutants)('$name', async (mutant) => {
  const { items } = await run(mutant);
  const missing = items.filter(({ covered }) => covered === 0);
  expect(missing.map(({ id }) => id).sort()).toEqual([...mutant.lacks].sort());
  expect(missing.filter(({ how = [] }) => how.length === 0)).toEqual([]);
});
