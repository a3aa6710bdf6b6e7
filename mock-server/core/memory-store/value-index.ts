import { impossible } from './condition.ts';
import { runOf, sizeOf, withSlot, withoutSlot } from './posting.ts';
import type { Condition, FieldIndex, FieldValue } from './condition.ts';
import type { Order } from './order.ts';
import type { Posting, PostingContext } from './posting.ts';

/** Below this share of all records, collecting and sorting the matches beats a look at every record. */
const collectShare = 1 / 256;

/**
 * Index over a field with one value a record. Distinct values are numbered from 1; `codes` has each slot's number, so
 * that a second filter is checked by comparing integers side by side in memory instead of visiting records.
 */
export function createValueIndex<T>(order: Order, valueOf: (record: T) => FieldValue): FieldIndex<T> {
  let codes = new Int32Array(16);
  const codeOf = new Map<FieldValue, number>();
  let postings: (Posting | undefined)[] = [undefined];
  let unusedCodes: number[] = [];

  const context: PostingContext = { order, belongs: (slot, code) => codes[slot] === code };

  const claimCode = (value: FieldValue): number => {
    if (value === undefined) return 0;
    const known = codeOf.get(value);
    if (known !== undefined) return known;
    const code = unusedCodes.pop() ?? postings.push(undefined) - 1;
    codeOf.set(value, code);
    return code;
  };

  const equal = (code: number): Condition => {
    const posting = postings[code] as Posting;
    return {
      size: sizeOf(posting),
      run: () => runOf(posting, code, context),
      keep: (candidates, length) => {
        let kept = 0;
        for (let index = 0; index < length; index += 1) {
          const slot = candidates[index] as number;
          if (codes[slot] === code) candidates[kept++] = slot;
        }
        return kept;
      },
    };
  };

  const oneOf = (wanted: readonly number[], total: number): Condition => {
    const flags = new Uint8Array(postings.length);
    let size = 0;
    for (const code of wanted) {
      flags[code] = 1;
      size += sizeOf(postings[code]);
    }
    const collect = (): { slots: number[]; length: number } => {
      const slots: number[] = [];
      for (const code of wanted) {
        const run = runOf(postings[code] as Posting, code, context);
        for (let index = 0; index < run.length; index += 1) slots.push(run.slots[index] as number);
      }
      slots.sort(order.compare);
      return { slots, length: slots.length };
    };
    return {
      size,
      run: size < total * collectShare ? collect : undefined,
      keep: (candidates, length) => {
        let kept = 0;
        for (let index = 0; index < length; index += 1) {
          const slot = candidates[index] as number;
          if (flags[codes[slot] as number] === 1) candidates[kept++] = slot;
        }
        return kept;
      },
    };
  };

  const containing = (text: string, total: number): Condition => {
    const wanted: number[] = [];
    for (const [value, code] of codeOf) if (String(value).includes(text)) wanted.push(code);
    if (wanted.length <= 1) return wanted[0] === undefined ? impossible : equal(wanted[0]);
    return oneOf(wanted, total);
  };

  return {
    change: (slot, before, after) => {
      const value = after === undefined ? undefined : valueOf(after);
      if (before !== undefined && after !== undefined && value === valueOf(before)) return;
      if (slot >= codes.length) codes = grow(codes, slot + 1);
      const left = codes[slot] as number;
      const entered = claimCode(value);
      codes[slot] = entered;
      if (entered !== 0) postings[entered] = withSlot(postings[entered], slot, entered, context);
      if (left === 0) return;
      postings[left] = withoutSlot(postings[left] as Posting, slot, left, context);
      if (postings[left] !== undefined) return;
      codeOf.delete(valueOf(before as T));
      unusedCodes.push(left);
    },
    find: (wanted, total) => {
      if (typeof wanted === 'object' && wanted.match === 'contains') return containing(wanted.text, total);
      const code = codeOf.get(typeof wanted === 'object' ? wanted.text : wanted);
      return code === undefined ? impossible : equal(code);
    },
    isWasteful: () => false,
    clear: () => {
      codes = new Int32Array(16);
      codeOf.clear();
      postings = [undefined];
      unusedCodes = [];
    },
  };
}

function grow(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(Math.ceil(length * 1.5));
  grown.set(array);
  return grown;
}
