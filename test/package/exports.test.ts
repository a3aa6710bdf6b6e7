import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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

/** The file of the command that exports a name: an `import()` leads to it. */
async function fileWith(name: string): Promise<string> {
  const folder = join(installed, 'dist/cli');
  for (const file of (await readdir(folder)).filter((path) => /^(?:command|run)-\w+\.js$/.test(path))) {
    const [, exported = ''] =
      /export \{([^}]*)\};\s*(?:\/\/.*\s*)?$/.exec(await readFile(join(folder, file), 'utf8')) ?? [];
    if (exported.split(',').some((one) => one.trim().split(' ').at(-1) === name)) return `dist/cli/${file}`;
  }
  throw new Error(`No file of the command exports ${name}.`);
}

/** Files that these import at once, themselves included. */
async function filesLoadedBy(paths: readonly string[]): Promise<readonly string[]> {
  const files = [...paths];
  for (const file of files) {
    const text = await readFile(join(installed, file), 'utf8');
    for (const [, target = ''] of text.matchAll(/^(?:import|\} from|import .* from) ?"(\.[^"]+)";$/gm)) {
      const path = join(dirname(file), target);
      if (!files.includes(path)) files.push(path);
    }
  }
  return files;
}

test('a mock server that the command starts is read from few files, and of Node it imports nothing that loads more', async () => {
  const files = await filesLoadedBy([command.run, await fileWith('start'), await fileWith('runStart')]);
  expect(files.map((file) => basename(file).replace(/(?:-\w+)?\.js$/, '')).toSorted()).toEqual([
    ...['command', 'joined', 'joined', 'run', 'run'],
  ]);
  const texts = await Promise.all(files.map((file) => readFile(join(installed, file), 'utf8')));
  const modules = texts.flatMap((text) =>
    Array.from(text.matchAll(/^import .* from "(node:[^"]+)";$/gm), ([, name]) => name),
  );
  expect([...new Set(modules)].toSorted()).toEqual(['node:events', 'node:net', 'node:path', 'node:stream', 'node:url']);
});

test('the command starts without loading faker, Express or the emulator', async () => {
  expect(await packagesLoadedBy(command.run)).toEqual(['commander', 'fast-string-width']);
});
