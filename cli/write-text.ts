import { dirname, resolve } from 'node:path';
import { replaceFile } from '../mock-server/node/replace-file.ts';
import { createUsageFailure } from './exit.ts';
import type { Text } from './language.ts';
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
  await refusing(file, () => replaceFile(resolve(folder, file), text, { waits: true }));
}

/**
 * Sees that a file can be written, for who has much to do before there is something to write. It makes no file.
 *
 * @throws what {@link writeText} would
 */
export async function assertWritable({ folder, file }: Place): Promise<void> {
  const { access, constants, stat } = process.getBuiltinModule('node:fs/promises');
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
  if (file === '') {
    throw createUsageFailure({
      en: 'The file to write has no name. Give it one, or leave the option out.',
      zh: '要写入的文件没有名称。请给出名称，或去掉该选项。',
    });
  }
  try {
    await run();
  } catch (error) {
    const { en, zh } = whyUnwritable(error as NodeJS.ErrnoException);
    throw createUsageFailure({ en: `${printable(file)} ${en}`, zh: `${printable(file)} ${zh}` }, error);
  }
}

function whyUnwritable({ code, message }: NodeJS.ErrnoException): Text {
  switch (code) {
    case 'EISDIR':
      return { en: 'is a folder. Name a file in it.', zh: '是文件夹。请指定其中的文件。' };
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        en: 'cannot be written: its folder does not exist. Make the folder first.',
        zh: '无法写入：其文件夹不存在。请先创建文件夹。',
      };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { en: 'may not be written: permission denied.', zh: '不可写入：权限不足。' };
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        en: 'cannot be written: no space is left on the device. Make room, or name a file elsewhere.',
        zh: '无法写入：设备上没有剩余空间。请腾出空间，或指定别处的文件。',
      };
    case 'ENAMETOOLONG':
      return { en: 'cannot be written: its name is too long. Give a shorter one.', zh: '无法写入：名称过长。请缩短。' };
    default:
      return { en: `cannot be written: ${message}`, zh: `无法写入：${message}` };
  }
}
