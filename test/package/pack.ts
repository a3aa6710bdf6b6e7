import { join } from 'node:path';
import { run } from './run.ts';

/** What `npm pack` made. */
export interface Packed {
  /** The tarball. */
  readonly tarball: string;
  /** Paths in it. */
  readonly files: readonly string[];
}

export const repository = join(import.meta.dirname, '../..');

/** Builds the package and packs it into `folder`. */
export async function pack(folder: string): Promise<Packed> {
  await run(process.execPath, ['scripts/build.ts'], repository);
  const packed = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], repository);
  const [{ filename, files }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
  return { tarball: join(folder, filename), files: files.map(({ path }) => path) };
}
