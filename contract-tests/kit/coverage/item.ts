import type { Bilingual } from '../../../generators/generated/types.ts';
import type { Facts } from './facts.ts';

/** One thing of the contract that a run can exercise. */
export interface Item {
  /** Family, what it is about, and in what outcome: `filter/queryTaskList/sender/nothing`. */
  readonly id: string;
  readonly what: Bilingual;
}

/** Counts an item as covered. */
export type Cover = (id: string) => void;

/** Items of one kind, and what covers them. An id that `observe` covers and that is none of the items counts for nothing. */
export interface ItemFamily {
  readonly items: readonly Item[];
  /** Calls `cover` each time that the facts show an item. */
  readonly observe: (facts: Facts, cover: Cover) => void;
}
