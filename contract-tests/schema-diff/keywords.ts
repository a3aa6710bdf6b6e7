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

/** Which schemas were found to differ from which: each pair is compared once. */
export type Differences = Map<Schema, Set<Schema>>;

interface Pairs {
  /** Pairs that are being compared: a pair met again within itself is no difference. */
  readonly met: Map<Schema, Set<Schema>>;
  readonly different: Differences;
  readonly depth: number;
}

/** So far in, two schemas are told apart: what follows them step by step says it in its own way. */
const deepest = 300;

/** Whether two schemas say the same, word for word, descriptions aside. */
export function isSameSchema(a: Location, b: Location, different: Differences = new Map()): boolean {
  return isSame(a, b, { met: new Map(), different, depth: 0 });
}

function isSame(a: Location, b: Location, { met, different, depth }: Pairs): boolean {
  if (a.schema === b.schema && a.document === b.document) return true;
  if (!isObject(a.schema) || !isObject(b.schema)) return isAnything(a) ? isAnything(b) : a.schema === b.schema;
  if (depth > deepest || different.get(a.schema)?.has(b.schema) === true) return false;
  if (met.get(a.schema)?.has(b.schema) === true) return true;
  addPair(met, a.schema, b.schema);
  const pairs = { met, different, depth: depth + 1 };
  const keywords = [...new Set([...Object.keys(a.schema), ...Object.keys(b.schema)])];
  const verdict = keywords
    .filter((keyword) => assertions.has(keyword))
    .every((keyword) => isSameKeyword(a, b, keyword, pairs));
  if (!verdict) addPair(different, a.schema, b.schema);
  return verdict;
}

function addPair(pairs: Map<Schema, Set<Schema>>, a: Schema, b: Schema): void {
  const others = pairs.get(a);
  if (others === undefined) pairs.set(a, new Set([b]));
  else others.add(b);
}

/** Whether two schemas agree in one keyword. */
export function isSameKeyword(
  a: Location,
  b: Location,
  keyword: string,
  pairs: Pairs = { met: new Map(), different: new Map(), depth: 0 },
): boolean {
  const [one, other] = [keywordOf(a, keyword), keywordOf(b, keyword)];
  if (one === undefined || other === undefined) return one === other;
  if (forms.has(keyword)) {
    const ours = subschemasAt(a, keyword);
    const theirs = new Map(subschemasAt(b, keyword).map(({ key, location }) => [key, location]));
    return (
      ours.length === theirs.size &&
      ours.every(({ key, location }) => {
        const twin = theirs.get(key);
        return twin !== undefined && isSame(location, twin, pairs);
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
