import type { BigIntStats } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Whether two paths lead to one file, there or not there yet, so that what is written to one of them replaces the other.
 * What is no file (a pipe, a device) takes both.
 */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [statOf(one), statOf(other)];
  if (first === undefined || second === undefined) {
    return first === second && realPath(one) === realPath(other);
  }
  // By its number: where case does not count, one file has many names.
  return first.isFile() && first.dev === second.dev && first.ino === second.ino;
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return process.getBuiltinModule('node:fs').statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}

/** Of a file that is not there: it is made in its folder, wherever that is. */
function realPath(path: string): string {
  const full = resolve(path);
  try {
    return join(process.getBuiltinModule('node:fs').realpathSync(dirname(full)), basename(full));
  } catch {
    return full;
  }
}
