// Records that are written together, column by column: the names of their members stand once, and so does a text that many of
// them have. A file takes a third of the room, and is read in half of the time.

import { recordsOf, type Column, type Columns } from '../core/store/memory/columns.ts';

type Value = unknown;

/** How many records a pack has at most. */
export const packLength = 1000;

/** Records in packs. Those of one have members of the same names, in the same order. */
export function* packsOf(
  records: Iterable<object>,
): Generator<{ readonly text: string; readonly length: number }, void> {
  const byNames = new Map<string, { readonly names: readonly string[]; readonly records: object[] }>();
  for (const record of records) {
    const names = Object.keys(record).filter((name) => valueOf(record, name) !== undefined);
    const key = JSON.stringify(names);
    const alike = byNames.get(key);
    if (alike === undefined) byNames.set(key, { names, records: [record] });
    else alike.records.push(record);
  }
  for (const { names, records: alike } of byNames.values()) {
    for (let start = 0; start < alike.length; start += packLength) {
      const some = alike.slice(start, start + packLength);
      const pack: Columns = {
        names,
        columns: names.map((name) => columnOf(some.map((record) => valueOf(record, name)))),
      };
      yield { text: JSON.stringify(pack), length: some.length };
    }
  }
}

function valueOf(record: object, name: string): Value {
  return (record as Readonly<Record<string, Value>>)[name];
}

function columnOf(values: readonly Value[]): Column {
  const texts = new Map<string, number>();
  const places: number[] = [];
  for (const value of values) {
    if (typeof value !== 'string') return values;
    let place = texts.get(value);
    if (place === undefined) texts.set(value, (place = texts.size));
    places.push(place);
  }
  return texts.size > values.length / 2 ? values : { texts: [...texts.keys()], places };
}

/** A pack as it was read: its columns, or its records. */
export type ReadPack<T> = Columns | readonly T[];

export function readPack<T>(text: string): ReadPack<T> {
  // Before the third version of a file they stood as they are.
  return JSON.parse(text) as ReadPack<T>;
}

/** The records of a pack. */
export function recordsOfPack<T>(text: string): readonly T[] {
  const pack = readPack<T>(text);
  return 'names' in pack ? recordsOf(pack) : pack;
}
