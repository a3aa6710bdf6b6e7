import { isObject } from '../../common/json.ts';
import { keywordOf, referredAt, schemaAt, schemaMapAt, schemasAt, type Location, type Schema } from './location.ts';

/** In which form a keyword holds schemas. */
type Form = 'reference' | 'list' | 'map' | 'schema';

/** Keywords that hold schemas for the same value. */
const ofSameValue = keywordsBy({
  reference: ['$ref'],
  list: ['allOf', 'anyOf', 'oneOf'],
  schema: ['not', 'if', 'then', 'else'],
  map: ['dependentSchemas'],
});

/** Keywords that hold schemas for values within. */
const ofValuesWithin = keywordsBy({
  map: ['properties', 'patternProperties'],
  schema: [
    ...['additionalProperties', 'unevaluatedProperties', 'propertyNames', 'items', 'unevaluatedItems', 'contains'],
  ],
  list: ['prefixItems'],
});

const forms: ReadonlyMap<string, Form> = new Map([...ofSameValue, ...ofValuesWithin]);

function keywordsBy(groups: Partial<Record<Form, readonly string[]>>): ReadonlyMap<string, Form> {
  return new Map(
    Object.entries(groups).flatMap(([form, keywords]) => keywords.map((keyword) => [keyword, form as Form])),
  );
}

/** Keywords that say which values are valid and hold no schema. */
const limits = [
  ...['type', 'enum', 'const', '$dynamicRef', '$recursiveRef'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'pattern', 'format'],
  ...['additionalItems', 'minContains', 'maxContains', 'minItems', 'maxItems', 'uniqueItems'],
  ...['required', 'dependentRequired', 'dependencies', 'minProperties', 'maxProperties'],
] as const;

/** Keywords that say which values are valid. All others only describe. */
export const assertions: ReadonlySet<string> = new Set([...forms.keys(), ...limits]);

/** Keywords that name and arrange schemas: neither a rule nor a description. */
export const structural: ReadonlySet<string> = new Set([
  ...['$schema', '$id', '$anchor', '$defs', 'definitions', '$vocabulary'],
]);

/** A schema within another. */
export interface Subschema {
  readonly keyword: string;
  /** The name or the index under the keyword. */
  readonly key?: string;
  readonly location: Location;
}

/** The schemas that a schema holds, for the same value or for values within. */
export function subschemasOf(location: Location, which: 'ofSameValue' | 'ofValuesWithin'): readonly Subschema[] {
  const keywords = [...(which === 'ofSameValue' ? ofSameValue : ofValuesWithin).keys()];
  return keywords.flatMap((keyword) => subschemasAt(location, keyword));
}

/** The schemas that one keyword holds. */
function subschemasAt(location: Location, keyword: string): readonly Subschema[] {
  // An array of schemas under items is an older dialect's word for prefixItems.
  const form = Array.isArray(keywordOf(location, keyword)) && keyword === 'items' ? 'list' : forms.get(keyword);
  switch (form) {
    case 'list':
      return schemasAt(location, keyword).map((each, index) => ({ keyword, key: String(index), location: each }));
    case 'map':
      return [...schemaMapAt(location, keyword)].map(([key, each]) => ({ keyword, key, location: each }));
    default: {
      const found = form === 'reference' ? referredAt(location) : schemaAt(location, keyword);
      return found === undefined ? [] : [{ keyword, location: found }];
    }
  }
}

/** Whether a schema accepts every value, as far as a glance tells. */
export function isAnything({ schema }: Location): boolean {
  return schema === true || (isObject(schema) && !Object.keys(schema).some((keyword) => assertions.has(keyword)));
}

/** Pairs that are being compared: a pair met again within itself is no difference. */
type Pairs = Map<Schema, Set<Schema>>;

/** Whether two schemas say the same, word for word, descriptions aside. */
export function isSameSchema(a: Location, b: Location, pairs: Pairs = new Map()): boolean {
  if (a.schema === b.schema && a.document === b.document) return true;
  if (!isObject(a.schema) || !isObject(b.schema)) return isAnything(a) ? isAnything(b) : a.schema === b.schema;
  const met = pairs.get(a.schema) ?? new Set();
  if (met.has(b.schema)) return true;
  pairs.set(a.schema, met.add(b.schema));
  const keywords = [...new Set([...Object.keys(a.schema), ...Object.keys(b.schema)])];
  return keywords.filter((keyword) => assertions.has(keyword)).every((keyword) => isSameKeyword(a, b, keyword, pairs));
}

/** Whether two schemas agree in one keyword. */
export function isSameKeyword(a: Location, b: Location, keyword: string, pairs: Pairs = new Map()): boolean {
  const [one, other] = [keywordOf(a, keyword), keywordOf(b, keyword)];
  if (one === undefined || other === undefined) return one === other;
  if (forms.has(keyword)) {
    const ours = subschemasAt(a, keyword);
    const theirs = new Map(subschemasAt(b, keyword).map(({ key, location }) => [key, location]));
    return (
      ours.length === theirs.size &&
      ours.every(({ key, location }) => {
        const twin = theirs.get(key);
        return twin !== undefined && isSameSchema(location, twin, pairs);
      })
    );
  }
  return canonical(inOrder(keyword, one)) === canonical(inOrder(keyword, other));
}

/** A list whose order says nothing, in an order of its own and each entry once. */
function inOrder(keyword: string, value: unknown): unknown {
  if (!['required', 'enum', 'type'].includes(keyword)) return value;
  return [...new Set((Array.isArray(value) ? value : [value]).map(canonical))].sort();
}

/** A JSON value as a text that equal values have in common, whatever the order of their members. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) =>
    isObject(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1)))
      : entry,
  );
}
