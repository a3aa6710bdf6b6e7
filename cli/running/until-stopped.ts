/**
 * A signal that asks a process to stop, with its number. SIGHUP says that the terminal was closed; SIGBREAK is Ctrl+Break of
 * Windows, which has no SIGQUIT.
 */
const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1, SIGQUIT: 3, SIGBREAK: 21 } as const;

type Signal = keyof typeof signals;

export interface UntilStoppedOptions {
  readonly process: {
    on(signal: Signal, run: () => void): unknown;
    off(signal: Signal, run: () => void): unknown;
    exit(code: number): void;
  };
  /** Called with the first signal; resolves when all is done. */
  readonly stop: () => Promise<void>;
}

/**
 * Resolves once a signal asked to stop and `stop` has ended. A second signal ends the process at once, with the code
 * that shells give: 130 for SIGINT, 143 for SIGTERM, 129 for SIGHUP, 131 for SIGQUIT.
 */
export async function untilStopped({ process, stop }: UntilStoppedOptions): Promise<void> {
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  let count = 0;
  const receivers = (Object.keys(signals) as Signal[]).map((signal) => {
    const receive = (): void => {
      count += 1;
      if (count > 1) process.exit(128 + signals[signal]);
      ask();
    };
    process.on(signal, receive);
    return { signal, receive };
  });
  await asked;
  try {
    await stop();
  } finally {
    for (const { signal, receive } of receivers) process.off(signal, receive);
  }
}
