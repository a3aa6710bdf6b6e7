import type { ListSet } from '../list-store.ts';
import type { IndexedSet } from '../memory/indexed-set.ts';
import type { HeldSet, Page, PageOf } from '../store.ts';

export interface SharedSetOptions<T, Id, Filter> {
  /** Makes an empty set for a few records. */
  readonly createFew: () => ListSet<T, Id, Filter>;
  /** Makes an empty set for any number of records. */
  readonly createOwn: () => IndexedSet<T, Id, Filter>;
  /** @throws what `put` does; what it answers can be stored. */
  readonly intake: (records: readonly T[]) => readonly T[];
}

/** A set of records that may lie over one that others lie over, too. */
export interface SharedSet<T, Id, Filter> extends IndexedSet<T, Id, Filter> {
  /** Puts all records of a set below its own. The set is asked for at each use, as it may not be kept. */
  lay(below: () => HeldSet<T, Id, Filter>): void;
}

/** More records than this are worth indexes. */
const fewRecords = 256;
/** A set that is asked more often than this is worth indexes, and records of its own. */
const fewQueries = 32;
const all: Page = { offset: 0, limit: Infinity };

/**
 * Records of which it keeps only those that differ from the ones below, and no indexes. A tenant that one test uses is done
 * with by then: it never pays the 0.8 MB and 7 ms of an account with indexes of its own. One that is used more than
 * that gets them, and from then on this set costs a call.
 */
export function createSharedSet<T extends { readonly id: Id }, Id extends string | number, Filter>({
  createFew,
  createOwn,
  intake,
}: SharedSetOptions<T, Id, Filter>): SharedSet<T, Id, Filter> {
  let below: (() => HeldSet<T, Id, Filter>) | undefined;
  let few: ListSet<T, Id, Filter> | undefined;
  let count = 0;
  let queries = 0;
  let own: IndexedSet<T, Id, Filter> | undefined;

  const settle = (): IndexedSet<T, Id, Filter> => {
    const settled = createOwn();
    for (const part of [below?.(), few]) if (part !== undefined) settled.put(part.query({} as Filter, all).items);
    below = undefined;
    few = undefined;
    return (own = settled);
  };

  const clear = (): void => {
    below = undefined;
    few = undefined;
    own = undefined;
    count = 0;
    queries = 0;
  };

  const ask = (filter: Filter, page: Page): PageOf<T> => {
    if (few === undefined) return below?.().query(filter, page) ?? { items: [], total: 0 };
    if (below === undefined) return few.query(filter, page);
    const both = createFew();
    for (const part of [below(), few]) both.put(part.query({} as Filter, all).items);
    return both.query(filter, page);
  };

  return {
    lay(set) {
      clear();
      below = set;
    },
    get: (id) => own?.get(id) ?? few?.get(id) ?? below?.().get(id),
    put(records) {
      if (own === undefined && count + records.length > fewRecords) {
        intake(records);
        settle();
      }
      if (own !== undefined) return own.put(records);
      if (records.length === 0) return;
      (few ??= createFew()).put(intake(records));
      count += records.length;
    },
    query(filter, page) {
      queries += 1;
      if (own !== undefined || queries > fewQueries) return (own ?? settle()).query(filter, page);
      return ask(filter, page);
    },
    texts: (filter, page, toText) => own?.texts?.(filter, page, toText),
    clear,
  };
}
