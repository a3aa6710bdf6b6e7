/** The values of one member of records, in their order; where texts are few: which of them. */
export type Column = readonly unknown[] | TextPlaces;

interface TextPlaces {
  readonly texts: readonly string[];
  readonly places: readonly number[];
}

/** Records that have members of the same names in the same order, member by member. */
export interface Columns {
  readonly names: readonly string[];
  readonly columns: readonly Column[];
}

/** The values of a column, one for each record. */
export function valuesOf(column: Column): readonly unknown[] {
  if (!('texts' in column)) return column;
  const { texts, places } = column;
  return places.map((place) => texts[place]);
}

/** The records themselves. */
export function recordsOf<T>({ names, columns }: Columns): T[] {
  const lists = columns.map(valuesOf);
  const blank = Object.fromEntries(names.map((name) => [name, undefined]));
  return Array.from({ length: lists[0]?.length ?? 0 }, (_, index) => {
    // A copy that has all its members already is made in a fifth of the time.
    const record: Record<string, unknown> = { ...blank };
    for (let place = 0; place < names.length; place += 1) record[names[place]!] = lists[place]![index];
    return record as T;
  });
}
