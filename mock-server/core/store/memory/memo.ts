/** Answers of combined filters, kept until the next write. The ones used longest ago go first. */
export interface Memo<Answer extends { readonly length: number }> {
  get(key: string): Answer | undefined;
  set(key: string, answer: Answer): void;
  clear(): void;
}

export interface MemoOptions {
  readonly maxEntries?: number;
  /** Slots kept over all entries, four bytes each. */
  readonly maxSlots?: number;
  /** A longer key is not kept: filters hold whatever a consumer sends. */
  readonly maxKeyLength?: number;
}

export function createMemo<Answer extends { readonly length: number }>({
  maxEntries = 256,
  maxSlots = 4_194_304,
  maxKeyLength = 512,
}: MemoOptions = {}): Memo<Answer> {
  const answers = new Map<string, Answer>();
  let keptSlots = 0;

  const drop = (key: string, answer: Answer): void => {
    answers.delete(key);
    keptSlots -= answer.length;
  };

  return {
    get: (key) => {
      if (key.length > maxKeyLength) return undefined;
      const answer = answers.get(key);
      if (answer === undefined) return undefined;
      answers.delete(key);
      answers.set(key, answer);
      return answer;
    },
    set: (key, answer) => {
      if (key.length > maxKeyLength || answer.length > maxSlots) return;
      const before = answers.get(key);
      if (before !== undefined) drop(key, before);
      answers.set(key, answer);
      keptSlots += answer.length;
      for (const [oldest, oldestAnswer] of answers) {
        if (answers.size <= maxEntries && keptSlots <= maxSlots) break;
        drop(oldest, oldestAnswer);
      }
    },
    clear: () => {
      answers.clear();
      keptSlots = 0;
    },
  };
}
