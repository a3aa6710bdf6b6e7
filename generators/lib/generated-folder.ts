import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GeneratedFile } from './generated-file.ts';

/** Where generated code lives. */
export const generatedFolder = fileURLToPath(new URL('../generated/', import.meta.url));

/** A file that is not what the generators make. */
export interface Difference {
  readonly path: string;
  /** `stale`: other content. `missing`: not there. `surplus`: there, but made by nothing. */
  readonly kind: 'stale' | 'missing' | 'surplus';
}

/** How a folder differs from what the generators make: nothing else belongs there, unless it is `shared`. */
export function compareFolder(folder: string, files: readonly GeneratedFile[], shared = false): readonly Difference[] {
  const present = listFiles(folder);
  const made = new Set(files.map(({ path }) => path));
  const differences = files.flatMap(({ path, text }): Difference[] => {
    if (!present.includes(path)) return [{ path, kind: 'missing' }];
    return readFileSync(join(folder, path), 'utf8') === text ? [] : [{ path, kind: 'stale' }];
  });
  if (shared) return differences;
  const surplus = present.filter((path) => !made.has(path)).map((path): Difference => ({ path, kind: 'surplus' }));
  return [...differences, ...surplus];
}

/**
 * Makes a folder hold the given files and nothing else, unless it is `shared`. Files that are right already are left
 * alone.
 */
export function writeFolder(folder: string, files: readonly GeneratedFile[], shared = false): readonly Difference[] {
  const differences = compareFolder(folder, files, shared);
  for (const { path, kind } of differences) {
    const target = join(folder, path);
    if (kind === 'surplus') {
      rmSync(target);
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, files.find((file) => file.path === path)?.text ?? '');
  }
  return differences;
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
}
