/** Lets callers wait until a condition holds. Conditions are checked when `check` is called. */
export interface Conditions {
  waitUntil(condition: () => boolean): Promise<void>;
  /** Call it after each change that a condition may depend on. */
  check(): void;
}

interface Waiting {
  readonly condition: () => boolean;
  readonly resolve: () => void;
}

const isFulfilled = ({ condition }: Waiting): boolean => condition();

export function createConditions(): Conditions {
  let waiting: readonly Waiting[] = [];
  return {
    waitUntil(condition) {
      if (condition()) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting = [...waiting, { condition, resolve }];
      return promise;
    },
    check() {
      // This runs after every delivery, and hardly ever is anything fulfilled.
      if (!waiting.some(isFulfilled)) return;
      const fulfilled = waiting.filter(isFulfilled);
      waiting = waiting.filter((one) => !fulfilled.includes(one));
      for (const { resolve } of fulfilled) resolve();
    },
  };
}
