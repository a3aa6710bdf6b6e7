import type { Page } from '../store.ts';
import { mergeRuns } from './merge-runs.ts';
import { countBefore, positionOf } from './order.ts';
import type { Order } from './order.ts';
import type { SlotRun } from './slot-list.ts';

/**
 * The slots that meet a filter: runs that share no slot, each in order. A text can be contained in the values of
 * thousands of runs; as long as a page needs few of their slots, they stay apart.
 */
export interface Outcome {
  readonly runs: readonly SlotRun[];
  /** How many slots there are in all. */
  readonly length: number;
}

/** Times in ms, both included. */
export interface TimeWindow {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

export function outcomeOf(runs: readonly SlotRun[]): Outcome {
  let length = 0;
  for (const run of runs) length += run.length;
  return { runs, length };
}

/** Cuts slots that are in order here and there into runs that are. */
export function cutIntoRuns(slots: Int32Array, { compare }: Order): Outcome {
  const runs: SlotRun[] = [];
  let start = 0;
  for (let index = 1; index <= slots.length; index += 1) {
    if (index < slots.length && compare(slots[index - 1] as number, slots[index] as number) < 0) continue;
    runs.push({ slots: slots.subarray(start, index), length: index - start });
    start = index;
  }
  return { runs: slots.length === 0 ? [] : runs, length: slots.length };
}

/** Whether a page lies so deep that one run for all is found sooner than the page among many. */
export function isDeep({ runs, length }: Outcome, { offset, limit }: Page): boolean {
  return runs.length > 1 && offset < length && offset + limit > Math.max(1000, length / 16);
}

/** The same slots in one run. */
export function merged({ runs, length }: Outcome, order: Order): Outcome {
  return { runs: [mergeRuns(runs, length, order)], length };
}

/** The slots of a page, newest first, and how many slots of the outcome the window has. `all`: every slot there is. */
export function pageOf(
  { runs }: Outcome,
  window: TimeWindow,
  { offset, limit }: Page,
  order: Order,
  all: SlotRun,
): { readonly slots: readonly number[]; readonly total: number } {
  const cut = order.isAscending ? cutBySlot(window, order, all) : cutByTime(window, order);
  const rests: Rest[] = [];
  let total = 0;
  for (const run of runs) {
    const rest = cut(run);
    if (rest.end <= rest.start) continue;
    rests.push(rest);
    total += rest.end - rest.start;
  }
  const slots: number[] = [];
  const last = Math.min(total, offset + limit);
  if (offset >= last) return { slots, total };
  const [only] = rests;
  if (only !== undefined && rests.length === 1) {
    for (let position = offset; position < last; position += 1)
      slots.push(only.slots[only.end - 1 - position] as number);
    return { slots, total };
  }
  for (let at = (rests.length >>> 1) - 1; at >= 0; at -= 1) sink(rests, at, order);
  for (let position = 0; position < last; position += 1) {
    const slot = takeNewest(rests, order);
    if (position >= offset) slots.push(slot);
  }
  return { slots, total };
}

/** What is left of a run: the slots from `start`, `end` not included. The newest is the last. */
interface Rest {
  readonly slots: SlotRun['slots'];
  readonly start: number;
  end: number;
}

type Cut = (run: SlotRun) => Rest;

function cutByTime({ from, to }: TimeWindow, order: Order): Cut {
  return ({ slots, length }) => ({
    slots,
    start: from === undefined ? 0 : countBefore(from, false, slots, length, order),
    end: to === undefined ? length : countBefore(to, true, slots, length, order),
  });
}

/** While slots are in order of time, a window is a range of slots: found once, and no time has to be looked up for a run. */
function cutBySlot({ from, to }: TimeWindow, order: Order, all: SlotRun): Cut {
  const slotAfter = (count: number): number => (count < all.length ? (all.slots[count] as number) : Infinity);
  const first = from === undefined ? 0 : slotAfter(countBefore(from, false, all.slots, all.length, order));
  const beyond = to === undefined ? Infinity : slotAfter(countBefore(to, true, all.slots, all.length, order));
  return ({ slots, length }) => ({
    slots,
    // Most runs lie inside whole, which takes one look at either end.
    start: length === 0 || (slots[0] as number) >= first ? 0 : positionOf(first, slots, order, 0, length),
    end: length === 0 || (slots[length - 1] as number) < beyond ? length : positionOf(beyond, slots, order, 0, length),
  });
}

/** Takes the newest slot off a heap of rests. */
function takeNewest(rests: Rest[], order: Order): number {
  const top = rests[0] as Rest;
  top.end -= 1;
  const slot = top.slots[top.end] as number;
  if (top.end === top.start) {
    const other = rests.pop() as Rest;
    if (rests.length > 0) rests[0] = other;
  }
  sink(rests, 0, order);
  return slot;
}

/** Puts the rest at `from` where it belongs: no rest has a newer slot than the one above it. */
function sink(rests: Rest[], from: number, { compare }: Order): void {
  const rest = rests[from];
  if (rest === undefined) return;
  const newest = newestOf(rest);
  let at = from;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= rests.length) break;
    const right = left + 1;
    const isRight = right < rests.length && compare(newestOf(rests[right] as Rest), newestOf(rests[left] as Rest)) > 0;
    const below = isRight ? right : left;
    if (compare(newestOf(rests[below] as Rest), newest) < 0) break;
    rests[at] = rests[below] as Rest;
    at = below;
  }
  rests[at] = rest;
}

function newestOf({ slots, end }: Rest): number {
  return slots[end - 1] as number;
}
