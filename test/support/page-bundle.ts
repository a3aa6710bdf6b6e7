import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type BuildOptions, type BuildResult } from 'esbuild';

export const root = join(import.meta.dirname, '../..');

/** Where esbuild puts what it reads from its input. */
export const mainFile = 'bundle/stdin.js';

type Bundle = BuildResult<{ write: false; metafile: true }>;

/** As a page's bundler would, MSW left out. */
export function bundleForPage(code: string, options: BuildOptions = {}): Promise<Bundle> {
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
export function sizesOf({ metafile: { outputs }, outputFiles }: Bundle): Size {
  const sizeOf = (name: string): number =>
    gzipSync(outputFiles.find(({ path }) => path === join(root, name))?.contents ?? '', { level: 9 }).length;
  const sum = (files: readonly string[]): number => files.reduce((total, name) => total + sizeOf(name), 0);
  return { atOnce: sum(namesAtOnce(outputs)), all: sum(Object.keys(outputs)) };
}

/** The files that importing the entry loads. */
export function namesAtOnce(outputs: Bundle['metafile']['outputs']): readonly string[] {
  const names = [mainFile];
  for (const name of names) {
    for (const { path, kind } of outputs[name]?.imports ?? []) {
      if (kind === 'import-statement' && path in outputs && !names.includes(path)) names.push(path);
    }
  }
  return names;
}
