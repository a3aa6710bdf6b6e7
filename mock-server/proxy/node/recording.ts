import type { RecordingFile } from './recording-file.ts';

export interface Recording {
  /** Writes what has come since it was last written, for good. */
  close(): Promise<void>;
}

export interface RecordingOptions {
  /** What is written, as JSON, whenever its version is another. */
  readonly recorder: { readonly version: number; toState(): unknown };
  readonly file: RecordingFile;
  /** How often it is written while something comes, in ms. */
  readonly interval?: number;
  readonly onError: (error: unknown) => void;
}

/** A recording that takes long to write is written less often: this many times as long passes in between. */
const pauseFactor = 20;

/** Writes a recorder's state now and then, and when it closes. What nobody has recorded leaves the file as it was. */
export function keepRecording({ recorder, file, interval = 5000, onError }: RecordingOptions): Recording {
  let written = 0;
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function write(): Promise<void> {
    const { version } = recorder;
    if (version === written) return;
    await file.write(`${JSON.stringify(recorder.toState(), undefined, 1)}\n`);
    written = version;
  }

  async function writeInTime(): Promise<void> {
    const startedAt = performance.now();
    try {
      await write();
    } catch (error) {
      onError(error);
    }
    if (!closed) schedule(Math.max(interval, (performance.now() - startedAt) * pauseFactor));
  }

  function schedule(wait: number): void {
    timer = setTimeout(() => {
      writing = writeInTime();
    }, wait);
    timer.unref();
  }

  schedule(interval);
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await writing;
      await write();
    },
  };
}
