import { createHashTable, hashOf } from './hash-table.ts';
import type { Order } from './order.ts';

/** The records of a set by slot, and the slot of each id. */
export interface Rows<T, Id> extends Order {
  slotOf(id: Id): number | undefined;
  /** `undefined` for a slot that is retired. */
  recordAt(slot: number): T | undefined;
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

export function createRows<T extends { readonly id: Id }, Id extends string | number>(
  timeOf: (record: T) => number,
): Rows<T, Id> {
  let records: T[] = [];
  /** Numbers its entries as `records` does. */
  const table = createHashTable();
  const retired = new Set<number>();
  /** While each record added is newer than the one before, slots compare as they are. */
  let isAscending = true;

  // A retired slot keeps its record, and with it its place.
  const timeAt = (slot: number): number => timeOf(records[slot] as T);

  const compareInFull = (left: number, right: number): number =>
    timeAt(left) - timeAt(right) || compareIds((records[left] as T).id, (records[right] as T).id) || left - right;

  const compare = (left: number, right: number): number => (isAscending ? left - right : compareInFull(left, right));

  const slotOf = (id: Id): number | undefined => {
    const hash = hashOf(id);
    for (let slot = table.first(hash); slot !== -1; slot = table.next(slot, hash)) {
      if (records[slot]?.id === id && !retired.has(slot)) return slot;
    }
    return undefined;
  };

  return {
    timeAt,
    get isAscending() {
      return isAscending;
    },
    compare,
    slotOf,
    recordAt: (slot) => (retired.has(slot) ? undefined : records[slot]),
    add: (record) => {
      const slot = records.push(record) - 1;
      isAscending &&= slot === 0 || compareInFull(slot - 1, slot) < 0;
      table.add(hashOf(record.id));
      return slot;
    },
    replace: (slot, record) => {
      records[slot] = record;
    },
    retire: (slot) => {
      retired.add(slot);
    },
    get size() {
      return records.length - retired.size;
    },
    get isWasteful() {
      return retired.size > 1024 && retired.size > records.length / 2;
    },
    clear: () => {
      records = [];
      table.clear();
      retired.clear();
      isAscending = true;
    },
  };
}

/** Strings by code unit, numbers by value. */
export function compareIds<Id extends string | number>(left: Id, right: Id): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
