/** Lets people wait for a condition that is checked after each change. */
export interface Quiet {
  until(condition: () => boolean): Promise<void>;
  /** Something changed. */
  check(): void;
}

export function createQuiet(): Quiet {
  let watchers: readonly { readonly condition: () => boolean; readonly resolve: () => void }[] = [];
  return {
    until(condition) {
      if (condition()) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      watchers = [...watchers, { condition, resolve }];
      return promise;
    },
    check() {
      if (watchers.length === 0) return;
      const fulfilled = watchers.filter(({ condition }) => condition());
      if (fulfilled.length === 0) return;
      watchers = watchers.filter((watcher) => !fulfilled.includes(watcher));
      for (const { resolve } of fulfilled) resolve();
    },
  };
}
