/** Moves of a clock, one at a time, so that two of them never interleave what they fire. */
export interface Moves {
  /** How many are under way or wait. */
  readonly count: number;
  /** Runs it when those before it have ended; `isCurrent` says whether it still counts. Rejects with what it throws. */
  run(move: (isCurrent: () => boolean) => Promise<void>): Promise<void>;
  /** Those that were asked for until now count no more. */
  forget(): void;
}

/** @param onEnd called when a move has ended */
export function createMoves(onEnd: () => void): Moves {
  let count = 0;
  let forgotten = 0;
  let last: Promise<void> = Promise.resolve();
  return {
    get count() {
      return count;
    },
    run(move) {
      const asked = forgotten;
      count += 1;
      const ended = last
        .then(() => move(() => forgotten === asked))
        .finally(() => {
          count -= 1;
          onEnd();
        });
      last = ended.then(undefined, () => undefined);
      return ended;
    },
    forget() {
      forgotten += 1;
    },
  };
}
