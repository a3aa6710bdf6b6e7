/**
 * A slot is the number a set gives a record when it stores it. Indexes hold slots instead of records: four bytes each,
 * and a slot keeps its time and id for as long as it is used, so a list of slots never falls out of order by itself.
 */
export interface Order {
  timeAt(slot: number): number;
  /** True while slots compare as their numbers do. */
  readonly isAscending: boolean;
  /** Oldest first, then by id, then by slot: 0 only for one and the same slot. */
  compare(left: number, right: number): number;
  /**
   * While slots compare as their numbers do: how many of all that were given are older than `time`; with `inclusive`, how
   * many are not newer.
   */
  slotsBefore(time: number, inclusive: boolean): number;
}

export type Slots = number[] | Int32Array;

/** The first position in `[from, to)` whose slot does not come before `slot`. */
export function positionOf(slot: number, slots: Slots, order: Order, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order.compare(slots[middle] as number, slot) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the first `length` slots are older than `time`; with `inclusive`, how many are not newer. */
export function countBefore(time: number, inclusive: boolean, slots: Slots, length: number, order: Order): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = order.timeAt(slots[middle] as number);
    if (at < time || (inclusive && at === time)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Strings by code unit, numbers by value. */
export function compareIds<Id extends string | number>(left: Id, right: Id): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
