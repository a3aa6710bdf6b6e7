import type { ToText } from '../store.ts';
import { createHashTable, hashOf } from './hash-table.ts';
import type { Order } from './order.ts';

/** The records of a set by slot, and the slot of each id. */
export interface Rows<T, Id> extends Order {
  slotOf(id: Id): number | undefined;
  /** Whether there is a record in the slot. */
  isLive(slot: number): boolean;
  /** `undefined` for a slot that is retired. */
  recordAt(slot: number): T | undefined;
  /** What `toText` writes of the record in the slot. Absent: the record is all there is. */
  readonly textAt: ((slot: number, toText: ToText<T>) => string) | undefined;
  /** Gives the record the next slot. */
  add(record: T): number;
  /** Puts another record of the same id and time into the slot. */
  replace(slot: number, record: T): void;
  /** Ends a slot whose record moved to another time. Lists that still hold the slot can go on comparing it. */
  retire(slot: number): void;
  readonly size: number;
  /** True once more slots are retired than used. */
  readonly isWasteful: boolean;
  clear(): void;
}

/** Where records lie by slot, which they are given one after the other. */
export interface Shelf<T, Id> {
  readonly length: number;
  add(record: T): void;
  at(slot: number): T;
  /** What `toText` writes of it. Absent: the record is all there is. */
  readonly textAt?: (slot: number, toText: ToText<T>) => string;
  set(slot: number, record: T): void;
  timeAt(slot: number): number;
  idAt(slot: number): Id;
  clear(): void;
}

export function createRows<T extends { readonly id: Id }, Id extends string | number>(
  shelf: Shelf<T, Id>,
): Rows<T, Id> {
  /** Numbers its entries as the shelf does. Empty while ids ascend: then they are found as in a sorted list. */
  const table = createHashTable();
  const retired = new Set<number>();
  /** While each record added is newer than the one before, slots compare as they are. */
  let isAscending = true;
  let idsAscend = true;

  const { timeAt, idAt } = shelf;

  // A retired slot keeps its record, and with it its place.
  const compareInFull = (left: number, right: number): number =>
    timeAt(left) - timeAt(right) || compareIds(idAt(left), idAt(right)) || left - right;

  const compare = (left: number, right: number): number => (isAscending ? left - right : compareInFull(left, right));

  const isOf = (slot: number, id: Id): boolean => idAt(slot) === id && !retired.has(slot);

  const slotInOrder = (id: Id): number | undefined => {
    let low = 0;
    let high = shelf.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareIds(idAt(middle), id) < 0) low = middle + 1;
      else high = middle;
    }
    return low < shelf.length && isOf(low, id) ? low : undefined;
  };

  const slotInTable = (id: Id): number | undefined => {
    const hash = hashOf(id);
    for (let slot = table.first(hash); slot !== -1; slot = table.next(slot, hash)) if (isOf(slot, id)) return slot;
    return undefined;
  };

  /** Before the shelf has the slot of this id. */
  const noteId = (id: Id): void => {
    const { length } = shelf;
    if (idsAscend && length > 0 && compareIds(idAt(length - 1), id) >= 0) {
      idsAscend = false;
      for (let slot = 0; slot < length; slot += 1) table.add(hashOf(idAt(slot)));
    }
    if (!idsAscend) table.add(hashOf(id));
  };

  return {
    timeAt,
    get isAscending() {
      return isAscending;
    },
    compare,
    slotOf: (id) => (idsAscend ? slotInOrder(id) : slotInTable(id)),
    isLive: (slot) => !retired.has(slot) && slot < shelf.length,
    recordAt: (slot) => (retired.has(slot) ? undefined : shelf.at(slot)),
    textAt: shelf.textAt,
    add: (record) => {
      const slot = shelf.length;
      noteId(record.id);
      shelf.add(record);
      isAscending &&= slot === 0 || compareInFull(slot - 1, slot) < 0;
      return slot;
    },
    replace: shelf.set,
    retire: (slot) => {
      retired.add(slot);
    },
    get size() {
      return shelf.length - retired.size;
    },
    get isWasteful() {
      return retired.size > 1024 && retired.size > shelf.length / 2;
    },
    clear: () => {
      shelf.clear();
      table.clear();
      retired.clear();
      isAscending = true;
      idsAscend = true;
    },
  };
}

/** Records as they are. */
export function createObjectShelf<T extends { readonly id: Id }, Id extends string | number>(
  timeOf: (record: T) => number,
): Shelf<T, Id> {
  let records: T[] = [];
  const at = (slot: number): T => records[slot] as T;
  return {
    get length() {
      return records.length;
    },
    add: (record) => {
      records.push(record);
    },
    at,
    set: (slot, record) => {
      records[slot] = record;
    },
    timeAt: (slot) => timeOf(at(slot)),
    idAt: (slot) => at(slot).id,
    clear: () => {
      records = [];
    },
  };
}

/** Strings by code unit, numbers by value. */
export function compareIds<Id extends string | number>(left: Id, right: Id): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
