import type { Page, PageOf, RecordSet } from '../store.ts';
import type { Columns } from './columns.ts';
import type { FieldValue, RangeOptions, Wanted } from './condition.ts';
import { createFieldReader } from './field-reader.ts';
import { createCheck, createIntake } from './intake.ts';
import { createJoinedIndex } from './joined-index.ts';
import { createKnownAnswers, type KnownAnswers } from './known-answers.ts';
import { createKnownPages } from './known-pages.ts';
import { createLazyIndex } from './lazy-index.ts';
import type { Order } from './order.ts';
import { pageOf } from './outcome.ts';
import { createRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { createSearch, type Search } from './search.ts';
import { createObjectShelf, type Shelf } from './shelf.ts';
import { addSlot, createSlotList, isOverdue, removeSlot, settle } from './slot-list.ts';
import type { SlotRun } from './slot-list.ts';
import { createValueIndex } from './value-index.ts';

/** A record set that answers at once. */
export interface IndexedSet<T, Id, Filter> extends RecordSet<T, Id, Filter> {
  get(id: Id): T | undefined;
  /** @throws a failure `RECORD_INVALID` when a record cannot be ordered or indexed; nothing is stored then. */
  put(records: readonly T[]): void;
  query(filter: Filter, page: Page): PageOf<T>;
  clear(): void;
}

/** One that can take in many records at once. */
export interface FilledSet<T, Id, Filter> extends IndexedSet<T, Id, Filter> {
  /**
   * Puts records in the place of all there are, each after those before: of those with one id the last stays.
   *
   * @throws a failure `RECORD_INVALID` as `put` does; the set is of no use then.
   */
  fillWith(parts: Iterable<Columns | readonly T[]>): void;
}

interface FieldOptions<T, Filter> {
  readonly read: (record: T) => FieldValue;
  readonly wantedBy: (filter: Filter) => Wanted | undefined;
  /** The value is any number of ids joined by commas; the filter names one of them. */
  readonly joined?: boolean;
}

export interface IndexedSetOptions<T extends { readonly id: string | number }, Filter> {
  /** What one record is called in messages. */
  readonly name: string;
  /** Orders the set. Absent: the id alone does. */
  readonly time?: RangeOptions<T, Filter>;
  readonly fields: Readonly<Record<string, FieldOptions<T, Filter>>>;
  /** Checked record by record. */
  readonly ranges?: readonly RangeOptions<T, Filter>[];
  /** Where the records lie. Default: as they are, in an array. */
  readonly createShelf?: (() => Shelf<T, T['id']>) | undefined;
}

/** One slot's step from one record to the next, for the indexes to follow. */
interface Change<T> {
  readonly slot: number;
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/**
 * Records in order, with an index per field. A filter starts from the shortest list that meets one of its parts, and
 * checks the other parts on it; a time range is found in the outcome by binary search. So outcomes are kept without the
 * time range, and a window that moves with the clock finds them again.
 *
 * Records are kept as they are, not copied: don't change them after storing.
 */
export function createIndexedSet<T extends { readonly id: Id }, Id extends string | number, Filter>(
  options: IndexedSetOptions<T, Filter>,
): FilledSet<T, Id, Filter> {
  const { time, ranges = [] } = options;
  const timeOf = time?.read ?? ((): number => 0);
  const intake = createIntake<T, Id>({ ...options, timeOf });
  const rows = createRows<T, Id>(options.createShelf?.() ?? createObjectShelf(timeOf));
  let all = createSlotList();
  const everything = (): SlotRun => settle(all, rows, rows.isLive, 0);
  const fields = Object.entries(options.fields).map(([name, field]) => {
    const reader = createFieldReader(field.read, rows.fields[name], rows);
    const index = field.joined ? createJoinedIndex(rows, reader) : createValueIndex(rows, reader);
    return { ...field, index: createLazyIndex(index, everything) };
  });

  const place = (record: T): Change<T>[] => {
    const known = rows.slotOf(record.id);
    const before = known === undefined ? undefined : rows.recordAt(known);
    if (known !== undefined && before !== undefined) {
      if (timeOf(before) === timeOf(record)) {
        rows.replace(known, record);
        return [{ slot: known, before, after: record }];
      }
      rows.retire(known);
      removeSlot(all, known);
    }
    const slot = rows.add(record);
    addSlot(all, slot, rows);
    if (isOverdue(all)) settle(all, rows, rows.isLive, 0);
    const added = { slot, before: undefined, after: record };
    return known === undefined ? [added] : [{ slot: known, before, after: undefined }, added];
  };

  /** Some records at a time, index by index: what an index works on stays in the processor's cache. */
  const store = (records: readonly T[]): void => {
    for (let start = 0; start < records.length; start += 4096) {
      const changes = records.slice(start, start + 4096).flatMap(place);
      for (const { index } of fields) for (const { slot, before, after } of changes) index.change(slot, before, after);
    }
  };

  const clear = (): void => {
    rows.clear();
    for (const { index } of fields) index.clear();
    all = createSlotList();
    forget();
  };

  const storeAnew = (): void => {
    const { slots, length } = everything();
    const records = Array.from({ length }, (_, index) => rows.recordAt(slots[index] as number) as T);
    clear();
    store(records);
  };

  const search = createSearch<T, Filter>({ fields, ranges, rows, everything });

  const answers = createAnswers(search, { ...options, fields, ranges, time, rows });

  const forget = (): void => {
    search.forget();
    answers.forget();
  };

  return {
    get: (id) => {
      const slot = rows.slotOf(id);
      return slot === undefined ? undefined : rows.recordAt(slot);
    },
    put: (records) => {
      const incoming = intake(records);
      forget();
      store(incoming);
      if (rows.isWasteful || fields.some(({ index }) => index.isWasteful())) storeAnew();
    },
    fillWith: (parts) => {
      clear();
      rows.fillWith(parts, createCheck<T>({ ...options, timeOf }));
      const { length } = rows;
      all = { ...createSlotList(), slots: Int32Array.from({ length }, (_, slot) => slot), length, count: length };
    },
    query: answers.query,
    texts: answers.texts,
    clear,
  };
}

interface AnswersOptions<T, Filter> {
  readonly time: RangeOptions<T, Filter> | undefined;
  readonly fields: readonly Pick<FieldOptions<T, Filter>, 'wantedBy'>[];
  readonly ranges: readonly RangeOptions<T, Filter>[];
  readonly rows: Pick<Rows<T, never>, 'recordAt' | 'textsOf'> & Order;
}

/** What is answered of the slots that are found. */
function createAnswers<T, Filter>(
  search: Pick<Search<Filter>, 'find'>,
  { time, fields, ranges, rows }: AnswersOptions<T, Filter>,
): Required<Pick<IndexedSet<T, never, Filter>, 'query' | 'texts'>> & Pick<KnownAnswers<T, Filter>, 'forget'> {
  const pages = createKnownPages(rows.textsOf);

  const find = (filter: Filter, page: Page): ReturnType<typeof pageOf> =>
    pageOf(search.find(filter, page), { from: time?.from(filter), to: time?.to(filter) }, page, rows);

  const known = createKnownAnswers<T, Filter>({
    fields,
    ranges: time === undefined ? ranges : [time, ...ranges],
    find: (filter, page, toText) => {
      const { slots, total } = find(filter, page);
      return { page: pages.of(slots, toText), total };
    },
  });

  return {
    query: (filter, page) => {
      const { slots, total } = find(filter, page);
      return { items: slots.map((slot) => rows.recordAt(slot) as T), total };
    },
    texts: known.of,
    forget: () => {
      pages.forget();
      known.forget();
    },
  };
}
