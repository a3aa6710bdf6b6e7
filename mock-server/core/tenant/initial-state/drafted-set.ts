import type { ListSet } from '../../store/list-store.ts';
import type { SendRecord } from '../../store/records.ts';
import type { HeldSet, SendRecordFilter } from '../../store/store.ts';

/** Records that are made together. */
export interface Sending {
  /** The place of the first of them: a record's id less one. */
  readonly first: number;
  /** When each was sent, in ms since the epoch. */
  times(): readonly number[];
  make(): readonly SendRecord[];
}

interface DraftedSetOptions {
  readonly count: () => number;
  /** In order of `first`. */
  readonly sendings: () => readonly Sending[];
  /** Makes an empty set, for all of them. */
  readonly createWhole: () => ListSet<SendRecord, number, SendRecordFilter>;
}

/**
 * Send records that are made when somebody looks at them. A page of a time range is found by the times alone; for any
 * other filter all are made, which takes a millisecond.
 */
export function createDraftedSet({
  count,
  sendings,
  createWhole,
}: DraftedSetOptions): HeldSet<SendRecord, number, SendRecordFilter> {
  const made = new Map<number, SendRecord>();
  let times: readonly number[] = [];
  /** Places, the oldest first, ties by id. */
  let ordered: readonly number[] | undefined;
  let whole: ListSet<SendRecord, number, SendRecordFilter> | undefined;

  const makeThose = ({ first, make }: Sending): void => {
    for (const [index, one] of make().entries()) if (!made.has(first + index)) made.set(first + index, one);
  };

  const record = (place: number): SendRecord => {
    if (!made.has(place)) makeThose(sendings().findLast(({ first }) => first <= place)!);
    return made.get(place)!;
  };

  const inOrder = (): readonly number[] => {
    times = sendings().flatMap((sending) => sending.times());
    return [...times.keys()].sort((left, right) => times[left]! - times[right]! || left - right);
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
    get: (id) => (Number.isInteger(id) && id >= 1 && id <= count() ? record(id - 1) : undefined),
    query(filter, page) {
      const { sentFrom = -Infinity, sentTo = Infinity, ...others } = filter;
      if (Object.values(others).some((wanted) => wanted !== undefined)) {
        if (whole === undefined) {
          whole = createWhole();
          whole.put(Array.from({ length: count() }, (_, place) => record(place)));
        }
        return whole.query(filter, page);
      }
      const places = (ordered ??= inOrder());
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
