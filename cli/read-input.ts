import { open, type FileHandle } from 'node:fs/promises';
import { isDeeperThan } from '../common/json.ts';
import { createUsageFailure } from './exit.ts';

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
    if (size > longestFile) throw createUsageFailure(`${file} is over 256 MiB. Give a smaller one.`);
  }
  const bytes = Buffer.concat(pieces, size);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw createUsageFailure(`${file} is not UTF-8 text.`, error);
  }
}

/**
 * The bytes of a file, as they are read.
 *
 * @param file the name to use in messages
 * @throws a usage failure when there is no such file, or it cannot be read
 */
export async function* readChunks(path: string, file: string): AsyncGenerator<Uint8Array> {
  // Not as a stream: after one, each `process.nextTick` of a server takes several times as long (Node 24), and a request
  // takes six.
  let handle: FileHandle | undefined;
  try {
    handle = await open(path);
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(chunkSize));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw createUsageFailure(`${file} ${whyUnreadable(error as NodeJS.ErrnoException)}`, error);
  } finally {
    await handle?.close();
  }
}

/** How deep arrays and objects of a file may nest: what reads them level by level would run out of stack. */
export const deepestFile = 500;

/** @throws a usage failure with the place where it stops being JSON, or for one that nests deeper than `deepest` */
export function parseJson(text: string, file: string, deepest = deepestFile): unknown {
  if (isDeeperThan(deepest, text)) {
    throw createUsageFailure(
      `${file} nests arrays and objects more than ${deepest} deep. Nothing that is read here does.`,
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw createUsageFailure(`${file} is not JSON: ${(error as Error).message}.`, error);
  }
}

function whyUnreadable({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
      return 'does not exist.';
    case 'EISDIR':
      return 'is a folder.';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read: permission denied.';
    default:
      return `cannot be read: ${message}`;
  }
}
