/** What a jump of the clock waits for: the attempt that came due, and those that it sets off. */
export interface JumpWait {
  /** One more. */
  join(): void;
  /** One of them has ended. */
  leave(): void;
  /** Resolves when all have. */
  readonly over: Promise<void>;
}

/** Makes the wait for one attempt. */
export function createJumpWait(): JumpWait {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = 1;
  return {
    join: () => void (left += 1),
    leave() {
      left -= 1;
      if (left === 0) resolve();
    },
    over: promise,
  };
}
