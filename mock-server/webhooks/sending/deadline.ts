import { createTransportFailure, type TransportFailure } from './failure-reason.ts';

/** Calls `run` once after `milliseconds` of real time; the answer cancels it. */
export type SetTimer = (milliseconds: number, run: () => void) => () => void;

export const setRealTimer: SetTimer = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/** What an attempt is told whose answer did not come, or not to its end, in time. */
export function timeoutFailure(timeout: number): TransportFailure {
  return createTransportFailure('request_timeout', `no complete answer within ${timeout} ms`);
}

interface Deadline {
  /** In ms of real time. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  readonly setTimer: SetTimer;
}

/** Runs something that ends in time or is cut off, whether it heeds its signal or not. */
export async function withDeadline<T>(
  { timeout, signal, setTimer }: Deadline,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const cut = Promise.withResolvers<never>();
  const end = (reason: unknown): void => {
    cut.reject(reason);
    controller.abort(reason);
  };
  const onAbort = (): void => end(signal?.reason);
  if (signal?.aborted === true) onAbort();
  signal?.addEventListener('abort', onAbort);
  const cancel = setTimer(timeout, () => end(timeoutFailure(timeout)));
  try {
    return await Promise.race([cut.promise, run(controller.signal)]);
  } finally {
    cancel();
    signal?.removeEventListener('abort', onAbort);
  }
}
