import { catalogue, type SchemaName } from '../../../generators/generated/catalogue.ts';
import { schemas } from '../../../generators/generated/schemas.ts';
import type { Step } from './assignment.ts';

type Keywords = Readonly<Record<string, unknown>>;

/** A part of a schema that is no reference and no union, and where references in it start. */
interface Branch {
  readonly keywords: Keywords;
  readonly base: string;
}

/** A place in what a schema describes: one branch, or several where a union leaves it open. */
export type Place = readonly Branch[];

/** Where a path leads, or as far as it goes. */
export type Walk =
  | { readonly place: Place }
  | {
      /** How many steps are known. */
      readonly depth: number;
      /** What is where the known part ends. */
      readonly place: Place;
      readonly lost: true;
    };

const namesByPath = new Map(
  (Object.keys(catalogue) as SchemaName[]).map((name): [string, SchemaName] => [catalogue[name].path, name]),
);

/** Follows a path through a schema. */
export function walk(schema: SchemaName, path: readonly Step[]): Walk {
  let place = placeOf(schemas[schema], catalogue[schema].path);
  for (const [depth, step] of path.entries()) {
    const next = typeof step === 'number' ? itemsOf(place) : (propertiesOf(place).get(step) ?? othersOf(place));
    if (next.length === 0) return { depth, place, lost: true };
    place = next;
  }
  return { place };
}

/** What properties there can be, in the order of the schema. */
export function propertiesOf(place: Place): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const { keywords, base } of place) {
    for (const [name, schema] of Object.entries((keywords['properties'] ?? {}) as Readonly<Record<string, Keywords>>)) {
      found.set(name, [...(found.get(name) ?? []), ...placeOf(schema, base)]);
    }
  }
  return found;
}

/** What properties of any other name can be, where a schema says it. */
function othersOf(place: Place): Place {
  return place.flatMap(({ keywords: { additionalProperties: others }, base }) => {
    return isSchema(others) ? placeOf(others, base) : [];
  });
}

/** What the entries can be, where there is a list. */
export function itemsOf(place: Place): Place {
  return place.flatMap(({ keywords, base }) => (isSchema(keywords['items']) ? placeOf(keywords['items'], base) : []));
}

/** The JSON types that a value can have; none where the schema leaves it open. */
export function typesOf(place: Place): ReadonlySet<string> {
  return new Set(place.map(({ keywords: { type } }) => String(type)));
}

function placeOf(keywords: Keywords, base: string): Place {
  const { $ref: reference, oneOf, anyOf = oneOf } = keywords;
  if (typeof reference === 'string') {
    const path = new URL(reference, `schemas:/${base}`).pathname.slice(1);
    return placeOf(schemas[namesByPath.get(path) as SchemaName], path);
  }
  if (Array.isArray(anyOf)) return (anyOf as Keywords[]).flatMap((branch) => placeOf(branch, base));
  return [{ keywords, base }];
}

function isSchema(value: unknown): value is Keywords {
  return typeof value === 'object' && value !== null;
}
