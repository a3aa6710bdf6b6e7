import { keywordOf, schemasUnder, wrong, type Place, type Schema } from './place.ts';

/** Schemas that hold together for one value: what allOf and $ref bring is among the parts. */
export interface Conjunction {
  readonly parts: readonly Place[];
  /** Choices that are still open. */
  readonly unions: readonly Union[];
  /** Choices that were made, by their lists. */
  readonly chosen: readonly unknown[];
  /** What the value does not match, because another branch of a oneOf was chosen. */
  readonly excluded: readonly Place[];
}

/** anyOf or oneOf of a part. */
export interface Union {
  readonly kind: 'anyOf' | 'oneOf';
  readonly owner: Place;
  readonly branches: readonly Place[];
  readonly list: unknown;
}

const nothing: Conjunction = { parts: [], unions: [], chosen: [], excluded: [] };

/** All that `places` say together. */
export function conjunctionOf(places: readonly Place[]): Conjunction {
  return conjoin(nothing, places);
}

/** What a conjunction and `places` say together. */
export function conjoin(conjunction: Conjunction, places: readonly Place[]): Conjunction {
  const parts = [...conjunction.parts];
  const unions = [...conjunction.unions];
  const known = new Set<Schema>(parts.map(({ schema }) => schema));
  const lists = new Set<unknown>([...conjunction.chosen, ...unions.map(({ list }) => list)]);
  // A schema that refers to itself is met again, and adds nothing.
  const add = (place: Place): void => {
    if (known.has(place.schema)) return;
    known.add(place.schema);
    parts.push(place);
    const ref = keywordOf(place, '$ref');
    if (ref !== undefined) {
      if (typeof ref !== 'string') throw wrong(place, '$ref', 'a string');
      add(place.document.resolve(ref, place));
    }
    for (const branch of schemasUnder(place, 'allOf')) add(branch);
    for (const kind of ['anyOf', 'oneOf'] as const) {
      const list = keywordOf(place, kind);
      if (list === undefined || lists.has(list)) continue;
      lists.add(list);
      unions.push({ kind, owner: place, branches: schemasUnder(place, kind), list });
    }
  };
  for (const place of places) add(place);
  return { ...conjunction, parts, unions };
}

/** The conjunction where one branch of an open union is what holds. */
export function choose(conjunction: Conjunction, union: Union, branch: Place): Conjunction {
  const others = union.kind === 'oneOf' ? union.branches.filter((other) => other !== branch) : [];
  const made: Conjunction = {
    ...conjunction,
    unions: conjunction.unions.filter((other) => other !== union),
    chosen: [...conjunction.chosen, union.list],
    excluded: [...conjunction.excluded, ...others],
  };
  return conjoin(made, [branch]);
}
