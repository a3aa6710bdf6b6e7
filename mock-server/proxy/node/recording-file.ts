import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceFile } from '../../node/replace-file.ts';
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
  const before = await stat(path).catch(() => undefined);
  if (before !== undefined && !before.isFile()) throw unwritable(path, 'it is no file');
  const explaining = (error: unknown): never => {
    throw unwritable(path, reasonOf(error), error);
  };
  await access(before === undefined ? dirname(path) : path, constants.W_OK).catch(explaining);
  return { write: (text) => replaceFile(path, text).catch(explaining) };
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
