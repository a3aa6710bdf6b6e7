import type { SlotRun } from './slot-list.ts';

/** Answers of combined filters, kept until the next write. The ones used longest ago go first. */
export interface Memo {
  get(key: string): SlotRun | undefined;
  set(key: string, run: SlotRun): void;
  clear(): void;
}

export interface MemoOptions {
  readonly maxEntries?: number;
  /** Slots kept over all entries, four bytes each. */
  readonly maxSlots?: number;
  /** A longer key is not kept: filters hold whatever a consumer sends. */
  readonly maxKeyLength?: number;
}

export function createMemo({ maxEntries = 256, maxSlots = 4_194_304, maxKeyLength = 512 }: MemoOptions = {}): Memo {
  const runs = new Map<string, SlotRun>();
  let keptSlots = 0;

  const drop = (key: string, run: SlotRun): void => {
    runs.delete(key);
    keptSlots -= run.length;
  };

  return {
    get: (key) => {
      if (key.length > maxKeyLength) return undefined;
      const run = runs.get(key);
      if (run === undefined) return undefined;
      runs.delete(key);
      runs.set(key, run);
      return run;
    },
    set: (key, run) => {
      if (key.length > maxKeyLength || run.length > maxSlots) return;
      const before = runs.get(key);
      if (before !== undefined) drop(key, before);
      runs.set(key, run);
      keptSlots += run.length;
      for (const [oldest, oldestRun] of runs) {
        if (runs.size <= maxEntries && keptSlots <= maxSlots) break;
        drop(oldest, oldestRun);
      }
    },
    clear: () => {
      runs.clear();
      keptSlots = 0;
    },
  };
}
