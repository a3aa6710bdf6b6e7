import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { entries } from '../../scripts/entries.ts';
import { run } from './run.ts';

const { project, installed } = inject('published');

/** What each entry exports at run time. A name that goes missing breaks somebody; a new one is a promise. */
const exportedNames: Readonly<Record<string, readonly string[]>> = {
  '.': ['createEmulator', 'isFailure'],
  './server': ['startMockServer'],
  './express': ['sobotRouter'],
  './fixtures': [],
  './schemas': [
    'behaviourSwitches',
    'catalogue',
    'defaultBehaviour',
    'examples',
    'findSchemaName',
    'operations',
    'reasonOf',
    'recordErrorCodes',
    'retCodes',
    'schemas',
    'validators',
    'violationsOf',
  ],
  './types': [],
};

/** The packages that importing an entry loads. Neither faker nor Express may come with the emulator. */
const loadedPackages: Readonly<Record<string, readonly string[]>> = {
  '.': ['@noble/hashes'],
  './server': ['@noble/hashes', 'express'],
  './express': ['@noble/hashes', 'express'],
  './fixtures': ['@faker-js/faker'],
  './schemas': [],
  './types': [],
};

/** Packages that the static imports of a built module lead to; an `import()` loads nothing until it is called. */
async function packagesLoadedBy(file: string, seen = new Set<string>()): Promise<readonly string[]> {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = await readFile(file, 'utf8');
  const specifiers = [...text.matchAll(/^(?:import|export|\})[^'"();]*?["']([^"']+)["'];$/gm)].map(([, name]) => name as string);
  const found = await Promise.all(
    specifiers.map((specifier) =>
      specifier.startsWith('.') ? packagesLoadedBy(join(file, '..', specifier), seen) : [specifier],
    ),
  );
  const names = found.flat().filter((name) => !name.startsWith('node:'));
  return [...new Set(names.map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/')))].toSorted();
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
  const module = join(installed, 'dist', source.replace(/\.ts$/, '.js'));
  expect(await packagesLoadedBy(module)).toEqual(loadedPackages[name]);
});

test('the command starts without loading faker, Express or the emulator', async () => {
  expect(await packagesLoadedBy(join(installed, 'dist/cli/run.js'))).toEqual(['commander']);
});
