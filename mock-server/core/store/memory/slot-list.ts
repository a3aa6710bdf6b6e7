import { roomFor } from './column.ts';
import { positionOf } from './order.ts';
import type { Order, Slots } from './order.ts';

/** Slots in order, oldest first: the first `length` of `slots`, the rest is spare room. */
export interface SlotRun {
  readonly slots: Slots;
  readonly length: number;
}

/**
 * A run that changes. A newer slot is appended at once. Anything else is put on `touched` and set right by `settle`
 * before the run is read, so that a hundred thousand changes cost one pass over the run and not a hundred thousand.
 */
export interface SlotList extends SlotRun {
  slots: Slots;
  length: number;
  /** How many slots belong here, settled or not. */
  count: number;
  touched: number[] | undefined;
}

/** Up to here a plain array is smaller than a typed one with its buffer. Most lists are a recipient's, and short. */
const plainArrayLimit = 64;

export function createSlotList(): SlotList {
  return { slots: [], length: 0, count: 0, touched: undefined };
}

export function addSlot(list: SlotList, slot: number, order: Order): void {
  list.count += 1;
  const { length } = list;
  if (list.touched !== undefined || (length > 0 && order.compare(list.slots[length - 1] as number, slot) > 0)) {
    touch(list, slot);
    return;
  }
  reserve(list, length + 1);
  list.slots[length] = slot;
  list.length += 1;
}

export function removeSlot(list: SlotList, slot: number): void {
  list.count -= 1;
  touch(list, slot);
}

/** True once the touched slots outnumber the run: settling then is cheap by the change, and bounds what is kept. */
export function isOverdue({ touched, length }: SlotList): boolean {
  return touched !== undefined && touched.length > 1024 + length;
}

/** Whether a slot is in the list of this code now. One function serves every list of an index. */
export type Belongs = (slot: number, code: number) => boolean;

/** Brings the run up to date, after which it can be read. */
export function settle(list: SlotList, order: Order, belongs: Belongs, code: number): SlotRun {
  const { touched } = list;
  if (touched === undefined) return list;
  list.touched = undefined;
  touched.sort(order.compare);
  const gone: number[] = [];
  const missing: number[] = [];
  let position = 0;
  let previous = -1;
  for (const slot of touched) {
    if (slot === previous) continue;
    previous = slot;
    position = positionOf(slot, list.slots, order, position, list.length);
    const present = position < list.length && list.slots[position] === slot;
    const wanted = belongs(slot, code);
    if (present && !wanted) gone.push(position);
    if (!present && wanted) missing.push(slot);
  }
  removePositions(list, gone);
  insertSlots(list, missing, order);
  return list;
}

function touch(list: SlotList, slot: number): void {
  if (list.touched === undefined) list.touched = [slot];
  else list.touched.push(slot);
}

/** Closes the gaps from left to right, moving each stretch between two gaps once. */
function removePositions(list: SlotList, positions: readonly number[]): void {
  let end = positions[0] ?? list.length;
  for (const [index, position] of positions.entries()) {
    const next = positions[index + 1] ?? list.length;
    list.slots.copyWithin(end, position + 1, next);
    end += next - position - 1;
  }
  list.length = end;
}

/** Opens the gaps from right to left, moving each stretch between two gaps once. */
function insertSlots(list: SlotList, slots: readonly number[], order: Order): void {
  reserve(list, list.length + slots.length);
  let end = list.length;
  for (let index = slots.length - 1; index >= 0; index -= 1) {
    const slot = slots[index] as number;
    const position = positionOf(slot, list.slots, order, 0, end);
    list.slots.copyWithin(position + index + 1, position, end);
    list.slots[position + index] = slot;
    end = position;
  }
  list.length += slots.length;
}

function reserve(list: SlotList, length: number): void {
  const { slots } = list;
  if (length <= slots.length) return;
  if (Array.isArray(slots) && length <= plainArrayLimit) {
    while (slots.length < length) slots.push(0);
    return;
  }
  const grown = new Int32Array(roomFor(length));
  grown.set(slots);
  list.slots = grown;
}
