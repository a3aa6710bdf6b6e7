/** Answers of filters, kept until the next write. Those that were not used for longest go first, more or less. */
export interface Memo<Answer> {
  get(key: string): Answer | undefined;
  /** @param slots how many slots the answer keeps, or what takes as much room */
  set(key: string, answer: Answer, slots: number): void;
  clear(): void;
}

export interface MemoOptions {
  readonly maxEntries?: number;
  /** Slots kept over all entries, four bytes each. */
  readonly maxSlots?: number;
  /** A longer key is not kept: filters hold whatever a consumer sends. */
  readonly maxKeyLength?: number;
}

export function createMemo<Answer>({
  maxEntries = 1024,
  maxSlots = 4_194_304,
  maxKeyLength = 512,
}: MemoOptions = {}): Memo<Answer> {
  const answers = new Map<string, Kept<Answer>>();
  let keptSlots = 0;
  /** How many answers came so far. */
  let count = 0;

  const drop = (key: string): void => {
    keptSlots -= answers.get(key)?.slots ?? 0;
    answers.delete(key);
  };

  return {
    get: (key) => {
      if (key.length > maxKeyLength) return undefined;
      const kept = answers.get(key);
      if (kept === undefined) return undefined;
      // To move the one that is used to the end each time takes longer than to find it.
      if (count - kept.count >= maxEntries / 2) {
        answers.delete(key);
        answers.set(key, { ...kept, count });
      }
      return kept.answer;
    },
    set: (key, answer, slots) => {
      if (key.length > maxKeyLength || slots > maxSlots) return;
      drop(key);
      count += 1;
      answers.set(key, { answer, slots, count });
      keptSlots += slots;
      for (const oldest of answers.keys()) {
        if (answers.size <= maxEntries && keptSlots <= maxSlots) break;
        drop(oldest);
      }
    },
    clear: () => {
      answers.clear();
      keptSlots = 0;
    },
  };
}

interface Kept<Answer> {
  readonly answer: Answer;
  readonly slots: number;
  /** How many answers had come when this one came or was moved. */
  readonly count: number;
}
