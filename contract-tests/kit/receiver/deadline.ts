/** Calls `run` once after `milliseconds`; the answer cancels it. */
export type SetTimer = (milliseconds: number, run: () => void) => () => void;

interface Deadline {
  readonly timeout: number;
  readonly setTimer: SetTimer;
  /** Ends it early: it rejects with the signal's reason. */
  readonly signal: AbortSignal | undefined;
}

/** What {@link withDeadline} rejects with when time is up. */
export function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'AcknowledgementTimeout';
}

/** Runs something that ends in time or is cut off, whether it heeds its signal or not. */
export async function withDeadline<T>(
  { timeout, setTimer, signal }: Deadline,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const cut = Promise.withResolvers<never>();
  const end = (reason: unknown): void => {
    cut.reject(reason);
    controller.abort(reason);
  };
  const onAbort = (): void => end(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  const cancel = setTimer(timeout, () => end(Object.assign(new Error('too late'), { name: 'AcknowledgementTimeout' })));
  try {
    return await Promise.race([cut.promise, run(controller.signal)]);
  } finally {
    cancel();
    signal?.removeEventListener('abort', onAbort);
  }
}
