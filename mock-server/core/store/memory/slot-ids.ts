import { createHashTable, hashOf } from './hash-table.ts';
import { compareIds } from './order.ts';
import type { Shelf } from './shelf.ts';

/** The slot of each id on a shelf. */
export interface SlotIds<Id> {
  /** @returns the slot of the id that is in use */
  slotOf(id: Id): number | undefined;
  /** Call it before the shelf gives the next slot to this id. */
  noteNext(id: Id): void;
  /** Takes all ids of the shelf, which has others than before. */
  noteAll(): void;
  clear(): void;
}

export function createSlotIds<Id extends string | number>(
  shelf: Pick<Shelf<never, Id>, 'length' | 'idAt'>,
  isRetired: (slot: number) => boolean,
): SlotIds<Id> {
  /** Numbers its entries as the shelf does. Empty while ids ascend: then they are found as in a sorted list. */
  const table = createHashTable();
  let doAscend = true;
  const { idAt } = shelf;

  const isOf = (slot: number, id: Id): boolean => idAt(slot) === id && !isRetired(slot);

  const slotInOrder = (id: Id): number | undefined => {
    let low = 0;
    let high = shelf.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareIds(idAt(middle), id) < 0) low = middle + 1;
      else high = middle;
    }
    return low < shelf.length && isOf(low, id) ? low : undefined;
  };

  const slotInTable = (id: Id): number | undefined => {
    const hash = hashOf(id);
    for (let slot = table.first(hash); slot !== -1; slot = table.next(slot, hash)) if (isOf(slot, id)) return slot;
    return undefined;
  };

  const fillTable = (): void => {
    doAscend = false;
    for (let slot = 0; slot < shelf.length; slot += 1) table.add(hashOf(idAt(slot)));
  };

  return {
    slotOf: (id) => (doAscend ? slotInOrder(id) : slotInTable(id)),
    noteNext: (id) => {
      const { length } = shelf;
      if (doAscend && length > 0 && compareIds(idAt(length - 1), id) >= 0) fillTable();
      if (!doAscend) table.add(hashOf(id));
    },
    noteAll: () => {
      table.clear();
      doAscend = true;
      for (let slot = 1; slot < shelf.length; slot += 1) {
        if (compareIds(idAt(slot - 1), idAt(slot)) >= 0) return fillTable();
      }
    },
    clear: () => {
      table.clear();
      doAscend = true;
    },
  };
}
