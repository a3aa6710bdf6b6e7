import type { ListSet } from '../list-store.ts';
import type { IndexedSet } from '../memory/indexed-set.ts';
import type { HeldSet, Page, PageOf, ToText } from '../store.ts';

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
export function createSharedSet<T extends { readonly id: Id }, Id extends string | number, Filter>(
  options: SharedSetOptions<T, Id, Filter>,
): SharedSet<T, Id, Filter> {
  return new Shared(options);
}

/** A class, for each tenant has five of them: to make a closure of each of its functions takes longer than all they hold. */
class Shared<T extends { readonly id: Id }, Id extends string | number, Filter> implements SharedSet<T, Id, Filter> {
  readonly #options: SharedSetOptions<T, Id, Filter>;
  #below: (() => HeldSet<T, Id, Filter>) | undefined;
  #few: ListSet<T, Id, Filter> | undefined;
  #count = 0;
  #queries = 0;
  #own: IndexedSet<T, Id, Filter> | undefined;

  constructor(options: SharedSetOptions<T, Id, Filter>) {
    this.#options = options;
  }

  lay(set: () => HeldSet<T, Id, Filter>): void {
    this.clear();
    this.#below = set;
  }

  get(id: Id): T | undefined {
    return this.#own?.get(id) ?? this.#few?.get(id) ?? this.#below?.().get(id);
  }

  put(records: readonly T[]): void {
    const { createFew, intake } = this.#options;
    if (this.#own === undefined && this.#count + records.length > fewRecords) {
      intake(records);
      this.#settle();
    }
    if (this.#own !== undefined) return this.#own.put(records);
    if (records.length === 0) return;
    (this.#few ??= createFew()).put(intake(records));
    this.#count += records.length;
  }

  query(filter: Filter, page: Page): PageOf<T> {
    this.#queries += 1;
    if (this.#own === undefined && this.#queries > fewQueries) this.#settle();
    return this.#own?.query(filter, page) ?? this.#ask(filter, page);
  }

  texts(filter: Filter, page: Page, toText: ToText<T>): ReturnType<NonNullable<IndexedSet<T, Id, Filter>['texts']>> {
    return this.#own?.texts?.(filter, page, toText);
  }

  clear(): void {
    this.#below = undefined;
    this.#few = undefined;
    this.#own = undefined;
    this.#count = 0;
    this.#queries = 0;
  }

  /** Puts all into a set of its own. */
  #settle(): void {
    const own = this.#options.createOwn();
    for (const part of [this.#below?.(), this.#few])
      if (part !== undefined) own.put(part.query({} as Filter, all).items);
    this.#below = undefined;
    this.#few = undefined;
    this.#own = own;
  }

  #ask(filter: Filter, page: Page): PageOf<T> {
    const below = this.#below?.();
    if (this.#few === undefined) return below?.query(filter, page) ?? { items: [], total: 0 };
    if (below === undefined) return this.#few.query(filter, page);
    const both = this.#options.createFew();
    for (const part of [below, this.#few]) both.put(part.query({} as Filter, all).items);
    return both.query(filter, page);
  }
}
