import type { FieldValue } from './condition.ts';
import type { Rows } from './rows.ts';
import type { ShelfField } from './shelf.ts';

/** Reads a field of the records of a set: without the record where the shelf can. */
export interface FieldReader<T> {
  readonly read: (record: T) => FieldValue;
  /** `undefined` for a slot that is retired. */
  valueAt(slot: number): FieldValue;
  readonly codes: ShelfField['codes'];
  isOdd(slot: number): boolean;
}

export function createFieldReader<T>(
  read: (record: T) => FieldValue,
  field: ShelfField | undefined,
  { recordAt, isLive }: Pick<Rows<T, never>, 'recordAt' | 'isLive'>,
): FieldReader<T> {
  const readRecord = (slot: number): FieldValue => {
    const record = recordAt(slot);
    return record === undefined ? undefined : read(record);
  };
  if (field === undefined) return { read, valueAt: readRecord, codes: undefined, isOdd: () => true };
  const { isOdd, valueAt, codes } = field;
  return {
    read,
    valueAt: (slot) => (isLive(slot) && !isOdd(slot) ? valueAt(slot) : readRecord(slot)),
    codes,
    isOdd,
  };
}
