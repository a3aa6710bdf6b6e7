import { recordsOf, type Columns } from './columns.ts';
import { compareIds } from './order.ts';
import type { Shelf } from './shelf.ts';

/**
 * Puts records on an empty shelf, the oldest first, ties by id: of those with one id the last that comes.
 *
 * @param check throws where the shelf cannot have a record. Whoever takes columns has looked at them already
 */
export function fillShelf<T, Id extends string | number>(
  shelf: Shelf<T, Id>,
  parts: Iterable<Columns | readonly T[]>,
  check: (record: T) => void,
): void {
  for (const part of parts) {
    if ('columns' in part && shelf.addColumns(part)) continue;
    for (const record of 'columns' in part ? recordsOf<T>(part) : part) {
      check(record);
      shelf.add(record);
    }
  }
  const { length, timeAt, idAt } = shelf;
  const areIdsApart = holdsOfEach(length, (slot) => compareIds(idAt(slot - 1), idAt(slot)) < 0);
  if (areIdsApart && holdsOfEach(length, (slot) => timeAt(slot - 1) <= timeAt(slot))) return;
  let slots = Array.from({ length }, (_, slot) => slot);
  if (!areIdsApart) slots = [...new Map(slots.map((slot) => [idAt(slot), slot])).values()];
  slots.sort((left, right) => timeAt(left) - timeAt(right) || compareIds(idAt(left), idAt(right)));
  shelf.arrange(Int32Array.from(slots));
}

function holdsOfEach(length: number, holds: (slot: number) => boolean): boolean {
  for (let slot = 1; slot < length; slot += 1) if (!holds(slot)) return false;
  return true;
}
