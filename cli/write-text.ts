import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { replaceFile } from '../mock-server/node/replace-file.ts';
import { createUsageFailure } from './exit.ts';
import { printable } from './printable.ts';

/** A file as it was named on the command line, and where relative paths start. */
interface Place {
  readonly folder: string;
  readonly file: string;
}

/**
 * Writes a file, in the place of an old one: that one stays until all of it is written.
 *
 * @throws a usage failure when there is no such folder, the file is one, or it may not be written
 */
export async function writeText(text: string, { folder, file }: Place): Promise<void> {
  await refusing(file, () => replaceFile(resolve(folder, file), text));
}

/**
 * Sees that a file can be written, for who has much to do before there is something to write. It makes no file.
 *
 * @throws what {@link writeText} would
 */
export async function assertWritable({ folder, file }: Place): Promise<void> {
  const path = resolve(folder, file);
  await refusing(file, async () => {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (found?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    await access(found === undefined ? dirname(path) : path, constants.W_OK);
  });
}

async function refusing(file: string, run: () => Promise<void>): Promise<void> {
  if (file === '') throw createUsageFailure('The file to write has no name. Give it one, or leave the option out.');
  try {
    await run();
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
