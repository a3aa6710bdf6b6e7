import type { ListSet } from '../../store/list-store.ts';
import type { SendRecord } from '../../store/records.ts';
import type { HeldSet, SendRecordFilter } from '../../store/store.ts';

interface DraftedSetOptions {
  /** When each record was sent, in ms since the epoch: its place is its id less one. */
  readonly times: readonly number[];
  /** Those that are made together, in order of `first`, the place of the first of them. */
  readonly sendings: readonly { readonly first: number; make(): readonly SendRecord[] }[];
  /** An empty set, for all of them. */
  readonly whole: ListSet<SendRecord, number, SendRecordFilter>;
}

/**
 * Send records that are made when somebody looks at them. A page of a time range is found by the times alone; for any
 * other filter all are made, which takes a millisecond.
 */
export function createDraftedSet({
  times,
  sendings,
  whole,
}: DraftedSetOptions): HeldSet<SendRecord, number, SendRecordFilter> {
  const made: (SendRecord | undefined)[] = Array.from({ length: times.length });
  /** Places, the oldest first, ties by id. */
  let ordered: readonly number[] | undefined;
  let isWhole = false;

  const record = (place: number): SendRecord => {
    if (made[place] === undefined) {
      const sending = sendings.findLast(({ first }) => first <= place)!;
      for (const [index, one] of sending.make().entries()) made[sending.first + index] ??= one;
    }
    return made[place]!;
  };

  /** How many were sent before this time; with `inclusive`, how many not after it. */
  const countBefore = (places: readonly number[], time: number, inclusive: boolean): number => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = times[places[middle]!]!;
      if (at < time || (inclusive && at === time)) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    get: (id) => (times[id - 1] === undefined ? undefined : record(id - 1)),
    query(filter, page) {
      const { sentFrom = -Infinity, sentTo = Infinity, ...others } = filter;
      if (Object.values(others).some((wanted) => wanted !== undefined)) {
        if (!isWhole) whole.put([...made.keys()].map(record));
        isWhole = true;
        return whole.query(filter, page);
      }
      const places = (ordered ??= [...times.keys()].sort(
        (left, right) => times[left]! - times[right]! || left - right,
      ));
      const first = countBefore(places, sentFrom, false);
      const end = Math.max(first, countBefore(places, sentTo, true));
      const last = Math.max(first, end - page.offset);
      const items = places
        .slice(Math.max(first, last - page.limit), last)
        .toReversed()
        .map(record);
      return { items, total: end - first };
    },
  };
}
