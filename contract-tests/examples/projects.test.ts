import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import manifest from '../../examples/package.json' with { type: 'json' };
import { run } from '../package/run.ts';

const examples = inject('examples');

test.each(manifest.workspaces)('the tests of %s pass', async (example) => {
  expect(await run('npm', ['test'], join(examples, example))).toMatch(/Tests\s+\d+ passed \(\d+\)/);
});

test.each(manifest.workspaces)('%s compiles', async (example) => {
  await run('npm', ['run', 'types'], join(examples, example));
});
