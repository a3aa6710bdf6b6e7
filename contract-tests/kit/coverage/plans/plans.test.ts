import { expect, test } from 'vitest';
import { coveredBy, allItems } from '../covered.ts';
import { readFacts } from '../facts.ts';
import { createPlayedMock } from '../testing/play-plan.ts';
import { allPlans, weighPlans } from './index.ts';
import { renderPlan } from './render.ts';

const plans = weighPlans({}).map((weighed, number) => ({
  ...weighed,
  name: `${number}: ${renderPlan(weighed.plan)
    .map(({ en }) => en)
    .join(', ')
    .slice(0, 150)}`,
}));

test.each(plans)('played against the mock, a plan covers what it is said to: $name', async ({ plan, covers }) => {
  const mock = createPlayedMock();
  await mock.play(plan);
  const covered = coveredBy(readFacts(await mock.evidence()));
  expect([...covered.keys()].sort()).toEqual([...covers].sort());
});

test('there is a plan for every item but those of LINE beyond the page', () => {
  const able = new Set(plans.flatMap(({ covers }) => [...covers]));
  const without = allItems.map(({ id }) => id).filter((id) => !able.has(id) && !id.startsWith('line/'));
  expect(without).toEqual([]);
});

test('no plan is there twice', () => {
  const texts = allPlans().map((plan) => JSON.stringify(plan));
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});
