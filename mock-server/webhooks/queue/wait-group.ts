/** Waits for tasks that can set off further tasks. */
export interface WaitGroup {
  /** One more task. */
  add(): void;
  /** A task has ended. */
  done(): void;
  /** Resolves when every task has ended. */
  wait(): Promise<void>;
}

/** Makes a group with one task in it. */
export function createWaitGroup(): WaitGroup {
  const { promise, resolve } = Promise.withResolvers<void>();
  let tasks = 1;
  return {
    add: () => void (tasks += 1),
    done() {
      tasks -= 1;
      if (tasks === 0) resolve();
    },
    wait: () => promise,
  };
}
