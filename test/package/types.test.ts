import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { repository } from './pack.ts';
import { run } from './run.ts';

const { project } = inject('published');
const tsc = join(repository, 'node_modules/.bin/tsc');

const strictest = {
  target: 'ES2022',
  module: 'NodeNext',
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
};

async function compile(consumer: string, compilerOptions: Readonly<Record<string, unknown>>): Promise<string> {
  const config = `tsconfig.${consumer}.json`;
  await writeFile(join(project, config), JSON.stringify({ compilerOptions, files: [`consumers/${consumer}`] }));
  return await run(tsc, ['-p', config], project);
}

/** The first and the last of those before the one that this repository has. Only their types are read. */
const olderVitest = ['vitest3@npm:vitest@3.2.0', 'vitest4@npm:vitest@4'];

beforeAll(async () => {
  const older = join(project, 'older');
  await mkdir(older);
  await writeFile(join(older, 'package.json'), JSON.stringify({ private: true }));
  const quietly = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--omit=optional'];
  await Promise.all([
    cp(join(import.meta.dirname, 'consumers'), join(project, 'consumers'), { recursive: true }),
    run('npm', ['install', ...quietly, ...olderVitest], older),
  ]);
});

test('a strict consumer in Node compiles, declarations of the package included', async () => {
  expect(await compile('in-node.ts', { ...strictest, types: ['node'], lib: ['ES2023'] })).toBe('');
});

test('strict tests with MSW and Vitest compile', async () => {
  const lib = ['ES2024', 'DOM', 'DOM.Iterable'];
  expect(await compile('in-tests.ts', { ...strictest, types: ['node'], lib })).toBe('');
});

test.each(['vitest3', 'vitest4'])('tests with %s compile where declarations are not checked', async (name) => {
  const lib = ['ES2024', 'DOM', 'DOM.Iterable'];
  const paths = { vitest: [`./older/node_modules/${name}/dist/index.d.ts`] };
  const options = { ...strictest, skipLibCheck: true, types: ['node'], lib, paths, listFiles: true };
  expect(await compile('in-tests.ts', options)).toContain(`/older/node_modules/${name}/dist/index.d.ts\n`);
});

test('a strict consumer in a page compiles without the types of Node', async () => {
  const bundler = { module: 'ESNext', moduleResolution: 'Bundler', types: [], lib: ['ES2022', 'DOM', 'DOM.Iterable'] };
  expect(await compile('in-a-page.ts', { ...strictest, ...bundler })).toBe('');
});

test('a page that has an emitter alone compiles without the types of Node', async () => {
  const lib = ['ES2022', 'DOM', 'DOM.Iterable'];
  expect(await compile('webhooks-alone.ts', { ...strictest, types: [], lib })).toBe('');
});

test('CommonJS tests compile with the matchers that require gives', async () => {
  const lib = ['ES2023', 'DOM'];
  expect(await compile('in-commonjs.cts', { ...strictest, module: 'Node16', types: ['node'], lib })).toBe('');
});

test('what is inferred from each entry can be written into the declarations of a consumer', async () => {
  const lib = ['ES2024', 'DOM', 'DOM.Iterable'];
  const declaring = { ...strictest, skipLibCheck: true, noEmit: false, emitDeclarationOnly: true, declaration: true };
  const options = { ...declaring, rootDir: 'consumers', outDir: 'declared', types: ['node'], lib };
  expect(await compile('in-declarations.ts', options)).toBe('');
});

test('event.message narrows by its type', async () => {
  expect(await compile('narrowing.ts', { ...strictest, types: [], lib: ['ES2023'] })).toBe('');
});
