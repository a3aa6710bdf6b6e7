import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, inject, test } from 'vitest';
import manifest from '../../examples/package.json' with { type: 'json' };
import own from '../../package.json' with { type: 'json' };
import { run } from '../package/run.ts';

const examples = inject('examples');
const read = (file: string): Promise<string> => readFile(join(examples, file), 'utf8');

/** What a README has to run; what it prints has a language. */
function codeOf(text: string): readonly string[] {
  const blocks = Array.from(text.matchAll(/^```(?:sh|js)\n([^]*?)^```$/gm), ([, code]) => code!);
  return blocks.map((code) => code.replaceAll(' --language zh', ''));
}

test('every example is in both tables, and has a README in both languages with the same code', async () => {
  const folders = (await readdir(examples, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && entry.name !== 'node_modules',
  );
  expect(folders.length).toBeGreaterThan(0);
  const [english, chinese] = [await read('README.md'), await read('README.zh-CN.md')];
  for (const { name } of folders) {
    expect(english).toContain(`[${name}](${name})`);
    expect(chinese).toContain(`[${name}](${name}/README.zh-CN.md)`);
    const [one, other] = [await read(`${name}/README.md`), await read(`${name}/README.zh-CN.md`)];
    expect(codeOf(other)).toEqual(codeOf(one));
  }
});

test.each(manifest.workspaces)('the README of %s makes the file that its manifest asks for', async (example) => {
  const folder = join(examples, example);
  const { devDependencies } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  expect(devDependencies['sobot-mock']).toBe(`file:../../sobot-mock-${own.version}.tgz`);
  const lines = 'npm ci --prefix ../..\nnpm pack ../.. --pack-destination ../..\nnpm install\n';
  expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain(lines);
});

// Those of Playwright want a browser: playwright.test.ts runs them.
test.each(manifest.workspaces.filter((name) => name !== 'playwright'))('the tests of %s pass', async (example) => {
  // In CI Vitest writes in colour, terminal or not.
  const output = stripVTControlCharacters(await run('npm', ['test'], join(examples, example)));
  expect(output).toMatch(/Tests\s+\d+ passed \(\d+\)/);
});

test.each(manifest.workspaces)('%s compiles', async (example) => {
  await run('npm', ['run', 'types'], join(examples, example));
});
