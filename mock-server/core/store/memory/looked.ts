import type { ToText } from '../store.ts';
import { JoinedTexts } from './joined-texts.ts';
import { beginPage, createOctetPage, putText, type OctetPage } from './octet-page.ts';

/** The records that were looked at last. */
export interface Looked<T> {
  recordAt(slot: number): T;
  textsOf(slots: readonly number[], toText: ToText<T>): JoinedTexts;
  forget(slot: number): void;
  clear(): void;
}

interface LookedOptions<T> {
  readonly make: (slot: number) => T;
  /** Called with the slots that are written next. */
  readonly look: (slots: readonly number[]) => number;
  /** Writes a record into a page. @returns whether it has; else nothing is written, and only the record tells */
  readonly write: (slot: number, page: OctetPage) => boolean;
  /** Whose texts follow. */
  readonly use: (toText: ToText<T>) => void;
}

/** How many records are known, each by the end of its slot's number. A power of two. */
const kept = 4096;

export function createLooked<T>({ make, look, write, use }: LookedOptions<T>): Looked<T> {
  let records: ({ readonly slot: number; readonly record: T } | undefined)[] = [];
  const page = createOctetPage();
  /** What came of looking says nothing: without it, nobody would look. */
  const last = { look: 0 };

  const recordAt = (slot: number): T => {
    const known = records[slot & (kept - 1)];
    if (known?.slot === slot) return known.record;
    const record = make(slot);
    records[slot & (kept - 1)] = { slot, record };
    return record;
  };

  return {
    recordAt,
    textsOf: (slots, toText) => {
      const { octets } = toText;
      if (octets === undefined) return JoinedTexts.of(slots.map((slot) => toText(recordAt(slot))));
      use(toText);
      last.look = look(slots);
      const ends: number[] = [];
      beginPage(page);
      for (let index = 0; index < slots.length; index += 1) {
        if (index > 0) putText(page, ',');
        const slot = slots[index] as number;
        if (!write(slot, page)) putText(page, toText(recordAt(slot)));
        ends.push(page.end);
      }
      return new JoinedTexts(octets.ofBytes(page.bytes, 0, page.end), ends);
    },
    forget: (slot) => {
      if (records[slot & (kept - 1)]?.slot === slot) records[slot & (kept - 1)] = undefined;
    },
    clear: () => {
      records = [];
    },
  };
}
