import type { SetTimer } from '../../common/deadline.ts';
import { longestTimer } from '../../common/timer.ts';

interface AlarmOptions {
  /** Real time, in ms. */
  readonly now: () => number;
  /** Default: one that keeps no program alive. */
  readonly setTimer?: SetTimer | undefined;
}

/** Does something when it is time, and knows whether it is. */
interface Alarm {
  /** When it is time. `Infinity`: never. */
  set(time: number): void;
  isDue(): boolean;
  /** Does nothing any more. */
  close(): void;
}

/** How long it waits before it tries again what failed, in ms. */
const pauseOfTries = 1000;

/** Where `run` fails it is tried again; while it runs it is not begun anew. It sets the next time. */
export function createAlarm(run: () => Promise<void>, { now, setTimer = setQuietTimer }: AlarmOptions): Alarm {
  let next = Number.POSITIVE_INFINITY;
  let isClosed = false;
  let cancel: (() => void) | undefined;

  function set(time: number, soonest = 0): void {
    if (time === next && cancel !== undefined) return;
    next = time;
    cancel?.();
    cancel = undefined;
    if (time === Number.POSITIVE_INFINITY || isClosed) return;
    const stop = setTimer(Math.min(Math.max(time - now(), soonest), longestTimer), async () => {
      const pause = await run().then(
        () => 0,
        () => pauseOfTries,
      );
      if (cancel !== stop) return;
      cancel = undefined;
      set(next, pause);
    });
    cancel = stop;
  }

  return {
    set: (time) => set(time),
    isDue: () => now() >= next,
    close() {
      isClosed = true;
      cancel?.();
      cancel = undefined;
    },
  };
}

/** A tenant that ends tomorrow keeps no finished program alive. */
function setQuietTimer(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  (timer as { unref?: () => void }).unref?.();
  return () => clearTimeout(timer);
}
