import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type BuildOptions, type BuildResult } from 'esbuild';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** Where esbuild puts what it reads from its input. */
const mainFile = 'bundle/stdin.js';

type Bundle = BuildResult<{ write: false; metafile: true }>;

/** As a page's bundler would, MSW left out. */
function bundle(code: string, options: BuildOptions = {}): Promise<Bundle> {
  return build({
    ...options,
    absWorkingDir: root,
    stdin: { contents: code, resolveDir: root, sourcefile: 'page.ts', loader: 'ts' },
    bundle: true,
    splitting: true,
    minify: true,
    treeShaking: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    external: ['msw'],
    outdir: 'bundle',
    write: false,
    metafile: true,
  });
}

interface Size {
  /** What importing the entry loads. */
  readonly atOnce: number;
  /** That, and what is loaded once it is needed. */
  readonly all: number;
}

/** In bytes, gzipped. */
function sizesOf({ metafile: { outputs }, outputFiles }: Bundle): Size {
  const sizeOf = (name: string): number =>
    gzipSync(outputFiles.find(({ path }) => path === join(root, name))?.contents ?? '', { level: 9 }).length;
  const sum = (files: readonly string[]): number => files.reduce((total, name) => total + sizeOf(name), 0);
  return { atOnce: sum(namesAtOnce(outputs)), all: sum(Object.keys(outputs)) };
}

/** The files that importing the entry loads. */
function namesAtOnce(outputs: Bundle['metafile']['outputs']): readonly string[] {
  const names = [mainFile];
  for (const name of names) {
    for (const { path, kind } of outputs[name]?.imports ?? []) {
      if (kind === 'import-statement' && path in outputs && !names.includes(path)) names.push(path);
    }
  }
  return names;
}

const everything = await bundle("export { sobotHandlers } from './mock-server/adapters/msw.ts';");

test('the bundle stays within its budget', () => {
  const { atOnce, all } = sizesOf(everything);
  expect(atOnce).toBeLessThanOrEqual(30_000);
  expect(all).toBeLessThanOrEqual(53_500);
});

test('what answers requests is loaded at once; the account that is made up comes with the first one for its records', () => {
  const names = namesAtOnce(everything.metafile.outputs);
  const files = names.flatMap((name) => Object.keys(everything.metafile.outputs[name]?.inputs ?? {}));
  for (const part of ['operations/get-token', 'operations/send-record-list', 'faults/apply-faults']) {
    expect(files).toContain(`mock-server/core/${part}.ts`);
  }
  expect(files).not.toContain('mock-server/core/tenant/initial-state/demo-account.ts');
});

test('the bundle has no package in it, nor anything of Node', () => {
  const files = Object.keys(everything.metafile.inputs);
  const packages = files
    .filter((file) => file.startsWith('node_modules/'))
    .map((file) => file.split('/').slice(1, 3).join('/'));
  const imports = Object.values(everything.metafile.outputs).flatMap((output) => output.imports);
  expect([...new Set(packages)]).toEqual([]);
  expect([...new Set(imports.filter(({ external }) => external).map(({ path }) => path))]).toEqual(['msw']);
});

test('the bundle makes no code at run time', () => {
  const texts = everything.outputFiles.map(({ text }) => text);
  expect(texts.filter((text) => /\beval\(|\bnew Function\b|\bFunction\(/.test(text))).toEqual([]);
});

test('what is not used is left out', async () => {
  const silent = { 'ignored-bare-import': 'silent' } as const;
  const { outputFiles } = await bundle("import './mock-server/adapters/msw.ts';", { logOverride: silent });
  expect(outputFiles.find(({ path }) => path === join(root, mainFile))?.text.trim()).toBe('');
});
