/** Changes of records come one after the other, so that one never builds on what another is about to replace. */
export interface Mutex {
  /** Makes a change when no other is under way. */
  runExclusive<T>(change: () => Promise<T>): Promise<T>;
  /** As `runExclusive`, for a change that requests wait for, so that none sees records half replaced. */
  replace(change: () => Promise<void>): Promise<void>;
  isReplacing(): boolean;
  /** Resolves once nothing is being replaced. */
  settled(): Promise<void>;
}

export function createMutex(): Mutex {
  let changing: Promise<unknown> = Promise.resolve();
  let replacing: Promise<void> | undefined;

  function runExclusive<T>(change: () => Promise<T>): Promise<T> {
    const turn = changing.then(change);
    changing = turn.then(undefined, () => undefined);
    return turn;
  }

  async function settled(): Promise<void> {
    if (replacing === undefined) return;
    await replacing;
    await settled();
  }

  return {
    runExclusive,
    replace(change) {
      return runExclusive(() => {
        const changed = change().finally(() => (replacing = undefined));
        // Whether it succeeded is for whoever asked for it.
        replacing = changed.catch(() => undefined);
        return changed;
      });
    },
    isReplacing: () => replacing !== undefined,
    settled,
  };
}
