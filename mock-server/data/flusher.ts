import type { Kept } from './kept.ts';
import { createTrouble } from './trouble.ts';
import type { Write } from './write.ts';

/** How long a change may wait that no answer waits for, in ms of real time. */
const longestWait = 100;

/** How long after a write that failed it is tried again, in ms of real time. */
const retryAfter = 1000;

interface FlusherOptions {
  readonly write: Write;
  /** Called where writes begin to fail, or fail for another reason. */
  readonly onError: (error: unknown) => void;
  /** Real time in ms that only moves forward. */
  readonly stopwatch: () => number;
}

/** Decides when what is pending is written. */
export interface Flusher {
  /** There is something to write of this. */
  readonly note: (kept: Kept) => void;
  /** All that an answer may wait for is in the file. */
  isWritten(): boolean;
  /** For how long the oldest of what is pending has waited, in ms. */
  waited(): number;
  /** Whether an answer waits for something, or something has waited for long: no timer is punctual in a busy program. */
  isWaitedFor(): boolean;
  flush(): void;
  /** All that ask in one turn of the program wait for one write. */
  next(): Promise<void>;
  /** Throws what the last write failed with, while the next may fail, too. */
  assertWritable(): void;
  /** Resolves once writes do not fail any more, or it has ended. */
  mended(): Promise<void>;
  end(): void;
  isEnded(): boolean;
}

export function createFlusher({ write, onError, stopwatch }: FlusherOptions): Flusher {
  const dirty = new Set<Kept>();
  const trouble = createTrouble({ onError, stopwatch });
  /** When the oldest of what is pending was noted. */
  let since = 0;
  let isEnded = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (dirty.size > 0 && !isEnded) {
      trouble.minding(() => write.all(dirty));
      dirty.clear();
    }
    trouble.mend();
  }

  /** What answers wait for now; the rest of it comes with all that comes until then. */
  function flushSome(): void {
    if (trouble.isOn) return assertWritable();
    if (dirty.size > 0 && !isEnded && !isLate() && trouble.minding(() => write.toLog(dirty))) return;
    flush();
  }

  function assertWritable(): void {
    if (!trouble.isOn) return;
    trouble.assertWhile();
    flush();
  }

  function isLate(): boolean {
    return stopwatch() - since > longestWait;
  }

  /** Nobody waits for it: where it goes wrong it is tried again. */
  function flushLater(wait: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      try {
        flush();
      } catch {
        flushLater(retryAfter);
      }
    }, wait);
  }

  return {
    note(kept) {
      if (isEnded) return;
      if (dirty.size === 0) since = stopwatch();
      dirty.add(kept);
      flushLater(longestWait);
    },
    isWritten: () => areWritten(dirty),
    waited: () => (areWritten(dirty) ? 0 : stopwatch() - since),
    isWaitedFor() {
      if (dirty.size === 0) return false;
      // While nothing can be written, what no answer waits for holds nobody up.
      if (isLate() && !trouble.isOn) return true;
      for (const { isUrgent } of dirty) if (isUrgent) return true;
      return false;
    },
    flush,
    next() {
      turn ??= new Promise<void>((resolve, reject) => {
        setImmediate(() => {
          turn = undefined;
          try {
            flushSome();
            resolve();
          } catch (error) {
            flushLater(retryAfter);
            reject(error as Error);
          }
        });
      });
      return turn;
    },
    assertWritable,
    mended: trouble.mended,
    end() {
      isEnded = true;
      clearTimeout(timer);
      trouble.mend();
    },
    isEnded: () => isEnded,
  };
}

function areWritten(all: Iterable<Kept>): boolean {
  for (const one of all) if (!one.isWritten) return false;
  return true;
}
