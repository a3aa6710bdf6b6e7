import type { Page } from '../store.ts';
import { mergeRuns } from './merge-runs.ts';
import { countBefore } from './order.ts';
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
  /** Where runs begin and end, once somebody asked. */
  ends?: RunEnds;
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

/** Whether a page lies so deep that one run for all is found sooner than the page among many. */
export function isDeep({ runs, length }: Outcome, { offset, limit }: Page): boolean {
  return runs.length > 1 && offset < length && offset + limit > Math.max(1000, length / 16);
}

/** The same slots in one run. */
export function merged({ runs, length }: Outcome, order: Order): Outcome {
  return { runs: [mergeRuns(runs, length, order)], length };
}

/** The slots of a page, newest first, and how many slots of the outcome the window has. */
export function pageOf(outcome: Outcome, window: TimeWindow, page: Page, order: Order): SlotPage {
  const { runs } = outcome;
  if (!order.isAscending) return pageOfRests(runs.map(cutByTime(window, order)), page, order);
  const range = rangeOf(window, order);
  if (runs.length > fewRuns) return pageOfMany(outcome, range, page, order);
  return pageOfRests(
    runs.map((run) => cutBySlot(run, range)),
    page,
    order,
  );
}

function pageOfRests(cut: readonly Rest[], { offset, limit }: Page, order: Order): SlotPage {
  const rests = cut.filter(({ start, end }) => end > start);
  let total = 0;
  for (const { start, end } of rests) total += end - start;
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

/** Of more runs than this it is noted where they begin and end. */
const fewRuns = 8;

/** A page of hundreds of runs, of which only those are touched that have some of it: the others are known by their ends. */
function pageOfMany(outcome: Outcome, range: SlotRange, { offset, limit }: Page, order: Order): SlotPage {
  const { runs, firsts, lasts } = (outcome.ends ??= endsOf(outcome));
  const { first, beyond } = range;
  const rests: Rest[] = [];
  let total = 0;
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at] as SlotRun;
    if (isWithin(firsts[at] as number, lasts[at] as number, range)) total += run.length;
    else if ((firsts[at] as number) < beyond && (lasts[at] as number) >= first) {
      const rest = cutBySlot(run, range);
      if (rest.end <= rest.start) continue;
      rests.push(rest);
      total += rest.end - rest.start;
    }
  }
  for (let at = (rests.length >>> 1) - 1; at >= 0; at -= 1) sink(rests, at, order);
  const slots: number[] = [];
  const last = Math.min(total, offset + limit);
  let next = 0;
  for (let position = 0; position < last; position += 1) {
    while (next < runs.length && (rests.length === 0 || (lasts[next] as number) > newestOf(rests[0] as Rest))) {
      const { slots: own, length } = runs[next] as SlotRun;
      if (isWithin(firsts[next] as number, lasts[next] as number, range)) {
        rests.push({ slots: own, start: 0, end: length });
        lift(rests, order);
      }
      next += 1;
    }
    const slot = takeNewest(rests, order);
    if (position >= offset) slots.push(slot);
  }
  return { slots, total };
}

/** Runs, the one with the newest slot first, and the first and last slot of each. */
interface RunEnds {
  readonly runs: readonly SlotRun[];
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
}

function endsOf({ runs }: Outcome): RunEnds {
  const lastOf = ({ slots, length }: SlotRun): number => slots[length - 1] as number;
  const sorted = runs.filter(({ length }) => length > 0).sort((left, right) => lastOf(right) - lastOf(left));
  return {
    runs: sorted,
    firsts: Int32Array.from(sorted, ({ slots }) => slots[0] as number),
    lasts: Int32Array.from(sorted, lastOf),
  };
}

function isWithin(firstSlot: number, lastSlot: number, { first, beyond }: SlotRange): boolean {
  return firstSlot >= first && lastSlot < beyond;
}

interface SlotPage {
  readonly slots: readonly number[];
  readonly total: number;
}

/** What is left of a run: the slots from `start`, `end` not included. The newest is the last. */
interface Rest {
  readonly slots: SlotRun['slots'];
  readonly start: number;
  end: number;
}

function cutByTime({ from, to }: TimeWindow, order: Order): (run: SlotRun) => Rest {
  return ({ slots, length }) => ({
    slots,
    start: from === undefined ? 0 : countBefore(from, false, slots, length, order),
    end: to === undefined ? length : countBefore(to, true, slots, length, order),
  });
}

/** The slots that a window has: those from `first` on that come before `beyond`. */
interface SlotRange {
  readonly first: number;
  readonly beyond: number;
}

/** While slots are in order of time, a window is a range of slots: found once, and no time has to be looked up for a run. */
function rangeOf({ from, to }: TimeWindow, order: Order): SlotRange {
  return {
    first: from === undefined ? 0 : order.slotsBefore(from, false),
    beyond: to === undefined ? Infinity : order.slotsBefore(to, true),
  };
}

function cutBySlot({ slots, length }: SlotRun, { first, beyond }: SlotRange): Rest {
  return {
    slots,
    // Most runs lie inside whole, which takes one look at either end.
    start: length === 0 || (slots[0] as number) >= first ? 0 : countBelow(first, slots, length),
    end: length === 0 || (slots[length - 1] as number) < beyond ? length : countBelow(beyond, slots, length),
  };
}

/** How many of the first `length` slots, which are in order of their numbers, are below one. */
function countBelow(slot: number, slots: SlotRun['slots'], length: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((slots[middle] as number) < slot) low = middle + 1;
    else high = middle;
  }
  return low;
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

/** Puts the last rest where it belongs. */
function lift(rests: Rest[], { compare }: Order): void {
  let at = rests.length - 1;
  const rest = rests[at] as Rest;
  const newest = newestOf(rest);
  while (at > 0) {
    const above = (at - 1) >>> 1;
    if (compare(newestOf(rests[above] as Rest), newest) > 0) break;
    rests[at] = rests[above] as Rest;
    at = above;
  }
  rests[at] = rest;
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
