import type { Page } from '../store.ts';
import { impossible, keepWhere } from './condition.ts';
import type { Condition, FieldIndex, RangeOptions, Wanted } from './condition.ts';
import { createFilterKey } from './filter-key.ts';
import { createMemo } from './memo.ts';
import type { Order } from './order.ts';
import { isDeep, merged, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { Rows } from './rows.ts';
import type { SlotRun } from './slot-list.ts';

interface SearchOptions<T, Filter> {
  readonly fields: readonly {
    readonly index: FieldIndex<T>;
    readonly joined?: boolean;
    readonly wantedBy: (filter: Filter) => Wanted | undefined;
  }[];
  readonly ranges: readonly RangeOptions<T, Filter>[];
  readonly rows: Pick<Rows<T, never>, 'recordAt' | 'size'> & Order;
  /** Every slot, in order. */
  readonly everything: () => SlotRun;
}

/** Finds what meets a filter, and remembers what took combining. */
export interface Search<Filter> {
  /** Slots that meet the filter, its time range left out, in a form from which the page is soon found. */
  find(filter: Filter, page: Page): Outcome;
  /** Forgets what was found, as records have changed. */
  forget(): void;
}

/** As many are found sooner than what was found before is looked up. */
const fewSlots = 64;

export function createSearch<T, Filter>({
  fields,
  ranges,
  rows,
  everything,
}: SearchOptions<T, Filter>): Search<Filter> {
  const memo = createMemo<Outcome>();
  const keyOf = createFilterKey({ fields, ranges });
  /** Room to combine filters in, kept between queries. */
  let scratch = new Int32Array(0);

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
    const start = base?.collect?.() ?? outcomeOf([everything()]);
    const others = bySize.filter((condition) => condition !== base);
    if (others.length === 0) return start;
    if (scratch.length < start.length) scratch = new Int32Array(Math.ceil(start.length * 1.5));
    const ends: number[] = [];
    let total = 0;
    for (const run of start.runs) {
      const room = total === 0 ? scratch : scratch.subarray(total);
      let kept = run;
      for (const condition of others) kept = { slots: room, length: condition.keep(kept, room) };
      if (kept.length > 0) ends.push((total += kept.length));
    }
    // One array for all: hundreds of small ones keep a collection of garbage busy for longer than this took.
    const slots = scratch.slice(0, total);
    const runs = ends.map((end, at): SlotRun => {
      const begin = ends[at - 1] ?? 0;
      return { slots: slots.subarray(begin, end), length: end - begin };
    });
    return outcomeOf(runs);
  };

  /** Whether an id was asked for that many records have. */
  let hasMany = false;

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
    const isBounded = bounds.some((bound) => bound !== undefined);
    const [only] = asked;
    if (only?.joined && asked.length === 1 && !isBounded && !hasMany) {
      const [few = impossible] = conditions();
      if (few.size <= fewSlots) return combine([few]);
      hasMany = true;
    }
    const isCombined = isBounded || asked.length > 1 || only?.joined === true;
    if (!isCombined && !wanted.some(isTextMatch)) return combine(conditions());
    // Its time range aside, what a combination finds is the same until the next write.
    const key = keyOf(filter);
    const kept = memo.get(key);
    const found = kept ?? combine(conditions());
    const outcome = isDeep(found, page) ? merged(found, rows) : found;
    // Slots of runs that stand in an index are there anyway.
    const isOwn = isCombined || outcome !== found;
    if (outcome !== kept) memo.set(key, outcome, outcome.runs.length * 8 + (isOwn ? outcome.length : 0));
    return outcome;
  };

  return {
    find,
    forget: () => {
      memo.clear();
      hasMany = false;
    },
  };
}

function isTextMatch(wanted: Wanted | undefined): boolean {
  return typeof wanted === 'object';
}
