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
}

/**
 * Keeps a file of the head, the pieces and the end: each write begins where the end stood, and brings a new one. A file that
 * is there stays as it was until the first piece comes.
 */
export function createGrowingFile({ path, file, head, end, onError }: GrowingOptions): GrowingFile {
  let waiting: string[] = [];
  let handle: FileHandle | undefined;
  /** Where the end begins, in bytes. */
  let size = 0;
  let writing: Promise<void> | undefined;

  async function write(pieces: string): Promise<void> {
    if (handle === undefined) {
      await file.write(head + pieces + end());
      size = Buffer.byteLength(head + pieces);
      handle = await open(path, 'r+');
      return;
    }
    const bytes = Buffer.from(pieces + end());
    // In one call: there is no moment at which only a part of it is there.
    await handle.write(bytes, 0, bytes.length, size);
    size += Buffer.byteLength(pieces);
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
