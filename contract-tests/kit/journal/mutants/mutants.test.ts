import { beforeAll, describe, expect, test } from 'vitest';
import type { CheckReport } from '../../../../generators/generated/types.ts';
import { checkJournal } from '../../index.ts';
import { journalMutants as mutants } from './index.ts';
import type { JournalMutant } from './mutant.ts';
import { unusualClients } from './unusual.ts';
import { createWorld } from './world.ts';

async function reportOn({ world: options, make }: JournalMutant): Promise<CheckReport> {
  const world = createWorld(options);
  await make(world);
  return checkJournal(world.tenant);
}

function violatedIn({ checks }: CheckReport): readonly string[] {
  return checks.filter(({ status }) => status === 'failed' || status === 'warned').map(({ id }) => id);
}

const reports = new Map<string, CheckReport>();

beforeAll(async () => {
  for (const mutant of mutants) reports.set(mutant.name, await reportOn(mutant));
});

describe('a consumer with a bug is caught by the rule meant for it', () => {
  test.each(mutants)('$name: it $mistake.en', ({ name, caughtBy }) => {
    expect(violatedIn(reports.get(name)!)).toContain(caughtBy);
  });
});

describe('a client that does nothing wrong passes, however unusual', () => {
  test.each(unusualClients)('it $does.en', async ({ run, world: options }) => {
    const world = createWorld(options);
    await run(world);
    const report = await checkJournal(world.tenant);
    expect(violatedIn(report)).toEqual([]);
    expect(report.counts.passed).toBeGreaterThan(10);
  });

  test('and there are many of them', () => {
    expect(unusualClients.length).toBeGreaterThanOrEqual(20);
  });
});

test('the table in docs/ shows the check against the mutant', async () => {
  const rows = mutants.map(({ name, caughtBy, mistake }) => {
    const others = violatedIn(reports.get(name)!).filter((id) => id !== caughtBy);
    return `| ${caughtBy} | ${mistake.en} | ${mistake.zh} | ${others.join(', ')} |`;
  });
  const table = [
    '# Consumers with a bug, and the check that catches each',
    '',
    'What `sobot-mock check journal` says of clients with one bug each. Kept current by the tests',
    '(`npx vitest run contract-tests/kit/journal/mutants -u` writes it).',
    '',
    '| Check | A client that | 客户端 | Also told by |',
    '|---|---|---|---|',
    ...rows,
    '',
  ];
  await expect(table.join('\n')).toMatchFileSnapshot('../../../../docs/contract/journal-mutants.md');
});

test('every check but that of the journal itself has a mutant', () => {
  const { checks } = reports.get(mutants[0]!.name)!;
  const meant = new Set(mutants.map(({ caughtBy }) => caughtBy));
  expect(checks.map(({ id }) => id).filter((id) => !meant.has(id))).toEqual(['journal/whole']);
});
