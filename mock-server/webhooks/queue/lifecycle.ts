import type { SetTimer } from '../../../common/deadline.ts';
import type { Attempts } from './attempts.ts';
import type { Conditions } from './conditions.ts';

interface LifecycleSetup {
  readonly attempts: Pick<Attempts, 'abort'>;
  readonly conditions: Pick<Conditions, 'waitUntil'>;
  /** Whether no attempt of this process is under way. */
  readonly isQuiet: () => boolean;
  /** Ends what has not begun. */
  readonly abandonAll: () => void;
  readonly setTimer: SetTimer;
}

/** How a runner ends. */
export interface Lifecycle {
  isClosed(): boolean;
  isPaused(): boolean;
  /** No attempt begins any more. Resolves when none is under way, `grace` ms later at most. */
  pause(grace: number): Promise<void>;
  /** What has not begun ends at once; attempts under way are aborted after `grace` ms. Again: the same promise. */
  close(grace: number): Promise<void>;
  /** Ends all of it at once. */
  discard(): void;
}

export function createLifecycle({ attempts, conditions, isQuiet, abandonAll, setTimer }: LifecycleSetup): Lifecycle {
  let closing: Promise<void> | undefined;
  let closed = false;
  let paused = false;

  function stop(): void {
    closed = true;
    abandonAll();
  }

  async function quietWithin(grace: number): Promise<void> {
    const graceOver = Promise.withResolvers<void>();
    const cancel = setTimer(grace, graceOver.resolve);
    await Promise.race([graceOver.promise, conditions.waitUntil(isQuiet)]);
    cancel();
  }

  async function endWithin(grace: number): Promise<void> {
    await quietWithin(grace);
    attempts.abort();
  }

  return {
    isClosed: () => closed,
    isPaused: () => paused,
    pause(grace) {
      paused = true;
      return quietWithin(grace);
    },
    close(grace) {
      if (closing === undefined) {
        const ended = Promise.withResolvers<void>();
        // Before anybody is told that something is unfinished: they may close it as well.
        closing = ended.promise;
        stop();
        void endWithin(grace).then(ended.resolve);
      }
      return closing;
    },
    discard() {
      stop();
      attempts.abort();
    },
  };
}
