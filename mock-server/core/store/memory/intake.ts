import { createFailure } from '../../../../common/failure.ts';
import type { FieldValue } from './condition.ts';
import { compareIds } from './order.ts';

interface IntakeOptions<T> {
  readonly name: string;
  readonly timeOf: (record: T) => number;
  readonly fields: Readonly<Record<string, { readonly read: (record: T) => FieldValue }>>;
}

/** Makes what throws a failure `RECORD_INVALID` of a record that cannot be ordered or indexed. */
export function createCheck<T extends { readonly id: string | number }>({
  name,
  timeOf,
  fields,
}: IntakeOptions<T>): (record: T) => void {
  const namedFields = Object.entries(fields);

  const refuse = (what: string, value: unknown, remedy: string): never => {
    throw createFailure('RECORD_INVALID', `Failed to store a ${name}: its ${what} is ${String(value)}. ${remedy}`);
  };

  return (record) => {
    const { id } = record;
    if (typeof id !== 'string' && !Number.isFinite(id)) refuse('id', id, 'Give a string or a number.');
    if (!Number.isFinite(timeOf(record))) refuse('time', timeOf(record), 'Give milliseconds since the epoch.');
    for (const [fieldName, { read }] of namedFields) {
      const value = read(record);
      const isIndexable = value === undefined || typeof value === 'string' || typeof value === 'boolean';
      if (!isIndexable) refuse(fieldName, value, 'Give a string.');
    }
  };
}

/**
 * What stands between a caller's records and the indexes: refuses them all when one cannot be ordered or indexed,
 * and puts the oldest first, so that slots are appended where they can be. Of two records with one id the later stays.
 */
export function createIntake<T extends { readonly id: Id }, Id extends string | number>(
  options: IntakeOptions<T>,
): (records: readonly T[]) => readonly T[] {
  const { timeOf } = options;
  const check = createCheck(options);
  const compare = (left: T, right: T): number => timeOf(left) - timeOf(right) || compareIds(left.id, right.id);

  return (records) => {
    records.forEach(check);
    if (records.every((record, at) => at === 0 || compare(records[at - 1] as T, record) <= 0)) return records;
    return [...new Map(records.map((record) => [record.id, record])).values()].sort(compare);
  };
}
