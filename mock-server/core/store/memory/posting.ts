import type { Order } from './order.ts';
import { addSlot, createSlotList, isOverdue, removeSlot, settle } from './slot-list.ts';
import type { Belongs, SlotList, SlotRun } from './slot-list.ts';

/** The slots of the records that share a value. One slot stands for itself: in some fields most values are unique. */
export type Posting = number | SlotList;

/** What the postings of one index share: the order of slots, and whether a slot has the value of a code. */
export interface PostingContext {
  readonly order: Order;
  readonly belongs: Belongs;
}

export function withSlot(posting: Posting | undefined, slot: number, code: number, context: PostingContext): Posting {
  if (posting === undefined) return slot;
  const list = typeof posting === 'number' ? createSlotList() : posting;
  if (typeof posting === 'number') addSlot(list, posting, context.order);
  addSlot(list, slot, context.order);
  if (isOverdue(list)) settle(list, context.order, context.belongs, code);
  return list;
}

/** `undefined`: that was the last one. */
export function withoutSlot(
  posting: Posting,
  slot: number,
  code: number,
  { order, belongs }: PostingContext,
): Posting | undefined {
  if (typeof posting === 'number') return undefined;
  removeSlot(posting, slot);
  if (posting.count === 0) return undefined;
  if (isOverdue(posting)) settle(posting, order, belongs, code);
  return posting;
}

export function sizeOf(posting: Posting | undefined): number {
  if (posting === undefined) return 0;
  return typeof posting === 'number' ? 1 : posting.count;
}

export function runOf(posting: Posting, code: number, { order, belongs }: PostingContext): SlotRun {
  return typeof posting === 'number' ? { slots: [posting], length: 1 } : settle(posting, order, belongs, code);
}
