import { roomFor } from './column.ts';
import { impossible } from './condition.ts';
import type { Condition, FieldIndex, FieldValue } from './condition.ts';
import type { Order } from './order.ts';
import { outcomeOf } from './outcome.ts';
import { runOf, sizeOf, withSlot, withoutSlot } from './posting.ts';
import type { Posting, PostingContext } from './posting.ts';
import type { SlotRun } from './slot-list.ts';
import { createTextFinder } from './text-finder.ts';
import type { TextFinder } from './text-finder.ts';

/**
 * Index over a field with one value a record. Distinct values are numbered from 1; `codes` has each slot's number, so
 * that a second filter is checked by comparing integers side by side in memory instead of visiting records.
 */
export function createValueIndex<T>(order: Order, read: (record: T) => FieldValue): FieldIndex<T> {
  let codes: Codes = new Uint8Array(16);
  const codeOf = new Map<FieldValue, number>();
  let postings: (Posting | undefined)[] = [undefined];
  let unusedCodes: number[] = [];
  let finder: TextFinder | undefined;
  /** 1 for each wanted code during `keepCodes`, else 0. */
  let flags = new Uint8Array(16);

  const context: PostingContext = { order, belongs: (slot, code) => codes[slot] === code };

  const claimCode = (value: FieldValue): number => {
    if (value === undefined) return 0;
    const known = codeOf.get(value);
    if (known !== undefined) return known;
    const code = unusedCodes.pop() ?? postings.push(undefined) - 1;
    codeOf.set(value, code);
    finder = undefined;
    return code;
  };

  const keepCodes = (wanted: readonly number[], candidates: SlotRun, kept: Int32Array): number => {
    if (flags.length < postings.length) flags = new Uint8Array(Math.ceil(postings.length * 1.5));
    for (const code of wanted) flags[code] = 1;
    const count = keepFlagged(candidates, kept, { codes, flags });
    for (const code of wanted) flags[code] = 0;
    return count;
  };

  const equal = (code: number): Condition => {
    const posting = postings[code] as Posting;
    return {
      size: sizeOf(posting),
      collect: () => outcomeOf([runOf(posting, code, context)]),
      keep: (candidates, kept) => keepCodes([code], candidates, kept),
    };
  };

  const oneOf = (wanted: readonly number[]): Condition => ({
    size: wanted.reduce((sum, code) => sum + sizeOf(postings[code]), 0),
    collect: () => outcomeOf(wanted.map((code) => runOf(postings[code] as Posting, code, context))),
    keep: (candidates, kept) => keepCodes(wanted, candidates, kept),
  });

  const containing = (text: string): Condition => {
    const wanted: number[] = [];
    finder ??= createTextFinder(codeOf);
    finder.find(text, (code) => wanted.push(code));
    if (wanted.length <= 1) return wanted[0] === undefined ? impossible : equal(wanted[0]);
    return oneOf(wanted);
  };

  return {
    change: (slot, before, after) => {
      const value = after === undefined ? undefined : read(after);
      if (before !== undefined && after !== undefined && value === read(before)) return;
      const entered = claimCode(value);
      codes = withRoom(codes, slot, entered);
      const left = codes[slot] as number;
      codes[slot] = entered;
      if (entered !== 0) postings[entered] = withSlot(postings[entered], slot, entered, context);
      if (left === 0) return;
      postings[left] = withoutSlot(postings[left] as Posting, slot, left, context);
      if (postings[left] !== undefined) return;
      codeOf.delete(read(before as T));
      finder = undefined;
      unusedCodes.push(left);
    },
    find: (wanted) => {
      if (typeof wanted === 'object' && wanted.match === 'contains') return containing(wanted.text);
      const code = codeOf.get(typeof wanted === 'object' ? wanted.text : wanted);
      return code === undefined ? impossible : equal(code);
    },
    isWasteful: () => false,
    clear: () => {
      codes = new Uint8Array(16);
      codeOf.clear();
      postings = [undefined];
      unusedCodes = [];
      flags = new Uint8Array(16);
      finder = undefined;
    },
  };
}

/** Without a branch on the outcome: half of the guesses at it would be wrong, and each costs more than the copy. */
function keepFlagged(
  { slots, length }: SlotRun,
  kept: Int32Array,
  { codes, flags }: { readonly codes: Codes; readonly flags: Uint8Array },
): number {
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    const slot = slots[index] as number;
    kept[count] = slot;
    count += flags[codes[slot] as number] as number;
  }
  return count;
}

type Codes = Uint8Array | Uint16Array | Int32Array;

/** The array, or a longer or wider one: most fields have few distinct values, and a byte a record does for them. */
function withRoom(codes: Codes, slot: number, code: number): Codes {
  const isWide = codes instanceof Int32Array || code < 2 ** (8 * codes.BYTES_PER_ELEMENT);
  if (slot < codes.length && isWide) return codes;
  const length = slot < codes.length ? codes.length : roomFor(slot + 1);
  const size = Math.max(codes.BYTES_PER_ELEMENT, code < 2 ** 8 ? 1 : code < 2 ** 16 ? 2 : 4);
  const roomier = size === 1 ? new Uint8Array(length) : size === 2 ? new Uint16Array(length) : new Int32Array(length);
  roomier.set(codes);
  return roomier;
}
