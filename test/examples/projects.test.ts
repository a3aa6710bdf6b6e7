import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, inject, test } from 'vitest';
import manifest from '../../examples/package.json' with { type: 'json' };
import own from '../../package.json' with { type: 'json' };
import { run } from '../package/run.ts';

const examples = inject('examples');

test.each(manifest.workspaces)('the README of %s makes the file that its manifest asks for', async (example) => {
  const folder = join(examples, example);
  const { devDependencies } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  expect(devDependencies['sobot-mock']).toBe(`file:../../sobot-mock-${own.version}.tgz`);
  const lines = 'npm ci --prefix ../..\nnpm pack ../.. --pack-destination ../..\nnpm install\nnpm test\n';
  expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain(lines);
});

test.each(manifest.workspaces)('the tests of %s pass', async (example) => {
  // In CI Vitest writes in colour, terminal or not.
  const output = stripVTControlCharacters(await run('npm', ['test'], join(examples, example)));
  expect(output).toMatch(/Tests\s+\d+ passed \(\d+\)/);
});

test.each(manifest.workspaces)('%s compiles', async (example) => {
  await run('npm', ['run', 'types'], join(examples, example));
});
