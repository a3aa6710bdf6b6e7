import type { Page, PageOf, RecordSet } from '../store.ts';
import { keepWhere } from './condition.ts';
import type { Condition, FieldValue, Wanted } from './condition.ts';
import { createIntake } from './intake.ts';
import { createJoinedIndex } from './joined-index.ts';
import { createMemo } from './memo.ts';
import { cutIntoRuns, isDeep, merged, outcomeOf, pageOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { createRows } from './rows.ts';
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

export interface FieldOptions<T, Filter> {
  readonly read: (record: T) => FieldValue;
  readonly wantedBy: (filter: Filter) => Wanted | undefined;
  /** The value is any number of ids joined by commas; the filter names one of them. */
  readonly joined?: boolean;
}

/** A number of the record that lies between two numbers of the filter, both included. */
export interface RangeOptions<T, Filter> {
  readonly read: (record: T) => number;
  readonly from: (filter: Filter) => number | undefined;
  readonly to: (filter: Filter) => number | undefined;
}

export interface IndexedSetOptions<T, Filter> {
  /** What one record is called in messages. */
  readonly name: string;
  /** Orders the set. Absent: the id alone does. */
  readonly time?: RangeOptions<T, Filter>;
  readonly fields: Readonly<Record<string, FieldOptions<T, Filter>>>;
  /** Checked record by record. */
  readonly ranges?: readonly RangeOptions<T, Filter>[];
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
): IndexedSet<T, Id, Filter> {
  const { time, ranges = [] } = options;
  const timeOf = time?.read ?? ((): number => 0);
  const intake = createIntake<T, Id>({ ...options, timeOf });
  const rows = createRows<T, Id>(timeOf);
  const memo = createMemo<Outcome>();
  const fields = Object.values(options.fields).map((field) => ({
    ...field,
    index: field.joined ? createJoinedIndex(rows, field.read, rows.recordAt) : createValueIndex(rows, field.read),
  }));
  let all = createSlotList();
  /** Room to combine filters in, kept between queries. */
  let scratch = new Int32Array(0);
  const isLive = (slot: number): boolean => rows.recordAt(slot) !== undefined;

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
    if (isOverdue(all)) settle(all, rows, isLive, 0);
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
    scratch = new Int32Array(0);
    memo.clear();
  };

  const storeAnew = (): void => {
    const { slots, length } = settle(all, rows, isLive, 0);
    const records = Array.from({ length }, (_, index) => rows.recordAt(slots[index] as number) as T);
    clear();
    store(records);
  };

  const rangeConditions = (filter: Filter): Condition[] =>
    ranges.flatMap(({ read, from, to }) => {
      const low = from(filter) ?? -Infinity;
      const high = to(filter) ?? Infinity;
      if (low === -Infinity && high === Infinity) return [];
      const meets = (slot: number): boolean => {
        const value = read(rows.recordAt(slot) as T);
        return value >= low && value <= high;
      };
      return [{ size: Infinity, keep: (candidates, kept) => keepWhere(candidates, kept, meets) }];
    });

  const combine = (conditions: readonly Condition[]): Outcome => {
    const bySize = conditions.filter(({ size }) => size !== rows.size).sort((left, right) => left.size - right.size);
    const base = bySize.find(({ collect }) => collect !== undefined);
    const start = base?.collect?.() ?? outcomeOf([settle(all, rows, isLive, 0)]);
    const others = bySize.filter((condition) => condition !== base);
    if (others.length === 0) return start;
    if (scratch.length < start.length) scratch = new Int32Array(Math.ceil(start.length * 1.5));
    const { length } = others.reduce<SlotRun>(
      (candidates, condition) => ({ slots: scratch, length: condition.keep(candidates, scratch) }),
      joinRuns(start.runs, scratch),
    );
    const slots = scratch.slice(0, length);
    return start.runs.length > 1 ? cutIntoRuns(slots, rows) : outcomeOf([{ slots, length }]);
  };

  /** Slots that meet the filter, its time range left out, in a form from which the page is soon found. */
  const find = (filter: Filter, page: Page): Outcome => {
    const wanted = fields.map((field) => field.wantedBy(filter));
    const asked = fields.filter((_, at) => wanted[at] !== undefined);
    const bounds = ranges.flatMap(({ from, to }) => [from(filter), to(filter)]);
    const conditions = (): Condition[] => [
      ...fields.flatMap(({ index }, at) => {
        const value = wanted[at];
        return value === undefined ? [] : [index.find(value)];
      }),
      ...rangeConditions(filter),
    ];
    const isCombined =
      asked.length > 1 || asked.some(({ joined }) => joined) || bounds.some((bound) => bound !== undefined);
    if (!isCombined && !wanted.some(isTextMatch)) return combine(conditions());
    // Its time range aside, what a combination finds is the same until the next write.
    const key = JSON.stringify([wanted, bounds.map(String)]);
    const kept = memo.get(key);
    const found = kept ?? combine(conditions());
    const outcome = isDeep(found, page) ? merged(found, rows) : found;
    // Lists that stand in the index anyway are found again as soon as here.
    if (outcome !== kept && (isCombined || outcome !== found)) memo.set(key, outcome);
    return outcome;
  };

  return {
    get: (id) => {
      const slot = rows.slotOf(id);
      return slot === undefined ? undefined : rows.recordAt(slot);
    },
    put: (records) => {
      const incoming = intake(records);
      memo.clear();
      store(incoming);
      if (rows.isWasteful || fields.some(({ index }) => index.isWasteful())) storeAnew();
    },
    query: (filter, page) => {
      const window = { from: time?.from(filter), to: time?.to(filter) };
      const { slots, total } = pageOf(find(filter, page), window, page, rows, settle(all, rows, isLive, 0));
      return { items: slots.map((slot) => rows.recordAt(slot) as T), total };
    },
    clear,
  };
}

/** Puts runs one after the other into `room`; one alone stays where it is. */
function joinRuns(runs: readonly SlotRun[], room: Int32Array): SlotRun {
  const [only] = runs;
  if (only !== undefined && runs.length === 1) return only;
  let length = 0;
  for (const run of runs) {
    for (let index = 0; index < run.length; index += 1) room[length++] = run.slots[index] as number;
  }
  return { slots: room, length };
}

function isTextMatch(wanted: Wanted | undefined): boolean {
  return typeof wanted === 'object';
}
