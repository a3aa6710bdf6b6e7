import process from 'node:process';

/** An interruption that may come. */
export interface Interrupt {
  /** Aborted by the first Ctrl+C. A second one ends the process at once. */
  readonly signal: AbortSignal;
  /** Leaves Ctrl+C alone again. */
  end(): void;
}

/** What shells give a command that SIGINT ended. */
export const interruptedCode = 130;

export function createInterrupt(): Interrupt {
  const controller = new AbortController();
  const receive = (): void => {
    if (controller.signal.aborted) process.exit(interruptedCode);
    controller.abort();
  };
  process.on('SIGINT', receive);
  return {
    signal: controller.signal,
    end: () => void process.off('SIGINT', receive),
  };
}
