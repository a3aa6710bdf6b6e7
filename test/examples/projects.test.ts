import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, inject, test } from 'vitest';
import manifest from '../../examples/package.json' with { type: 'json' };
import { run } from '../package/run.ts';

const examples = inject('examples');

test.each(manifest.workspaces)('the tests of %s pass', async (example) => {
  // In CI Vitest writes in colour, terminal or not.
  const output = stripVTControlCharacters(await run('npm', ['test'], join(examples, example)));
  expect(output).toMatch(/Tests\s+\d+ passed \(\d+\)/);
});

test.each(manifest.workspaces)('%s compiles', async (example) => {
  await run('npm', ['run', 'types'], join(examples, example));
});
