import type { FileHandle } from 'node:fs/promises';
import { isDeeperThan } from '../common/json.ts';
import { createUsageFailure } from './exit.ts';
import type { Text } from './language.ts';

/** The longest file that is read as a whole, in bytes: 256 MiB. */
const longestFile = 256 * 1_048_576;

/** How much of a file is read at once, in bytes. */
const chunkSize = 262_144;

/**
 * Reads UTF-8, with or without a byte order mark.
 *
 * @param chunks the bytes, as `readChunks` gives them
 * @param file the name to use in messages
 * @throws a usage failure when there is no such file, it cannot be read, is longer than 256 MiB, or not UTF-8
 */
export async function readText(chunks: AsyncIterable<Uint8Array>, file: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    size += chunk.length;
    if (size > longestFile) {
      throw createUsageFailure({
        en: `${file} is over 256 MiB. Give a smaller one.`,
        zh: `${file} 超过 256 MiB。请给出更小的文件。`,
      });
    }
  }
  const bytes = Buffer.concat(pieces, size);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw createUsageFailure({ en: `${file} is not UTF-8 text.`, zh: `${file} 不是 UTF-8 文本。` }, error);
  }
}

/**
 * The bytes of a file, as they are read.
 *
 * @param file the name to use in messages
 * @throws a usage failure when there is no such file, or it cannot be read
 */
export async function* readChunks(path: string, file: string): AsyncGenerator<Uint8Array> {
  assertNamed(file);
  // Not as a stream: after one, each `process.nextTick` of a server takes several times as long (Node 24), and a request
  // takes six.
  let handle: FileHandle | undefined;
  try {
    handle = await process.getBuiltinModule('node:fs/promises').open(path);
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(chunkSize));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    const { en, zh } = whyUnreadable(error as NodeJS.ErrnoException);
    throw createUsageFailure({ en: `${file} ${en}`, zh: `${file} ${zh}` }, error);
  } finally {
    await handle?.close();
  }
}

/** @throws a usage failure where a file has no name, as one of a shell variable that is not set */
export function assertNamed(file: string): void {
  if (file !== '') return;
  throw createUsageFailure({
    en: 'The file to read has no name. Give it one, or leave it out.',
    zh: '要读取的文件没有名称。请给出名称，或去掉它。',
  });
}

/** How deep arrays and objects of a file may nest: what reads them level by level would run out of stack. */
export const deepestFile = 500;

/** @throws a usage failure with the place where it stops being JSON, or for one that nests deeper than `deepest` */
export function parseJson(text: string, file: string, deepest = deepestFile): unknown {
  if (isDeeperThan(deepest, text)) {
    throw createUsageFailure({
      en: `${file} nests arrays and objects more than ${deepest} deep. Nothing that is read here does.`,
      zh: `${file} 的数组和对象嵌套超过 ${deepest} 层。这里读取的内容都不会如此。`,
    });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = (error as Error).message;
    throw createUsageFailure({ en: `${file} is not JSON: ${why}.`, zh: `${file} 不是 JSON：${why}。` }, error);
  }
}

function whyUnreadable({ code, message }: NodeJS.ErrnoException): Text {
  switch (code) {
    case 'ENOENT':
      return { en: 'does not exist.', zh: '不存在。' };
    case 'EISDIR':
      return { en: 'is a folder.', zh: '是文件夹。' };
    case 'ENOTDIR':
      return { en: 'does not exist: what should be its folder is a file.', zh: '不存在：路径中应为文件夹的是文件。' };
    case 'ENAMETOOLONG':
      return { en: 'cannot be read: its name is too long. Give a shorter one.', zh: '无法读取：名称过长。请缩短。' };
    case 'EACCES':
    case 'EPERM':
      return { en: 'may not be read: permission denied.', zh: '不可读取：权限不足。' };
    default:
      return { en: `cannot be read: ${message}`, zh: `无法读取：${message}` };
  }
}
