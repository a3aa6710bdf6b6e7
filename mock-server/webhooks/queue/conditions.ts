/** Lets callers wait until a condition holds. Conditions are checked when `check` is called. */
export interface Conditions {
  waitUntil(condition: () => boolean): Promise<void>;
  /** Call it after each change that a condition may depend on. */
  check(): void;
}

export function createConditions(): Conditions {
  let waiting: readonly { readonly condition: () => boolean; readonly resolve: () => void }[] = [];
  return {
    waitUntil(condition) {
      if (condition()) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting = [...waiting, { condition, resolve }];
      return promise;
    },
    check() {
      if (waiting.length === 0) return;
      const fulfilled = waiting.filter(({ condition }) => condition());
      if (fulfilled.length === 0) return;
      waiting = waiting.filter((one) => !fulfilled.includes(one));
      for (const { resolve } of fulfilled) resolve();
    },
  };
}
