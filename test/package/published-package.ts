import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import manifest from '../../package.json' with { type: 'json' };
import { pack, type Packed } from './pack.ts';
import { run } from './run.ts';

/** The package as users get it, and a project of theirs. */
export interface PublishedPackage extends Packed {
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

/** Builds, packs and installs the package once for every packaging test. */
export default async function publish({ provide }: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'sobot-mock-package-'));
  const project = join(root, 'project');
  const { tarball, files } = await pack(root);
  await mkdir(project);
  const {
    '@playwright/test': playwright,
    '@types/node': types,
    'fast-check': fastCheck,
    msw,
    vitest,
  } = manifest.devDependencies;
  const peers = { '@playwright/test': playwright, 'fast-check': fastCheck, msw, vitest };
  const dependencies = { 'sobot-mock': `file:${tarball}`, '@types/node': types, ...peers };
  await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module', private: true, dependencies }));
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], project);
  provide('published', {
    tarball,
    files,
    project,
    installed: join(project, 'node_modules/sobot-mock'),
  });
  return () => rm(root, { recursive: true });
}
