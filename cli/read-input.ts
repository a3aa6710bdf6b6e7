import { createReadStream } from 'node:fs';
import { createUsageFailure } from './exit.ts';

/**
 * Reads UTF-8, with or without a byte order mark.
 *
 * @param file the name to use in messages
 * @throws a usage failure when there is no such file, it cannot be read, or it is not UTF-8
 */
export async function readText(read: () => Promise<Uint8Array>, file: string): Promise<string> {
  const bytes = await read().catch((error: NodeJS.ErrnoException) => {
    throw createUsageFailure(`${file} ${whyUnreadable(error)}`, error);
  });
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
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Uint8Array;
  } catch (error) {
    throw createUsageFailure(`${file} ${whyUnreadable(error as NodeJS.ErrnoException)}`, error);
  }
}

/** @throws a usage failure with the place where it stops being JSON */
export function parseJson(text: string, file: string): unknown {
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
