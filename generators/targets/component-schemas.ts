import { isObject } from '../../common/json.ts';
import { mapSchema, subschemasOf, type JsonSchema } from '../lib/json-schema.ts';
import { referenced, schemaAt, type Contract } from '../lib/load-contract.ts';
import { forReaders } from './schema-for-readers.ts';

/** Schemas by title, as the components of an API document. */
export type ComponentSchemas = Readonly<Record<string, JsonSchema>>;

/** Hints for the project's own fixtures: nothing a reader of an API document has a use for. */
const ownKeywords = new Set([
  '$schema',
  '$id',
  'x-fixture',
  'x-inferred',
  'x-kinds',
  'x-name',
  'x-pattern',
  'x-spelling',
  'x-sources',
  'x-written',
]);

/** Where a component stands in a document. */
export function componentRef(title: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${title}` };
}

/** The schemas at some paths under `schemas/`, and all that they refer to, ordered by title. */
export function componentSchemas(contract: Contract, paths: readonly string[]): ComponentSchemas {
  const found = new Map<string, JsonSchema>();
  const visit = (path: string): void => {
    const { title, schema } = schemaAt(contract, path);
    if (found.has(title)) return;
    found.set(title, toComponent(contract, path, schema));
    for (const { subschema } of subschemasOf(schema)) {
      if (subschema.$ref !== undefined) visit(referenced(contract, path, subschema.$ref).path);
    }
  };
  for (const path of paths) visit(path);
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A schema at a path under `schemas/`, or part of one, with references to components. */
export function toComponent(contract: Contract, path: string, schema: JsonSchema): JsonSchema {
  return mapSchema(schema, (subschema) => {
    const { $ref, ...rest } = Object.fromEntries(
      Object.entries(subschema).filter(([keyword]) => !ownKeywords.has(keyword)),
    );
    if (typeof $ref === 'string') return componentRef(referenced(contract, path, $ref).title);
    return forReaders({ ...rest, ...withMapping(contract, path, subschema) });
  });
}

/** A discriminator names schemas by their names, unless it maps values to them: ours are values of a property. */
function withMapping(contract: Contract, path: string, { discriminator, oneOf = [] }: JsonSchema): object {
  if (discriminator === undefined) return {};
  const { propertyName } = discriminator;
  const pairs = oneOf.flatMap(({ $ref }): [string, string][] => {
    // Subschemas are mapped from the inside out: the branches refer to components already.
    const title = $ref?.split('/').at(-1);
    const branch = contract.schemas.find((schema) => schema.title === title)?.schema;
    const property = branch?.properties?.[propertyName];
    return isObject(property) && typeof property.const === 'string' ? [[property.const, $ref!]] : [];
  });
  if (pairs.length !== oneOf.length) {
    throw new Error(`schemas/${path}: a branch of oneOf has no constant "${propertyName}" to tell it by.`);
  }
  return { discriminator: { propertyName, mapping: Object.fromEntries(pairs) } };
}
