import { accessSync, constants, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { filesBeside } from '../../common/sqlite-files.ts';
import { refusal } from './refusal.ts';

/** What is beside a data file: what was written last, and is not in its place yet. */
export function besides(file: string): string {
  return filesBeside(file).log;
}

/**
 * Looks whether a data file can be where one is named. SQLite tells little of why it cannot, and makes what it finds empty a
 * database.
 *
 * @throws a failure `DATA_UNAVAILABLE`
 */
export function assertPlace(file: string, { create }: { readonly create: boolean }): void {
  const found = lookAt(file);
  if (found === undefined) return assertAbsent(file, create);
  if (found.isDirectory()) {
    throw refusal('DATA_UNAVAILABLE', {
      en: `${file} is a folder. Name a file.`,
      zh: `${file} 是文件夹。请指定一个文件。`,
    });
  }
  if (!found.isFile()) {
    throw refusal('DATA_UNAVAILABLE', {
      en: `${file} is no file that holds what is written to it. Name another.`,
      zh: `${file} 不是能保存内容的文件。请换一个。`,
    });
  }
  if (found.size === 0 && !create) {
    throw refusal('DATA_UNAVAILABLE', {
      en: `${file} is empty. Name one that sobot-mock start --data has made.`,
      zh: `${file} 是空的。请指定由 sobot-mock start --data 创建的文件。`,
    });
  }
}

/** Whether this user may write a file, and make another beside it. */
export function mayWrite(file: string): boolean {
  return whyNot(() => assertWritable(file)) === undefined;
}

/** @throws a failure `DATA_UNAVAILABLE` where this user may not write a file that is there, or make another beside it */
export function assertMayWrite(file: string): void {
  if (lookAt(file) === undefined) return;
  // As for its folder: SQLite makes a file beside it.
  const why = whyNot(() => assertWritable(file));
  if (why !== undefined) throw cannotOpen(file, why);
}

/**
 * Does something that reads a data file.
 *
 * @throws a failure `DATA_UNAVAILABLE` for what the system says
 */
export function asReadable(file: string, run: () => void): void {
  const why = whyNot(run);
  if (why === undefined) return;
  throw refusal('DATA_UNAVAILABLE', {
    en: `${file} cannot be read (${why}). Let this user read it, with room for a copy in the folder for temporary files.`,
    zh: `无法读取 ${file}（${why}）。请允许当前用户读取，并在临时文件夹中留出一份副本的空间。`,
  });
}

export function cannotOpen(file: string, why: string, cause?: unknown): Error {
  return refusal(
    'DATA_UNAVAILABLE',
    {
      en: `${file} cannot be opened to write (${why}). Name a file in a folder that is there and can be written.`,
      zh: `无法打开 ${file} 写入（${why}）。请指定一个存在且可写的文件夹中的文件。`,
    },
    cause,
  );
}

function assertAbsent(file: string, create: boolean): void {
  const beside = besides(file);
  // SQLite would begin a new file, and let go of this.
  if ((lookAt(beside)?.size ?? 0) > 0) {
    throw refusal('DATA_UNAVAILABLE', {
      en: `there is no ${file}, but what was written to it last is there: ${beside}. Put the file back beside it, or move that away.`,
      zh: `${file} 不存在，但最后写入它的内容还在：${beside}。请把文件放回旁边，或移走后者。`,
    });
  }
  if (create) return;
  throw refusal('DATA_UNAVAILABLE', {
    en: `there is no ${file}. Name one that sobot-mock start --data has made.`,
    zh: `${file} 不存在。请指定由 sobot-mock start --data 创建的文件。`,
  });
}

function assertWritable(file: string): void {
  accessSync(file, constants.R_OK | constants.W_OK);
  accessSync(dirname(file), constants.W_OK);
}

function lookAt(path: string): Stats | undefined {
  let found: Stats | undefined;
  const why = whyNot(() => (found = statSync(path, { throwIfNoEntry: false })));
  if (why !== undefined) throw cannotOpen(path, why);
  return found;
}

/** What the system says, without the call and the path. */
function whyNot(run: () => void): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return text.replace(/^[A-Z]+: /u, '').replace(/, \w+ '.*$/su, '');
  }
}
