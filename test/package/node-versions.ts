import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from './pack.ts';
import { run } from './run.ts';

/** The lowest version that `engines` admits, and the newest of each line that is maintained. */
export const nodeVersions = ['22.13.0', '22', '24', '26'] as const;

/**
 * The binary of a version of Node, installed on first use. The package `node` would fetch one by an install script; its
 * package for this platform is the binary itself.
 */
export async function nodeBinary(version: string): Promise<string> {
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${prefix}-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = join(repository, 'node_modules/.cache/node-versions', version);
  const binary = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true }));
    await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${version}`], folder);
  }
  return binary;
}
