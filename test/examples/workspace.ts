import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { pack, repository } from '../package/pack.ts';
import { run } from '../package/run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A copy of examples/, away from this repository, that has installed the packed package. */
    readonly examples: string;
  }
}

interface Manifest {
  readonly workspaces?: readonly string[];
  readonly devDependencies?: Record<string, string>;
}

/** Installs the examples once, in one go, with the packed package in the place of the published one. */
export default async function install({ provide }: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'sobot-mock-examples-'));
  const { tarball } = await pack(root);
  const examples = join(root, 'examples');
  await cp(join(repository, 'examples'), examples, {
    recursive: true,
    filter: (path) => !/[\\/](?:node_modules|dist)$/.test(path),
  });
  const { workspaces = [] } = await readManifest(examples);
  for (const workspace of workspaces) {
    const folder = join(examples, workspace);
    const manifest = await readManifest(folder);
    const devDependencies = { ...manifest.devDependencies, 'sobot-mock': `file:${tarball}` };
    await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, devDependencies }));
  }
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--no-package-lock'], examples);
  provide('examples', examples);
  return () => rm(root, { recursive: true });
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
}
