import { isEmptySearch, matches, type Search } from './search.ts';
import type { Row, Timeline } from './timeline.ts';

/** The rows of a timeline that match a search, found as they come: each is looked at once, not once for each that follows. */
export interface FoundRows {
  /** Oldest first. `name` tells searches apart. */
  of(name: string, search: Search, onlyFailed: boolean): readonly Row[];
}

export function createFoundRows(timeline: Timeline): FoundRows {
  let found: Row[] = [];
  let foundFor: string | undefined;
  let version = -1;

  function take(row: Row, isFound: boolean): void {
    const place = firstFrom(found, row.seq);
    const isKnown = found[place]?.seq === row.seq;
    if (isFound) found.splice(place, isKnown ? 1 : 0, row);
    else if (isKnown) found.splice(place, 1);
  }

  return {
    of(name, search, onlyFailed) {
      const rows = timeline.rows();
      if (isEmptySearch(search) && !onlyFailed) return rows;
      const isWanted = (row: Row): boolean => (!onlyFailed || row.hasFailed) && matches(row, search);
      const wanted = `${onlyFailed} ${name}`;
      const now = timeline.version.peek();
      if (foundFor === wanted && version === now) return found;
      if (foundFor === wanted && version === now - 1) {
        for (const row of timeline.touched()) take(row, isWanted(row));
        const gone = firstFrom(found, rows[0]?.seq ?? Number.POSITIVE_INFINITY);
        if (gone > 0) found = found.slice(gone);
      } else found = rows.filter(isWanted);
      foundFor = wanted;
      version = now;
      return found;
    },
  };
}

/** The index of the first row whose number is `seq` or greater, in rows that are in their order. */
export function firstFrom(rows: readonly Row[], seq: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]!.seq < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
