import type { ToText } from '../store.ts';
import type { Columns } from './columns.ts';
import { fillShelf } from './fill-shelf.ts';
import type { JoinedTexts } from './joined-texts.ts';
import { compareIds, type Order } from './order.ts';
import type { Shelf, ShelfField } from './shelf.ts';
import { createSlotIds } from './slot-ids.ts';
import { createTimeMarks } from './time-marks.ts';

/** The records of a set by slot, and the slot of each id. */
export interface Rows<T, Id> extends Order {
  slotOf(id: Id): number | undefined;
  /** Whether there is a record in the slot. */
  isLive(slot: number): boolean;
  /** `undefined` for a slot that is retired. */
  recordAt(slot: number): T | undefined;
  /** What `toText` writes of the records in slots. */
  textsOf(slots: readonly number[], toText: ToText<T>): JoinedTexts;
  /** The fields that can be read without a record. */
  readonly fields: Readonly<Record<string, ShelfField>>;
  /** Gives the record the next slot. */
  add(record: T): number;
  /** Puts records in the place of all there are, the oldest first: of those with one id the last. `check` throws of one that they cannot have. */
  fillWith(parts: Iterable<Columns | readonly T[]>, check: (record: T) => void): void;
  /** Puts another record of the same id and time into the slot. */
  replace(slot: number, record: T): void;
  /** Ends a slot whose record moved to another time. Lists that still hold the slot can go on comparing it. */
  retire(slot: number): void;
  /** How many slots were given. */
  readonly length: number;
  readonly size: number;
  /** True once more slots are retired than used. */
  readonly isWasteful: boolean;
  clear(): void;
}

export function createRows<T extends { readonly id: Id }, Id extends string | number>(
  shelf: Shelf<T, Id>,
): Rows<T, Id> {
  const retired = new Set<number>();
  /** While each record added is newer than the one before, slots compare as they are. */
  let isAscending = true;

  const { timeAt, idAt } = shelf;
  const marks = createTimeMarks({ timeAt, length: () => shelf.length });
  const ids = createSlotIds(shelf, (slot) => retired.has(slot));

  // A retired slot keeps its record, and with it its place.
  const compareInFull = (left: number, right: number): number =>
    timeAt(left) - timeAt(right) || compareIds(idAt(left), idAt(right)) || left - right;

  const compare = (left: number, right: number): number => (isAscending ? left - right : compareInFull(left, right));

  const clear = (): void => {
    shelf.clear();
    ids.clear();
    retired.clear();
    marks.clear();
    isAscending = true;
  };

  return {
    timeAt,
    get isAscending() {
      return isAscending;
    },
    compare,
    slotsBefore: marks.slotsBefore,
    slotOf: ids.slotOf,
    isLive: (slot) => !retired.has(slot) && slot < shelf.length,
    fields: shelf.fields ?? {},
    recordAt: (slot) => (retired.has(slot) ? undefined : shelf.at(slot)),
    textsOf: shelf.textsOf,
    add: (record) => {
      const slot = shelf.length;
      ids.noteNext(record.id);
      shelf.add(record);
      marks.note(slot);
      isAscending &&= slot === 0 || compareInFull(slot - 1, slot) < 0;
      return slot;
    },
    fillWith: (parts, check) => {
      clear();
      fillShelf(shelf, parts, check);
      ids.noteAll();
      for (let slot = 0; slot < shelf.length; slot += 1) marks.note(slot);
    },
    replace: shelf.set,
    retire: (slot) => {
      retired.add(slot);
    },
    get length() {
      return shelf.length;
    },
    get size() {
      return shelf.length - retired.size;
    },
    get isWasteful() {
      return retired.size > 1024 && retired.size > shelf.length / 2;
    },
    clear,
  };
}
