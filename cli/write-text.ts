import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createUsageFailure } from './exit.ts';
import { printable } from './printable.ts';

/**
 * Writes a file, in the place of an old one.
 *
 * @throws a usage failure when there is no such folder, the file is one, or it may not be written
 */
export async function writeText(
  text: string,
  { folder, file }: { readonly folder: string; readonly file: string },
): Promise<void> {
  if (file === '') throw createUsageFailure('The file to write has no name. Give it one, or leave the option out.');
  try {
    await writeFile(resolve(folder, file), text);
  } catch (error) {
    throw createUsageFailure(`${printable(file)} ${whyUnwritable(error as NodeJS.ErrnoException)}`, error);
  }
}

function whyUnwritable({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'EISDIR':
      return 'is a folder. Name a file in it.';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'cannot be written: its folder does not exist. Make the folder first.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'may not be written: permission denied.';
    default:
      return `cannot be written: ${message}`;
  }
}
