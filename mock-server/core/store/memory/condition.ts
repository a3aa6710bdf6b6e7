import type { TextMatch } from '../store.ts';
import type { Outcome } from './outcome.ts';
import type { SlotRun } from './slot-list.ts';

/** One filter, ready to be combined with others. */
export interface Condition {
  /** How many slots meet it; `Infinity` when only looking tells. */
  readonly size: number;
  /** The slots that meet it. Absent when only looking tells. */
  readonly collect?: (() => Outcome) | undefined;
  /** Copies the candidates that meet it to the start of `kept`, in order. The answer is how many. May work in place. */
  keep(candidates: SlotRun, kept: Int32Array): number;
}

/** What a field holds, and what a filter asks of it. */
export type FieldValue = string | boolean | undefined;
export type Wanted = string | boolean | TextMatch;

/** An index over one field of a set's records. */
export interface FieldIndex<T> {
  /** `before` or `after` is absent when the slot starts or stops being used. The slot's order is known throughout. */
  change(slot: number, before: T | undefined, after: T | undefined): void;
  /** Takes all records in while it has none: the slots that are in use, in order. */
  build(all: SlotRun): void;
  find(wanted: Wanted): Condition;
  /** True once more is outdated than not: the set then stores its records anew. */
  isWasteful(): boolean;
  clear(): void;
}

export const impossible: Condition = { size: 0, collect: () => ({ runs: [], length: 0 }), keep: () => 0 };

/** Keeps the candidates of which `meets` is true. */
export function keepWhere({ slots, length }: SlotRun, kept: Int32Array, meets: (slot: number) => boolean): number {
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    const slot = slots[index] as number;
    if (meets(slot)) kept[count++] = slot;
  }
  return count;
}

/** A number of the record that lies between two numbers of the filter, both included. */
export interface RangeOptions<T, Filter> {
  readonly read: (record: T) => number;
  readonly from: (filter: Filter) => number | undefined;
  readonly to: (filter: Filter) => number | undefined;
}
