import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import manifest from '../../package.json' with { type: 'json' };
import { run } from './run.ts';

/** The package as users get it, and a project of theirs. */
export interface PublishedPackage {
  /** The packed tarball. */
  readonly tarball: string;
  /** Paths in the tarball. */
  readonly files: readonly string[];
  /** An otherwise empty project, away from this repository, that has installed the tarball. */
  readonly project: string;
  /** The package in that project. */
  readonly installed: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly published: PublishedPackage;
  }
}

export const repository = join(import.meta.dirname, '../..');

/** Builds, packs and installs the package once for every packaging test. */
export default async function publish({ provide }: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'sobot-mock-package-'));
  const project = join(root, 'project');
  await run(process.execPath, ['scripts/build.ts'], repository);
  const packed = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', root], repository);
  const [{ filename, files }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
  await mkdir(project);
  const { '@types/node': types, msw, vitest } = manifest.devDependencies;
  const dependencies = { 'sobot-mock': `file:../${filename}`, '@types/node': types, msw, vitest };
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module', private: true, dependencies }));
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], project);
  provide('published', {
    tarball: join(root, filename),
    files: files.map(({ path }) => path),
    project,
    installed: join(project, 'node_modules/sobot-mock'),
  });
  return () => rm(root, { recursive: true });
}
