import { runOf, sizeOf, withSlot, withoutSlot } from './posting.ts';
import type { Posting, PostingContext } from './posting.ts';
import { createSlotList } from './slot-list.ts';
import type { SlotRun } from './slot-list.ts';

/**
 * The slots of each code. What was there when an index was built lies side by side in one array; a list of its own is made
 * of it once somebody asks for it or changes it.
 */
export interface Postings {
  /** How many slots a code has. */
  size(code: number): number;
  run(code: number): SlotRun;
  add(slot: number, code: number): void;
  /** @returns whether that was the last one */
  remove(slot: number, code: number): boolean;
  /** A code that has no slots. */
  claim(): number;
  /** One more than the greatest code. */
  readonly length: number;
  /** Takes slots in order, each with its code, in the place of all there are; codes are counted from 1 to `count`. */
  build(slots: SlotRun, codeAt: (slot: number) => number, count: number): void;
}

export function createPostings(context: PostingContext): Postings {
  let lists: (Posting | undefined)[] = [undefined];
  const unused: number[] = [];
  let built = new Int32Array(0);
  /** Where the slots of a code begin and end that have no list. */
  let begins = new Int32Array(0);
  let ends = new Int32Array(0);

  const take = (code: number): Posting | undefined => {
    const list = lists[code];
    if (list !== undefined || code >= ends.length) return list;
    const [begin, end] = [begins[code] as number, ends[code] as number];
    if (begin === end) return undefined;
    ends[code] = begin;
    const count = end - begin;
    if (count === 1) return (lists[code] = built[begin] as number);
    return (lists[code] = { ...createSlotList(), slots: built.subarray(begin, end), length: count, count });
  };

  return {
    size: (code) => sizeOf(lists[code]) || (ends[code] ?? 0) - (begins[code] ?? 0),
    run: (code) => runOf(take(code) as Posting, code, context),
    add(slot, code) {
      lists[code] = withSlot(take(code), slot, code, context);
    },
    remove(slot, code) {
      lists[code] = withoutSlot(take(code) as Posting, slot, code, context);
      if (lists[code] !== undefined) return false;
      unused.push(code);
      return true;
    },
    claim: () => unused.pop() ?? lists.push(undefined) - 1,
    get length() {
      return lists.length;
    },
    build({ slots, length }, codeAt, count) {
      lists = Array.from({ length: count + 1 });
      ends = new Int32Array(count + 1);
      for (let at = 0; at < length; at += 1) ends[codeAt(slots[at] as number)]! += 1;
      begins = new Int32Array(count + 1);
      // Code 0 is that of no value.
      let begin = 0;
      for (let code = 1; code <= count; code += 1) {
        begins[code] = begin;
        begin += ends[code] as number;
      }
      built = new Int32Array(begin);
      ends.set(begins);
      for (let at = 0; at < length; at += 1) {
        const slot = slots[at] as number;
        const code = codeAt(slot);
        if (code !== 0) built[ends[code]!++] = slot;
      }
    },
  };
}
