/** Waits as long as a rate asks for. */
export type Pace = (signal?: AbortSignal) => Promise<void>;

/**
 * Keeps requests at least so far apart that no more than `rate` of them start in a second.
 *
 * @param rate requests per second; `Infinity` never waits
 */
export function createPace({
  rate,
  now,
  sleep,
}: {
  rate: number;
  now: () => number;
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}): Pace {
  const interval = 1000 / rate;
  let next = Number.NEGATIVE_INFINITY;
  return async (signal) => {
    const wait = next - now();
    // A clock that was set back would make it wait for as long.
    if (wait > 0) await sleep(Math.min(wait, interval), signal);
    next = now() + interval;
  };
}

/** Waits in real time. */
export function sleepFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
