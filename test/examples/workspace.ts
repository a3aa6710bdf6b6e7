import { cp, mkdtemp, rm } from 'node:fs/promises';
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

/** Installs the examples once, in one go, as in a clone: the packed package lies where their manifests look for it. */
export default async function install({ provide }: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'sobot-mock-examples-'));
  await pack(root);
  const examples = join(root, 'examples');
  await cp(join(repository, 'examples'), examples, {
    recursive: true,
    filter: (path) => !/[\\/](?:node_modules|dist)$/.test(path),
  });
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--no-package-lock'], examples);
  provide('examples', examples);
  return () => rm(root, { recursive: true });
}
