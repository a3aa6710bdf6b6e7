import {
  keywordOf,
  locationText,
  numberAt,
  referredAt,
  schemaMapAt,
  schemasAt,
  valuesAt,
  type Location,
  type Schema,
} from './location.ts';
import { kinds, kindsAt, type Kind } from './value-kinds.ts';

/** Schemas that hold together for one value: what allOf and $ref bring is among the parts. */
export interface Conjunction {
  readonly parts: readonly Location[];
  /** Choices that are still open. */
  readonly unions: readonly Union[];
  /** Choices that were made, by their lists. */
  readonly chosen: readonly unknown[];
  /** What the value does not match, because another branch of a oneOf was chosen. */
  readonly excluded: readonly Location[];
}

/** anyOf or oneOf of a part. */
export interface Union {
  readonly kind: 'anyOf' | 'oneOf';
  readonly owner: Location;
  readonly branches: readonly Location[];
  readonly list: unknown;
}

const nothing: Conjunction = { parts: [], unions: [], chosen: [], excluded: [] };

/** All that schemas say together, and a conjunction with them. */
export function conjoin(locations: readonly Location[], conjunction: Conjunction = nothing): Conjunction {
  const parts = [...conjunction.parts];
  const unions = [...conjunction.unions];
  const known = new Set<Schema>(parts.map(({ schema }) => schema));
  const lists = new Set<unknown>([...conjunction.chosen, ...unions.map(({ list }) => list)]);
  // A schema that refers to itself is met again, and adds nothing.
  const add = (location: Location): void => {
    if (known.has(location.schema)) return;
    known.add(location.schema);
    parts.push(location);
    const referred = referredAt(location);
    if (referred !== undefined) add(referred);
    for (const branch of schemasAt(location, 'allOf')) add(branch);
    for (const kind of ['anyOf', 'oneOf'] as const) {
      const list = keywordOf(location, kind);
      if (list === undefined || lists.has(list)) continue;
      lists.add(list);
      unions.push({ kind, owner: location, branches: schemasAt(location, kind), list });
    }
  };
  for (const location of locations) add(location);
  return { ...conjunction, parts, unions };
}

/** The conjunction where one branch of an open union is what holds. */
export function choose(conjunction: Conjunction, union: Union, branch: Location): Conjunction {
  const others = union.kind === 'oneOf' ? union.branches.filter((other) => other !== branch) : [];
  return conjoin([branch], {
    ...conjunction,
    unions: conjunction.unions.filter((other) => other !== union),
    chosen: [...conjunction.chosen, union.list],
    excluded: [...conjunction.excluded, ...others],
  });
}

/** The kinds that values of a conjunction can be. */
export function kindsOf({ parts }: Conjunction): ReadonlySet<Kind> {
  const admitted = parts.map(kindsAt);
  return new Set(kinds.filter((kind) => admitted.every((set) => set.has(kind))));
}

/** The largest of the values that schemas give a keyword, or the smallest. */
export function strictest(
  parts: readonly Location[],
  keyword: string,
  pick: 'largest' | 'smallest',
): number | undefined {
  const values = parts.flatMap((part) => numberAt(part, keyword) ?? []);
  if (values.length === 0) return undefined;
  return pick === 'largest' ? Math.max(...values) : Math.min(...values);
}

/** What a reader calls one of several forms: its constants, else its title, its type, or where it stands. */
export function branchName({ parts }: Conjunction): string {
  const constants = constantsOf(parts);
  if (constants.length > 0) return constants.join(', ');
  const title = parts.map((part) => keywordOf(part, 'title')).find((candidate) => typeof candidate === 'string');
  const type = parts.map((part) => keywordOf(part, 'type')).find((candidate) => candidate !== undefined);
  return String(title ?? type ?? parts.map(locationText)[0] ?? 'anything');
}

/** `type=message`: the properties with one value alone. */
export function constantsOf(parts: readonly Location[]): readonly string[] {
  const constants = parts.flatMap((part) =>
    [...schemaMapAt(part, 'properties')].flatMap(([name, schema]) => {
      const [value, ...others] = valuesAt(schema) ?? [undefined];
      if (value === undefined || others.length > 0) return [];
      return [`${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`];
    }),
  );
  return [...new Set(constants)];
}
