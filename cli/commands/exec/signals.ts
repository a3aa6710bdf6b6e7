import { constants } from 'node:os';
import process from 'node:process';
import type { ProcessTree } from './process-tree.ts';

/** Signals that ask to stop. They are passed on: a command decides how it ends. SIGBREAK is Ctrl+Break of Windows. */
const asking = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGBREAK'] as const satisfies readonly NodeJS.Signals[];

/** What shells give a command that a signal ended. */
export function codeOfSignal(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}

/** The signals that this process gets. The first does not end it: there may be much to end before. */
export interface PassedSignals {
  /** The first that came. */
  readonly first: () => NodeJS.Signals | undefined;
  /**
   * Passes what comes on. Who does not stop within `grace` ms, or is told a second time, is killed.
   *
   * @returns what ends it
   */
  passTo(tree: ProcessTree, grace: number): () => void;
  /** Leaves signals alone again. */
  release(): void;
}

export function createPassedSignals(): PassedSignals {
  let first: NodeJS.Signals | undefined;
  let heard: ((signal: NodeJS.Signals) => void) | undefined;
  const receive = (signal: NodeJS.Signals): void => {
    // Nothing runs that could be told: who asks twice shall not wait for a server that does not answer.
    if (first !== undefined && heard === undefined) process.exit(codeOfSignal(signal));
    first ??= signal;
    heard?.(signal);
  };
  for (const signal of asking) process.on(signal, receive);
  return {
    first: () => first,
    passTo(tree, grace) {
      let timer: NodeJS.Timeout | undefined;
      const pass = (signal: NodeJS.Signals): void => {
        if (timer !== undefined) return tree.kill();
        tree.signal(signal);
        timer = setTimeout(tree.kill, grace);
      };
      heard = pass;
      // It came while the command was being started.
      if (first !== undefined) pass(first);
      return () => {
        heard = undefined;
        clearTimeout(timer);
      };
    },
    release() {
      for (const signal of asking) process.off(signal, receive);
    },
  };
}
