/** How long after a write that failed somebody who asks has it tried again, in ms: a thousand that ask in a moment are told what the first was. */
const retryAfterAsking = 100;

interface TroubleOptions {
  /** Called where writes begin to fail, or fail for another reason. */
  readonly onError: (error: unknown) => void;
  /** Real time in ms that only moves forward. */
  readonly stopwatch: () => number;
}

/** Whether a file can be written. */
export interface Trouble {
  /** The last write failed. */
  readonly isOn: boolean;
  /** Does something that writes, and minds whether it fails. */
  minding<T>(work: () => T): T;
  /** Throws what the last write failed with, unless that is a while ago: then it is to be tried again. */
  assertWhile(): void;
  /** A write went well, or nothing is written any more. */
  mend(): void;
  /** Resolves once it is mended. */
  mended(): Promise<void>;
}

export function createTrouble({ onError, stopwatch }: TroubleOptions): Trouble {
  let current: { readonly error: unknown; readonly at: number } | undefined;
  let waiting: (() => void)[] = [];
  return {
    get isOn() {
      return current !== undefined;
    },
    minding(work) {
      try {
        return work();
      } catch (error) {
        const before = current;
        current = { error, at: stopwatch() };
        if (before === undefined || String(before.error) !== String(error)) onError(error);
        throw error;
      }
    },
    assertWhile() {
      if (current !== undefined && stopwatch() - current.at < retryAfterAsking) throw current.error;
    },
    mend() {
      current = undefined;
      if (waiting.length === 0) return;
      const mended = waiting;
      waiting = [];
      for (const go of mended) go();
    },
    mended: () => (current === undefined ? Promise.resolve() : new Promise((go) => waiting.push(go))),
  };
}
