import { impossible, keepWhere } from './condition.ts';
import { runOf, sizeOf, withSlot, withoutSlot } from './posting.ts';
import type { FieldIndex, FieldValue } from './condition.ts';
import type { Order } from './order.ts';
import type { Posting } from './posting.ts';

/** Index over a field that holds any number of ids joined by commas. A record is found by each of them. */
export function createJoinedIndex<T>(
  order: Order,
  valueOf: (record: T) => FieldValue,
  recordAt: (slot: number) => T | undefined,
): FieldIndex<T> {
  const postings = new Map<string, Posting>();
  const textOf = (record: T): string => String(valueOf(record) ?? '');

  const has = (id: string) => (slot: number): boolean => {
    const record = recordAt(slot);
    return record !== undefined && idsOf(textOf(record)).includes(id);
  };

  return {
    change: (slot, before, after) => {
      const left = before === undefined ? '' : textOf(before);
      const entered = after === undefined ? '' : textOf(after);
      if (left === entered) return;
      const enteredIds = idsOf(entered);
      const leftIds = idsOf(left);
      for (const id of enteredIds) {
        if (!leftIds.includes(id)) postings.set(id, withSlot(postings.get(id), slot, order, has(id)));
      }
      for (const id of leftIds) {
        if (enteredIds.includes(id)) continue;
        const rest = withoutSlot(postings.get(id) as Posting, slot, order, has(id));
        if (rest === undefined) postings.delete(id);
      }
    },
    find: (wanted) => {
      const posting = typeof wanted === 'string' ? postings.get(wanted) : undefined;
      if (posting === undefined) return impossible;
      return {
        size: sizeOf(posting),
        run: () => runOf(posting, order, has(String(wanted))),
        keep: (candidates, length) => keepWhere(candidates, length, has(String(wanted))),
      };
    },
    clear: () => postings.clear(),
  };
}

function idsOf(text: string): readonly string[] {
  if (text === '') return [];
  if (!text.includes(',')) return [text];
  return [...new Set(text.split(','))].filter((id) => id !== '');
}
