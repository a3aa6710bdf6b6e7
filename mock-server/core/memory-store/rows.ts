import { createSlotTable, hashOf } from './slot-table.ts';
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
  let times = new Float64Array(16);
  const table = createSlotTable();
  const retired = new Set<number>();
  /** While each record added is newer than the one before, slots compare as they are. */
  let isAscending = true;

  const compareInFull = (left: number, right: number): number =>
    (times[left] as number) - (times[right] as number) ||
    compareIds((records[left] as T).id, (records[right] as T).id) ||
    left - right;

  const compare = (left: number, right: number): number => (isAscending ? left - right : compareInFull(left, right));

  const slotOf = (id: Id): number | undefined => {
    const hash = hashOf(id);
    for (let entry = table.first(hash); entry !== -1; entry = table.next(entry, hash)) {
      const slot = table.slotAt(entry);
      if (records[slot]?.id === id && !retired.has(slot)) return slot;
    }
    return undefined;
  };

  return {
    timeAt: (slot) => times[slot] as number,
    compare,
    slotOf,
    recordAt: (slot) => (retired.has(slot) ? undefined : records[slot]),
    add: (record) => {
      const slot = records.push(record) - 1;
      if (slot >= times.length) {
        const grown = new Float64Array(Math.ceil(records.length * 1.5));
        grown.set(times);
        times = grown;
      }
      times[slot] = timeOf(record);
      isAscending &&= slot === 0 || compareInFull(slot - 1, slot) < 0;
      table.add(hashOf(record.id), slot);
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
      times = new Float64Array(16);
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
