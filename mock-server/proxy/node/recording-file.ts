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
 * @throws (rejects with) a failure `RECORDING_UNWRITABLE` that says why, or `SERVER_OPTIONS_INVALID` where none is named.
 */
export async function openRecordingFile(path: string): Promise<RecordingFile> {
  // Whoever writes JavaScript may give anything.
  if (typeof path !== 'string' || path === '') throw nameless();
  const explaining = (error: unknown): never => {
    throw unwritable(path, reasonOf(error), error);
  };
  // Whatever else is wrong with a name than that nothing is there yet would be found out with the recording done.
  const before = await stat(path).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? undefined : explaining(error),
  );
  if (before !== undefined && !before.isFile()) throw unwritable(path, { en: 'it is no file', zh: '它不是文件' });
  await access(before === undefined ? dirname(path) : path, constants.W_OK).catch(explaining);
  return { write: (text) => replaceFile(path, text).catch(explaining) };
}

interface Reason {
  readonly en: string;
  readonly zh: string;
}

function nameless(): ServerFailure {
  return createServerFailure('SERVER_OPTIONS_INVALID', {
    en: "Failed to record: no file is named. Name one, like record: { file: 'session.har' }.",
    zh: "无法录制：没有指定文件。请指定，例如 record: { file: 'session.har' }。",
  });
}

function unwritable(path: string, why: Reason, cause?: unknown): ServerFailure {
  return createServerFailure(
    'RECORDING_UNWRITABLE',
    {
      en: `Failed to write the recording ${path}: ${why.en}. Name a file in a folder that exists and may be written to.`,
      zh: `无法写入录制文件 ${path}：${why.zh}。请指定一个存在且可写的文件夹中的文件。`,
    },
    cause,
  );
}

function reasonOf(error: unknown): Reason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return { en: 'its folder does not exist', zh: '其文件夹不存在' };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { en: 'permission denied', zh: '没有权限' };
  if (code === 'ENOTDIR') return { en: 'its folder is no folder', zh: '其文件夹不是文件夹' };
  if (code === 'ENAMETOOLONG') return { en: 'its name is too long', zh: '名称过长' };
  if (code === 'ENOSPC') return { en: 'no space is left on the device', zh: '设备上没有剩余空间' };
  const text = error instanceof Error ? error.message : String(error);
  return { en: text, zh: text };
}
