import { roomFor } from './column.ts';
import { impossible } from './condition.ts';
import type { Condition, FieldIndex, FieldValue } from './condition.ts';
import type { FieldReader } from './field-reader.ts';
import type { Order } from './order.ts';
import { outcomeOf } from './outcome.ts';
import { createPostings } from './postings.ts';
import type { SlotRun } from './slot-list.ts';
import { createTextFinder } from './text-finder.ts';
import type { TextFinder } from './text-finder.ts';

/**
 * Index over a field with one value a record. Distinct values are numbered from 1; `codes` has each slot's number, so
 * that a second filter is checked by comparing integers side by side in memory instead of visiting records.
 *
 * @param order of the slots, and how many there are
 */
export function createValueIndex<T>(
  order: Order & { readonly length: number },
  { read, valueAt, codes: shelfCodes, isOdd }: FieldReader<T>,
): FieldIndex<T> {
  let codes: Codes = new Uint8Array(16);
  const codeOf = new Map<FieldValue, number>();
  /** Made once somebody looks for a part of a value. */
  let finder: TextFinder | undefined;
  /** 1 for each wanted code during `keepCodes`, else 0. */
  let flags = new Uint8Array(16);
  const context = { order, belongs: (slot: number, code: number) => codes[slot] === code };
  let postings = createPostings(context);

  const claimCode = (value: FieldValue): number => {
    if (value === undefined) return 0;
    const known = codeOf.get(value);
    if (known !== undefined) return known;
    const code = postings.claim();
    codeOf.set(value, code);
    finder?.add(String(value), code);
    return code;
  };

  const keepCodes = (wanted: readonly number[], candidates: SlotRun, kept: Int32Array): number => {
    if (flags.length < postings.length) flags = new Uint8Array(Math.ceil(postings.length * 1.5));
    for (const code of wanted) flags[code] = 1;
    const count = keepFlagged(candidates, kept, { codes, flags });
    for (const code of wanted) flags[code] = 0;
    return count;
  };

  const oneOf = (wanted: readonly number[]): Condition => ({
    size: wanted.reduce((sum, code) => sum + postings.size(code), 0),
    collect: () => outcomeOf(wanted.map((code) => postings.run(code))),
    keep: (candidates, kept) => keepCodes(wanted, candidates, kept),
  });

  const containing = (text: string): Condition => {
    finder ??= finderOf(codeOf);
    const wanted = finder.find(text);
    return wanted.length === 0 ? impossible : oneOf(wanted);
  };

  return {
    change: (slot, before, after) => {
      const value = after === undefined ? undefined : read(after);
      if (before !== undefined && after !== undefined && value === read(before)) return;
      const entered = claimCode(value);
      codes = withRoom(codes, slot, entered);
      const left = codes[slot] as number;
      codes[slot] = entered;
      if (entered !== 0) postings.add(slot, entered);
      if (left === 0 || !postings.remove(slot, left)) return;
      codeOf.delete(read(before as T));
      finder?.remove(left);
    },
    build: (all) => {
      /** By what the shelf numbers: 0 where nobody has asked. */
      const known = new Int32Array(shelfCodes?.count() ?? 0);
      codes = new Uint8Array(roomFor(order.length));
      for (let at = 0; at < all.length; at += 1) {
        const slot = all.slots[at] as number;
        const isCoded = shelfCodes !== undefined && !isOdd(slot);
        const shelfCode = isCoded ? shelfCodes.at(slot) : 0;
        const code = (isCoded && known[shelfCode]) || claimCode(valueAt(slot));
        if (isCoded) known[shelfCode] = code;
        if (code >= 2 ** 8) codes = withRoom(codes, slot, code);
        codes[slot] = code;
      }
      const built = codes;
      postings.build(all, (slot) => built[slot] as number, codeOf.size);
    },
    find: (wanted) => {
      if (typeof wanted === 'object' && wanted.match === 'contains') return containing(wanted.text);
      const code = codeOf.get(typeof wanted === 'object' ? wanted.text : wanted);
      return code === undefined ? impossible : oneOf([code]);
    },
    isWasteful: () => false,
    clear: () => {
      codes = new Uint8Array(16);
      codeOf.clear();
      postings = createPostings(context);
      flags = new Uint8Array(16);
      finder = undefined;
    },
  };
}

function finderOf(codeOf: ReadonlyMap<FieldValue, number>): TextFinder {
  const finder = createTextFinder();
  for (const [value, code] of codeOf) finder.add(String(value), code);
  return finder;
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
