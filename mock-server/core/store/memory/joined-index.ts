import { createColumn } from './column.ts';
import { impossible, keepWhere } from './condition.ts';
import type { FieldIndex } from './condition.ts';
import type { FieldReader } from './field-reader.ts';
import { createHashTable, hashOf } from './hash-table.ts';
import type { Order } from './order.ts';
import { outcomeOf } from './outcome.ts';

/**
 * Index over a field that holds any number of ids joined by commas. A record is found by each of them. Made for ids
 * that few records share; any number may.
 */
export function createJoinedIndex<T>(
  order: Order,
  { read, valueAt }: Pick<FieldReader<T>, 'read' | 'valueAt'>,
): FieldIndex<T> {
  const table = createHashTable();
  /** The slot of each entry of the table. */
  const slotAt = createColumn((length) => new Int32Array(length));
  let outdated = 0;

  const textOf = (record: T | undefined): string => (record === undefined ? '' : String(read(record) ?? ''));
  const has = (slot: number, id: string): boolean => hasId(String(valueAt(slot) ?? ''), id);

  const slotsOf = (id: string): number[] => {
    const slots: number[] = [];
    const hash = hashOf(id);
    for (let entry = table.first(hash); entry !== -1; entry = table.next(entry, hash)) {
      const slot = slotAt.at(entry);
      if (has(slot, id)) slots.push(slot);
    }
    if (slots.length < 2) return slots;
    // A record that lost an id and got it back has two entries.
    return slots.sort(order.compare).filter((slot, index) => slot !== slots[index - 1]);
  };

  const add = (id: string, slot: number): void => {
    slotAt.set(table.add(hashOf(id)), slot);
  };

  return {
    change: (slot, before, after) => {
      const left = textOf(before);
      const entered = textOf(after);
      if (left === entered) return;
      const leftIds = idsOf(left);
      for (const id of idsOf(entered)) if (!leftIds.includes(id)) add(id, slot);
      outdated += leftIds.length;
    },
    build: ({ slots, length }) => {
      for (let at = 0; at < length; at += 1) {
        const slot = slots[at] as number;
        for (const id of idsOf(String(valueAt(slot) ?? ''))) add(id, slot);
      }
    },
    find: (wanted) => {
      // None of the ids of a text is empty, or has a comma in it.
      if (typeof wanted !== 'string' || wanted === '' || wanted.includes(',')) return impossible;
      const slots = slotsOf(wanted);
      return {
        size: slots.length,
        collect: () => outcomeOf([{ slots, length: slots.length }]),
        keep: (candidates, kept) => keepWhere(candidates, kept, (slot) => has(slot, wanted)),
      };
    },
    isWasteful: () => outdated > 1024 && outdated > table.size / 2,
    clear: () => {
      table.clear();
      slotAt.clear();
      outdated = 0;
    },
  };
}

/** Whether one of the ids of a text is this one. Most records have one or two, and a list of them takes longer to make. */
function hasId(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at !== -1; at = text.indexOf(id, at + 1)) {
    const end = at + id.length;
    const begins = at === 0 || text[at - 1] === ',';
    if (begins && (end === text.length || text[end] === ',')) return true;
  }
  return false;
}

function idsOf(text: string): readonly string[] {
  if (text === '') return [];
  if (!text.includes(',')) return [text];
  return [...new Set(text.split(','))].filter((id) => id !== '');
}
