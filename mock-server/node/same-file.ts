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

/** As many links as Linux follows. */
const mostLinks = 40;

/** Of a file that is not there: it is made in its folder, wherever that is, and where links lead that are there. */
export function realPath(path: string, links = mostLinks): string {
  const { readlinkSync, realpathSync } = process.getBuiltinModule('node:fs');
  const full = resolve(path);
  let real = full;
  try {
    const folder = realpathSync(dirname(full));
    real = join(folder, basename(full));
    return links > 0 ? realPath(resolve(folder, readlinkSync(real)), links - 1) : real;
  } catch {
    return real;
  }
}
