import { ScopeGone, type Gate } from './gate.ts';
import { isAway } from './unavailable.ts';

/** How long after the ledger was away it is tried again, in ms of real time; twice as long each time, and no longer than that. */
const [retryAfter, retryAtMost] = [250, 4000];

/** Something that is reached through a gate. */
interface Gated {
  readonly gate: Gate;
}

/** Waits for what others do, and for a ledger that is away. */
export interface Retries {
  /** Ends after some time, or when something was heard of others. */
  wait(milliseconds: number): Promise<void>;
  /** Something was heard of others. */
  wake(): void;
  /** Does something in a turn; where the ledger is away, once it is back. Rejects where nothing more is done here. */
  untilDone<T>(of: Gated, work: () => T | Promise<T>): Promise<T>;
  /** Has what was changed outside of a turn written soon, with all else that comes until then. */
  writeSoon(of: Gated): void;
  /** For how long the oldest change that no answer waits for has waited to be written, in ms of real time. */
  waited(): number;
  /** Nothing more is done here. */
  end(): void;
  readonly isEnded: boolean;
}

export function createRetries(stopwatch = () => performance.now()): Retries {
  const waking = new Set<() => void>();
  /** Those whose write begins in a moment, those that are being written, and those of these that something was noted of since. */
  const [noted, writing, notedSince] = [new Set<Gated>(), new Set<Gated>(), new Set<Gated>()];
  /** When each was noted that is not written yet. */
  const unwritten = new Set<{ readonly since: number }>();
  const state = { isEnded: false };
  /** Ends when the ledger is back. */
  let back: Promise<void> | undefined;

  function wait(milliseconds: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconds);
    timer.unref();
    waking.add(resolve);
    return promise.finally(() => {
      clearTimeout(timer);
      waking.delete(resolve);
    });
  }

  function wake(): void {
    for (const resolve of waking) resolve();
  }

  async function untilDone<T>({ gate }: Gated, work: () => T | Promise<T>): Promise<T> {
    while (!state.isEnded) {
      try {
        return await gate.enter(work);
      } catch (error) {
        if (!isAway(error)) throw error;
      }
      await (back ??= tryAgain(gate));
    }
    throw new ScopeGone();
  }

  /** One tries again for all that found it away: thousands that wait would keep the program busy with nothing else. */
  async function tryAgain(gate: Gate): Promise<void> {
    for (let pause = retryAfter; !state.isEnded; pause = Math.min(2 * pause, retryAtMost)) {
      await wait(pause);
      const isStillAway = await gate.enter(() => false).catch(isAway);
      if (!isStillAway) break;
    }
    back = undefined;
  }

  function writeSoon(of: Gated): void {
    if (state.isEnded || noted.has(of)) return;
    // One write at a time: where the ledger is away, each that fails would set off the next.
    if (writing.has(of)) return void notedSince.add(of);
    noted.add(of);
    const mark = { since: stopwatch() };
    unwritten.add(mark);
    setImmediate(() => {
      noted.delete(of);
      writing.add(of);
      void untilDone(of, () => undefined)
        // Where it is no more, there is nothing to write.
        .catch(() => undefined)
        .finally(() => {
          unwritten.delete(mark);
          writing.delete(of);
          if (notedSince.delete(of)) writeSoon(of);
        });
    });
  }

  return {
    wait,
    wake,
    untilDone,
    writeSoon,
    waited() {
      const [oldest] = unwritten;
      return oldest === undefined ? 0 : stopwatch() - oldest.since;
    },
    end() {
      state.isEnded = true;
      wake();
    },
    get isEnded() {
      return state.isEnded;
    },
  };
}
