import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../../generators/generated/types.ts';
import { checkJournal } from '../../contract/index.ts';
import { exercise } from './exercise.ts';
import { mutants, play, type Mutant } from './mutants.ts';
import { createWorld, type WorldOptions } from './world.ts';

async function reportOn({ world: options, ...mutant }: Mutant): Promise<CheckReport> {
  const world = createWorld(options);
  await play(mutant, world);
  return checkJournal(world.tenant);
}

function breachedBy({ checks }: CheckReport): readonly string[] {
  return checks.filter(({ status }) => status === 'failed' || status === 'warned').map(({ id }) => id);
}

describe('a consumer with a bug is caught by the rule meant for it', () => {
  test.each(mutants)('$name: it $mistake', async (mutant) => {
    expect(breachedBy(await reportOn(mutant))).toContain(mutant.rule);
  });
});

describe('a consumer without one passes, and nothing is held against it', () => {
  const worlds: readonly (readonly [string, WorldOptions])[] = [
    ['in time that runs', {}],
    ['in time that stands still', { frozen: true }],
    ['where tokens live on beside newer ones', { behaviour: { tokenRotation: 'overlap' } }],
    ['where errors have an HTTP status', { behaviour: { errorStatus: 'mapped' } }],
    ['where nothing is tolerated', { behaviour: { coercion: 'strict' } }],
  ];
  test.each(worlds)('%s', async (_, options) => {
    const world = createWorld(options);
    await exercise(world, {});
    const report = await checkJournal(world.tenant);
    expect(breachedBy(report)).toEqual([]);
    expect(report.counts.passed).toBeGreaterThan(15);
  });
});

test('every check but that of the journal itself has a mutant', async () => {
  const { checks } = await reportOn(mutants[0]!);
  const meant = new Set(mutants.map(({ rule }) => rule));
  expect(checks.map(({ id }) => id).filter((id) => !meant.has(id))).toEqual(['journal/whole']);
});
