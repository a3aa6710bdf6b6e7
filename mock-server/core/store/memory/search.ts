import type { Page } from '../store.ts';
import { keepWhere } from './condition.ts';
import type { Condition, FieldIndex, RangeOptions, Wanted } from './condition.ts';
import { createMemo } from './memo.ts';
import type { Order } from './order.ts';
import { cutIntoRuns, isDeep, merged, outcomeOf } from './outcome.ts';
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

export function createSearch<T, Filter>({
  fields,
  ranges,
  rows,
  everything,
}: SearchOptions<T, Filter>): Search<Filter> {
  const memo = createMemo<Outcome>();
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
    const { length } = others.reduce<SlotRun>(
      (candidates, condition) => ({ slots: scratch, length: condition.keep(candidates, scratch) }),
      joinRuns(start.runs, scratch),
    );
    const slots = scratch.slice(0, length);
    return start.runs.length > 1 ? cutIntoRuns(slots, rows) : outcomeOf([{ slots, length }]);
  };

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

  return { find, forget: memo.clear };
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
