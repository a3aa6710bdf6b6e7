import type { ToText } from '../store.ts';
import type { JoinedTexts } from './joined-texts.ts';

/** Pages that were written last, by the slots of their records: clients ask for the same again, and again. */
export interface KnownPages<T> {
  /** The page with what `toText` writes of the records in the slots. */
  of(slots: readonly number[], toText: ToText<T>): KnownPage;
  /** Forgets all of them, as a record has changed. */
  forget(): void;
}

export interface KnownPage {
  readonly slots: readonly number[];
  readonly texts: JoinedTexts;
  /** How many questions are known that it answers. */
  questions: number;
}

/** Fewer than the answers that a journal keeps, which has their texts anyway. */
const mostPages = 4096;
const mostCharacters = 16 * 1_048_576;

export function createKnownPages<T>(
  write: (slots: readonly number[], toText: ToText<T>) => JoinedTexts,
): KnownPages<T> {
  const pages = new Map<number, KnownPage>();
  let characters = 0;
  let writer: ToText<T> | undefined;

  const forget = (): void => {
    pages.clear();
    characters = 0;
  };

  const remove = (key: number): void => {
    characters -= pages.get(key)?.texts.join().length ?? 0;
    pages.delete(key);
  };

  const makeRoom = (): void => {
    for (const oldest of pages.keys()) {
      if (pages.size <= mostPages && characters <= mostCharacters) break;
      remove(oldest);
    }
  };

  return {
    of: (slots, toText) => {
      if (toText !== writer) forget();
      writer = toText;
      const key = keyOf(slots);
      const known = pages.get(key);
      if (known !== undefined && isSame(known.slots, slots)) return known;
      const page = { slots, texts: write(slots, toText), questions: 0 };
      remove(key);
      pages.set(key, page);
      characters += page.texts.join().length;
      makeRoom();
      return page;
    },
    forget,
  };
}

/** A number that other slots hardly have. */
function keyOf(slots: readonly number[]): number {
  let key = slots.length;
  for (let index = 0; index < slots.length; index += 1) key = (Math.imul(key, 31) + (slots[index] as number)) | 0;
  return key;
}

function isSame(left: readonly number[], right: readonly number[]): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index += 1) if (left[index] !== right[index]) return false;
  return true;
}
