import { chmodSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { assertFree } from './database.ts';
import { asReadable, assertPlace, besides, mayWrite } from './place.ts';
import { sqliteCode, sqliteCodes } from './sqlite-code.ts';

/**
 * Reads a data file that must stay as it is. Where something is beside it, or it may not be written, a copy is read: SQLite puts
 * what is beside a file into its place when it is closed, and what it cannot lock it does not read.
 *
 * @throws a failure `DATA_IN_USE` where another process has it open
 */
export function reading<T>(file: string, read: (path: string) => T): T {
  const isWritable = mayWrite(file);
  if (!hasBeside(file) && isWritable) return read(file);
  if (isWritable) assertFree(file);
  const folder = temporaryFolder();
  try {
    const copy = join(folder, basename(file));
    asReadable(file, () => {
      duplicate(file, copy);
      if (hasBeside(file)) duplicate(besides(file), besides(copy));
    });
    return read(copy);
  } finally {
    remove(folder);
  }
}

/**
 * Opens a data file to write it. Where that fails, what is beside it is put back with it: it may be another's, and SQLite has
 * put it into its place then.
 *
 * @throws what {@link assertPlace} does, a failure `DATA_IN_USE`, and what `open` throws
 */
export function orAsItWas<T>(file: string, open: () => T): T {
  assertPlace(file, { create: true });
  if (!hasBeside(file) || !mayWrite(file)) return open();
  // To copy a file that a server of this process has open would let go of its locks.
  assertFree(file);
  const files = [file, besides(file)];
  // A container may have no folder for temporary files that can be written.
  const aside = setAside(files, tmpdir()) ?? setAside(files, dirname(file));
  try {
    return open();
  } catch (error) {
    // Somebody else has it since.
    if (sqliteCode(error) !== sqliteCodes.busy) aside?.putBack();
    throw error;
  } finally {
    aside?.remove();
  }
}

function hasBeside(file: string): boolean {
  const beside = besides(file);
  return existsSync(beside) && statSync(beside).size > 0;
}

const temporaryFolder = (parent = tmpdir()): string => mkdtempSync(join(parent, 'sobot-mock-data-'));
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Copies of files; none where there is no room for them: who starts does without. */
function setAside(
  files: readonly string[],
  parent: string,
): { readonly putBack: () => void; readonly remove: () => void } | undefined {
  let folder: string | undefined;
  try {
    const made = (folder = temporaryFolder(parent));
    const copies = files.map((path) => [path, join(made, basename(path))] as const);
    for (const [path, copy] of copies) copyFileSync(path, copy, constants.COPYFILE_FICLONE);
    return {
      putBack: () => copies.forEach(([path, copy]) => copyFileSync(copy, path)),
      remove: () => remove(made),
    };
  } catch {
    if (folder !== undefined) remove(folder);
    return undefined;
  }
}

/** A copy of what may only be read may be written. */
function duplicate(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  chmodSync(to, 0o600);
}
