import type { ToText } from '../store.ts';

/** The records that were looked at last, each by the end of its slot's number. */
export interface Looked<T> {
  recordAt(slot: number): T;
  textAt(slot: number, toText: ToText<T>): string;
  forget(slot: number): void;
  clear(): void;
}

/** What is known of a record that was looked at. */
interface Look<T> {
  readonly slot: number;
  record: T | undefined;
  text: string | undefined;
}

interface LookedOptions<T> {
  readonly make: (slot: number) => T;
  /** `undefined` where only the record tells. */
  readonly write: (slot: number) => string | undefined;
  /** Whose texts follow. @returns whether the texts so far were another's */
  readonly use: (toText: ToText<T>) => boolean;
}

/** How many are known. A power of two. */
const kept = 4096;

/**
 * Remembers records that were looked at, and texts that were asked for twice in turn. A text that was asked for once is not
 * kept: among a million records hardly one is looked at again soon, and each that is kept outlives several collections of
 * garbage.
 */
export function createLooked<T>({ make, write, use }: LookedOptions<T>): Looked<T> {
  let looks: (Look<T> | undefined)[] = [];
  /** The slot whose text was asked for last, plus one: 0 is none. */
  let seen = new Uint32Array(0);

  const lookAt = (slot: number): Look<T> => {
    const known = looks[slot & (kept - 1)];
    return known?.slot === slot ? known : (looks[slot & (kept - 1)] = { slot, record: undefined, text: undefined });
  };

  const recordAt = (slot: number): T => {
    const look = lookAt(slot);
    return (look.record ??= make(slot));
  };

  return {
    recordAt,
    textAt: (slot, toText) => {
      if (use(toText)) looks = [];
      const at = slot & (kept - 1);
      const known = looks[at];
      if (known?.slot === slot && known.text !== undefined) return known.text;
      const text = write(slot) ?? toText(recordAt(slot));
      if (seen.length === 0) seen = new Uint32Array(kept);
      if (seen[at] === slot + 1) lookAt(slot).text = text;
      else seen[at] = slot + 1;
      return text;
    },
    forget: (slot) => {
      if (looks[slot & (kept - 1)]?.slot === slot) looks[slot & (kept - 1)] = undefined;
    },
    clear: () => {
      looks = [];
      seen = new Uint32Array(0);
    },
  };
}
