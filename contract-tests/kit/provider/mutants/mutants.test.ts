import { expect, test } from 'vitest';
import { mutants } from './index.ts';
import { mutantTable } from './mutant-table.ts';
import { checkAll, emulatorAt, providerOf } from './right-provider.ts';

const clean = providerOf(emulatorAt());

test.each(mutants)('$name is caught by $caughtBy', async ({ make, caughtBy, beside = [] }) => {
  const { checks } = await checkAll(make(clean), { only: [caughtBy, ...beside], include: [] });
  const { status, violations } = checks.find(({ id }) => id === caughtBy)!;
  expect(['failed', 'warned']).toContain(status);
  // By what it answered, and not because the mutant itself is broken.
  expect(violations.filter(({ message }) => message.en.includes('the connection failed'))).toEqual([]);
});

test('the provider that all of them were made of passes', async () => {
  const { counts } = await checkAll(clean);
  expect(counts).toMatchObject({ failed: 0, warned: 0, skipped: 0 });
});

/** Rules that tell what they see, and find no fault in it. */
const informational = ['credentials/create-time', 'task-list/fields', 'record-list/fields'];

test('every rule has a mutant', async () => {
  const { checks } = await checkAll(clean);
  const caught = new Set(mutants.map(({ caughtBy }) => caughtBy));
  expect(checks.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual(informational);
});

test('the table of rules and mutants is current', async () => {
  const { checks } = await checkAll(clean);
  await expect(mutantTable(checks, mutants)).toMatchFileSnapshot('../../../../docs/contract/provider-mutants.md');
});
