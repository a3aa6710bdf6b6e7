import type { ToText } from '../store.ts';
import type { Columns } from './columns.ts';
import type { FieldValue } from './condition.ts';
import { JoinedTexts } from './joined-texts.ts';

/** Where records lie by slot, which they are given one after the other. */
export interface Shelf<T, Id> {
  readonly length: number;
  add(record: T): void;
  at(slot: number): T;
  /** What `toText` writes of records. */
  textsOf(slots: readonly number[], toText: ToText<T>): JoinedTexts;
  set(slot: number, record: T): void;
  /** Adds records that lie in columns. @returns whether it can take them so; else there are none of them */
  addColumns(columns: Columns): boolean;
  /** Puts the records of these slots in the place of all, in this order. */
  arrange(slots: Int32Array): void;
  /** The fields that can be read without a record. */
  readonly fields?: Readonly<Record<string, ShelfField>>;
  timeAt(slot: number): number;
  idAt(slot: number): Id;
  clear(): void;
}

/** A field of records, read by slot. */
export interface ShelfField {
  /** Not of a slot that is odd. */
  valueAt(slot: number): FieldValue;
  /** The numbers that its values have; several may have the same value. Absent: they have none. */
  readonly codes?: {
    at(slot: number): number;
    valueOf(code: number): FieldValue;
    count(): number;
  };
  /** Whether only the record tells what the field holds. */
  isOdd(slot: number): boolean;
}

/** Records as they are. */
export function createObjectShelf<T extends { readonly id: Id }, Id extends string | number>(
  timeOf: (record: T) => number,
): Shelf<T, Id> {
  let records: T[] = [];
  const at = (slot: number): T => records[slot] as T;
  return {
    get length() {
      return records.length;
    },
    add: (record) => {
      records.push(record);
    },
    at,
    textsOf: (slots, toText) => JoinedTexts.of(slots.map((slot) => toText(at(slot)))),
    set: (slot, record) => {
      records[slot] = record;
    },
    addColumns: () => false,
    arrange: (slots) => {
      records = Array.from(slots, at);
    },
    timeAt: (slot) => timeOf(at(slot)),
    idAt: (slot) => at(slot).id,
    clear: () => {
      records = [];
    },
  };
}
