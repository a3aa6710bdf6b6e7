import { addSlot, createSlotList, isOverdue, removeSlot, settle } from './slot-list.ts';
import type { Order } from './order.ts';
import type { SlotList, SlotRun } from './slot-list.ts';

/** The slots of the records that share a value. One slot stands for itself: most message ids belong to one record. */
export type Posting = number | SlotList;

type Belongs = (slot: number) => boolean;

export function withSlot(posting: Posting | undefined, slot: number, order: Order, belongs: Belongs): Posting {
  if (posting === undefined) return slot;
  const list = typeof posting === 'number' ? createSlotList() : posting;
  if (typeof posting === 'number') addSlot(list, posting, order);
  addSlot(list, slot, order);
  if (isOverdue(list)) settle(list, order, belongs);
  return list;
}

/** `undefined`: that was the last one. */
export function withoutSlot(posting: Posting, slot: number, order: Order, belongs: Belongs): Posting | undefined {
  if (typeof posting === 'number') return undefined;
  removeSlot(posting, slot);
  if (posting.count === 0) return undefined;
  if (isOverdue(posting)) settle(posting, order, belongs);
  return posting;
}

export function sizeOf(posting: Posting | undefined): number {
  if (posting === undefined) return 0;
  return typeof posting === 'number' ? 1 : posting.count;
}

export function runOf(posting: Posting, order: Order, belongs: Belongs): SlotRun {
  return typeof posting === 'number' ? { slots: [posting], length: 1 } : settle(posting, order, belongs);
}
