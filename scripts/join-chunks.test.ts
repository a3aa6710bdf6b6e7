import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinChunks } from './join-chunks.ts';

/** Two doors; what is loaded later cuts what the first has in common with it into three. */
const modules = {
  'first.ts': `
    import { a } from './a.ts'; import { b } from './b.ts'; import { shared } from './shared.ts';
    export const first = () => [a, b, shared].join();
    export const later = async () => [...(await import('./later-a.ts')).texts, ...(await import('./later-b.ts')).texts];`,
  'deep/second.ts': `import { shared } from '../shared.ts'; export const second = () => shared;`,
  'later-a.ts': `import { a } from './a.ts'; import { own } from './own.ts'; export const texts = ['later ' + a, own];`,
  'later-b.ts': `import { b } from './b.ts'; import { own } from './own.ts'; export const texts = ['later ' + b, own];`,
  'a.ts': `import { shared } from './shared.ts'; const name = 'a'; export { name as a };`,
  'b.ts': `const name = 'b'; export { name as b };`,
  'own.ts': `export const own = 'own';`,
  'shared.ts': `export const shared = 'shared';`,
};

let root: string;
let chunksBefore: readonly string[];
const fresh = (path: string): Promise<Record<string, () => unknown>> =>
  import(pathToFileURL(join(root, 'dist', path)).href);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'join-chunks-'));
  await mkdir(join(root, 'deep'));
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  for (const [path, text] of Object.entries(modules)) await writeFile(join(root, path), text);
  const form = {
    absWorkingDir: root,
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    format: 'esm',
    splitting: true,
    sourcemap: true,
  } as const satisfies BuildOptions;
  const entryPoints = ['first.ts', 'deep/second.ts'].map((path) => ({ in: `./${path}`, out: path.slice(0, -3) }));
  const { metafile } = await build({ ...form, entryPoints, metafile: true });
  chunksBefore = Object.keys(metafile.outputs).filter((file) => /chunk-.*\.js$/.test(file));
  await joinChunks({ root, metafile, doors: [['first.ts'], ['deep/second.ts']], form });
});
afterAll(() => rm(root, { recursive: true }));

test('what a door always loads together is one file, and what was joined is gone', async () => {
  expect(chunksBefore).toHaveLength(4);
  const chunks = (await readdir(join(root, 'dist/chunks'))).filter((file) => file.endsWith('.js'));
  expect(chunks.map((file) => file.replace(/-[^-]*$/, '')).toSorted()).toEqual([
    'chunk',
    'chunk',
    'joined',
    'later-a',
    'later-b',
  ]);
});

test('everything is as it was, each module once', async () => {
  const { first, later } = await fresh('first.js');
  expect(first?.()).toBe('a,b,shared');
  expect(await later?.()).toEqual(['later a', 'own', 'later b', 'own']);
});

test('a door loads nothing of what only another has', async () => {
  const { second } = await fresh('deep/second.js');
  expect(second?.()).toBe('shared');
  const text = await readFile(join(root, 'dist/deep/second.js'), 'utf8');
  expect(text).not.toContain('joined');
});

test('maps lead to the modules, and no file names a folder of this machine', async () => {
  const chunks = join(root, 'dist/chunks');
  const files = await readdir(chunks);
  const name = files.find((file) => file.startsWith('joined') && file.endsWith('.map'));
  const { sources } = JSON.parse(await readFile(join(chunks, name ?? ''), 'utf8')) as { sources: string[] };
  expect(sources.toSorted()).toEqual(['../../a.ts', '../../b.ts']);
  const texts = await Promise.all(files.map((file) => readFile(join(chunks, file), 'utf8')));
  expect(texts.filter((text) => text.includes(root))).toEqual([]);
});

test('what is joined lies where its parts lay, and leaves what was built elsewhere as it is', async () => {
  const before = await readdir(join(root, 'dist/chunks'));
  const form = {
    ...{ absWorkingDir: root, outdir: 'dist', chunkNames: 'own/[name]-[hash]' },
    ...{ bundle: true, format: 'esm', splitting: true, sourcemap: true },
  } as const satisfies BuildOptions;
  const { metafile } = await build({ ...form, entryPoints: [{ in: './first.ts', out: 'own/first' }], metafile: true });
  await joinChunks({ root, metafile, doors: [['first.ts']], form });
  expect((await readdir(join(root, 'dist/own'))).filter((file) => /^joined-\w+\.js$/.test(file))).toHaveLength(1);
  expect(await readdir(join(root, 'dist/chunks'))).toEqual(before);
  const { first, later } = await fresh('own/first.js');
  expect(first?.()).toBe('a,b,shared');
  expect(await later?.()).toEqual(['later a', 'own', 'later b', 'own']);
});
