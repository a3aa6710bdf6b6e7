import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, inject, test } from 'vitest';
import { command, entries } from '../../scripts/entries.ts';
import { exportedNames } from './exported-names.ts';
import { run } from './run.ts';

const { project, installed } = inject('published');

/** The packages that importing an entry loads. Neither faker nor Express may come with the emulator. */
const loadedPackages: Readonly<Record<string, readonly string[]>> = {
  '.': [],
  './server': [],
  './express': ['express'],
  './msw': ['msw'],
  './webhooks': [],
  './scenario': [],
  './fixtures': ['@faker-js/faker', '@noble/hashes'],
  './schemas': [],
  './types': [],
  './contract': ['@noble/hashes', 'fast-string-width'],
  './matchers': [],
  './vitest': ['@noble/hashes', 'fast-string-width', 'vitest'],
  './playwright': ['@playwright/test'],
  './fast-check': ['fast-check'],
};

/** Packages that the static imports of a built module lead to; an `import()` loads nothing until it is called. */
async function packagesLoadedBy(path: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: installed,
    entryPoints: [`./${path}`],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    metafile: true,
  });
  const modules = [path];
  const packages = new Set<string>();
  for (const module of modules) {
    for (const { path: target, external, kind } of metafile.inputs[module]?.imports ?? []) {
      if (kind === 'dynamic-import' || target.startsWith('node:')) continue;
      if (external) packages.add(target.split('/', target.startsWith('@') ? 2 : 1).join('/'));
      else if (!modules.includes(target)) modules.push(target);
    }
  }
  return [...packages].toSorted();
}

test('every entry is listed here', () => {
  const names = entries.map(({ name }) => name);
  expect([Object.keys(exportedNames), Object.keys(loadedPackages)]).toEqual([names, names]);
});

test.each(entries)('sobot-mock exports from $name what it promises', async ({ name }) => {
  const script = `console.log(JSON.stringify(Object.keys(await import('${join('sobot-mock', name)}'))));`;
  const names = JSON.parse(await run(process.execPath, ['--input-type=module', '--eval', script], project)) as string[];
  expect(names).toEqual(exportedNames[name]);
});

test.each(entries)('importing $name loads only the packages it is about', async ({ name, source }) => {
  expect(await packagesLoadedBy(`dist/${source.replace(/\.ts$/, '.js')}`)).toEqual(loadedPackages[name]);
});

test('the command starts without loading faker, Express or the emulator', async () => {
  expect(await packagesLoadedBy(command.run)).toEqual(['commander', 'fast-string-width']);
});
