import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createServerFailure, type ServerFailure } from '../../node/server-failure.ts';

/** A file that is replaced as a whole: whoever reads it never sees half of it. */
export interface RecordingFile {
  /** @throws (rejects with) a failure `RECORDING_UNWRITABLE`; then the file is as it was. */
  write(text: string): Promise<void>;
}

/**
 * Makes sure that a file can be written, without touching one that is there.
 *
 * @throws (rejects with) a failure `RECORDING_UNWRITABLE` that says why.
 */
export async function openRecordingFile(path: string): Promise<RecordingFile> {
  // Behind a link: the link stays.
  const target = await realpath(path).catch(() => path);
  const before = await stat(target).catch(() => undefined);
  if (before !== undefined && !before.isFile()) throw unwritable(path, 'it is no file');
  const beside = (): string => join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);

  async function attempt(run: (temporary: string) => Promise<void>): Promise<void> {
    const temporary = beside();
    try {
      await run(temporary);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw unwritable(path, reasonOf(error), error);
    }
  }

  await attempt(async (temporary) => {
    if (before !== undefined) await access(target, constants.W_OK);
    await writeFile(temporary, '');
    await rm(temporary);
  });
  return {
    write: (text) =>
      attempt(async (temporary) => {
        await writeFile(temporary, text);
        await rename(temporary, target);
      }),
  };
}

function unwritable(path: string, why: string, cause?: unknown): ServerFailure {
  return createServerFailure(
    'RECORDING_UNWRITABLE',
    `Failed to write the recording ${path}: ${why}. Name a file in a folder that exists and may be written to.`,
    cause,
  );
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'its folder does not exist';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'permission denied';
  if (code === 'ENOTDIR') return 'its folder is no folder';
  return error instanceof Error ? error.message : String(error);
}
