import { chmodSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { assertFree } from './database.ts';
import { asReadable, besides, mayWrite } from './place.ts';

/**
 * Reads a data file that must stay as it is. Where something is beside it, or it may not be written, a copy is read: SQLite puts
 * what is beside a file into its place when it is closed, and what it cannot lock it does not read.
 *
 * @throws a failure `DATA_IN_USE` where another process has it open
 */
export function reading<T>(file: string, read: (path: string) => T): T {
  const beside = besides(file);
  const hasBeside = existsSync(beside) && statSync(beside).size > 0;
  const isWritable = mayWrite(file);
  if (!hasBeside && isWritable) return read(file);
  if (isWritable) assertFree(file);
  const folder = mkdtempSync(join(tmpdir(), 'sobot-mock-data-'));
  try {
    const copy = join(folder, basename(file));
    asReadable(file, () => {
      duplicate(file, copy);
      if (hasBeside) duplicate(beside, besides(copy));
    });
    return read(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of what may only be read may be written. */
function duplicate(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  chmodSync(to, 0o600);
}
