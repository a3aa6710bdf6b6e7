import { open, type FileHandle } from 'node:fs/promises';
import type { RecordingFile } from './recording-file.ts';

/** A document that grows at its end, and is whole whenever the process ends. */
export interface GrowingFile {
  add(piece: string): void;
  /** Writes what is left. Rejects where it could not be written. */
  close(): Promise<void>;
}

interface GrowingOptions {
  readonly path: string;
  /** Replaces what was there before, as a whole. */
  readonly file: RecordingFile;
  readonly head: string;
  /** What makes the document whole; it never gets shorter. */
  readonly end: () => string;
  readonly onError: (error: unknown) => void;
  /** Default: that of the file system. */
  readonly openFile?: (path: string, flags: 'r+') => Promise<Pick<FileHandle, 'write' | 'truncate' | 'close'>>;
}

/**
 * Keeps a file of the head, the pieces and the end: each write begins where the end stood, and brings a new one. A file that
 * is there stays as it was until the first piece comes.
 */
export function createGrowingFile({ path, file, head, end, onError, openFile = open }: GrowingOptions): GrowingFile {
  let waiting: string[] = [];
  let handle: Awaited<ReturnType<typeof openFile>> | undefined;
  /** Where the end begins, in bytes, and what it is. */
  let size = 0;
  let ending = '';
  let writing: Promise<void> | undefined;

  async function write(pieces: string): Promise<void> {
    const next = end();
    if (handle === undefined) {
      await file.write(head + pieces + next);
      handle = await openFile(path, 'r+');
      size = Buffer.byteLength(head + pieces);
    } else {
      // Mostly in one call: then there is no moment at which only a part of it is there.
      await put(pieces + next, handle).catch(async (error: unknown) => {
        await restoreEnd(handle!).catch(() => undefined);
        throw error;
      });
      size += Buffer.byteLength(pieces);
    }
    ending = next;
  }

  /** Writes all of a text where the end begins: a disk that is nearly full takes a part of it first. */
  async function put(text: string, to: Pick<FileHandle, 'write'>): Promise<void> {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await to.write(bytes, at, bytes.length - at, size + at);
      at += bytesWritten;
    }
  }

  /** What was there before has room. */
  async function restoreEnd(to: Pick<FileHandle, 'write' | 'truncate'>): Promise<void> {
    await put(ending, to);
    await to.truncate(size + Buffer.byteLength(ending));
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const pieces = waiting;
      waiting = [];
      try {
        await write(pieces.join(''));
      } catch (error) {
        // Tried again with what comes next.
        waiting = [...pieces, ...waiting];
        throw error;
      }
    }
  }

  return {
    add(piece) {
      waiting.push(piece);
      writing ??= writeAll()
        .catch(onError)
        .finally(() => {
          writing = undefined;
        });
    },
    async close() {
      await writing;
      try {
        await writeAll();
      } finally {
        await handle?.close();
      }
    },
  };
}
