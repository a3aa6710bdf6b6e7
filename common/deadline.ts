/** Calls `run` once after `milliseconds` of real time; the function it returns cancels that. */
export type SetTimer = (milliseconds: number, run: () => void) => () => void;

export const setRealTimer: SetTimer = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

interface Deadline {
  /** In ms of real time. */
  readonly timeout: number;
  readonly setTimer: SetTimer;
  /** Ends it early: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** What it rejects with when time is up. */
  readonly late: () => Error;
}

/** Runs something that ends in time or is aborted, whether it heeds its signal or not. */
export async function withDeadline<T>(
  { timeout, signal, setTimer, late }: Deadline,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const ended = Promise.withResolvers<never>();
  const end = (reason: unknown): void => {
    ended.reject(reason);
    controller.abort(reason);
  };
  const onAbort = (): void => end(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  const cancel = setTimer(timeout, () => end(late()));
  try {
    return await Promise.race([ended.promise, run(controller.signal)]);
  } finally {
    cancel();
    signal?.removeEventListener('abort', onAbort);
  }
}
