import type { SetTimer } from '../../common/deadline.ts';

/** Timers that run when a test says so. */
export interface ManualTimers {
  readonly setTimer: SetTimer;
  /** How many are set. */
  readonly waiting: number;
  /** Lets that many milliseconds pass. */
  pass(milliseconds: number): void;
}

export function createManualTimers(): ManualTimers {
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  let now = 0;
  return {
    setTimer(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    get waiting() {
      return timers.size;
    },
    pass(milliseconds) {
      const until = now + milliseconds;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers.delete(next);
        now = next.at;
        next.run();
      }
      now = until;
    },
  };
}
