import { assertions, schemaMaps, sets } from './keywords.ts';
import { isObject, keywordOf, namedSchemas, schemasUnder, schemaUnder, type Place, type Schema } from './place.ts';

/** Pairs that are being compared: a pair met again within itself is no difference. */
type Pairs = Map<Schema, Set<Schema>>;

/** Whether two schemas say the same, word for word, descriptions aside. */
export function isSameSchema(a: Place, b: Place, pairs: Pairs = new Map()): boolean {
  if (a.schema === b.schema && a.document === b.document) return true;
  if (!isObject(a.schema) || !isObject(b.schema)) return isAnything(a) ? isAnything(b) : a.schema === b.schema;
  const met = pairs.get(a.schema) ?? new Set();
  if (met.has(b.schema)) return true;
  pairs.set(a.schema, met.add(b.schema));
  const keywords = [...new Set([...Object.keys(a.schema), ...Object.keys(b.schema)])];
  return keywords.filter((keyword) => assertions.has(keyword)).every((keyword) => isSameKeyword(a, b, keyword, pairs));
}

/** Whether two schemas agree in one keyword. */
export function isSameKeyword(a: Place, b: Place, keyword: string, pairs: Pairs = new Map()): boolean {
  const [one, other] = [keywordOf(a, keyword), keywordOf(b, keyword)];
  if (one === undefined || other === undefined) return one === other;
  if (keyword === '$ref' && typeof one === 'string' && typeof other === 'string') {
    return isSameSchema(a.document.resolve(one, a), b.document.resolve(other, b), pairs);
  }
  if (keyword === 'dependentRequired') return isSameValue(one, other);
  if (schemaMaps.has(keyword)) {
    const [ours, theirs] = [namedSchemas(a, keyword), namedSchemas(b, keyword)];
    return (
      ours.size === theirs.size &&
      [...ours].every(([name, place]) => {
        const twin = theirs.get(name);
        return twin !== undefined && isSameSchema(place, twin, pairs);
      })
    );
  }
  if (isListOfSchemas(keyword)) {
    const [ours, theirs] = [schemasUnder(a, keyword), schemasUnder(b, keyword)];
    return ours.length === theirs.length && ours.every((place, index) => isSameSchema(place, theirs[index]!, pairs));
  }
  if (holdsSchema(keyword)) {
    const [ours, theirs] = [schemaUnder(a, keyword), schemaUnder(b, keyword)];
    return ours !== undefined && theirs !== undefined && isSameSchema(ours, theirs, pairs);
  }
  return sets.has(keyword) ? isSameSet(one, other) : isSameValue(one, other);
}

/** Whether a schema accepts every value, as far as a glance tells. */
export function isAnything({ schema }: Place): boolean {
  return schema === true || (isObject(schema) && !Object.keys(schema).some((keyword) => assertions.has(keyword)));
}

function isListOfSchemas(keyword: string): boolean {
  return keyword === 'allOf' || keyword === 'anyOf' || keyword === 'oneOf' || keyword === 'prefixItems';
}

const schemaKeywords: ReadonlySet<string> = new Set([
  ...['not', 'if', 'then', 'else', 'items', 'contains', 'propertyNames'],
  ...['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems'],
]);

function holdsSchema(keyword: string): boolean {
  return schemaKeywords.has(keyword);
}

function isSameSet(one: unknown, other: unknown): boolean {
  const [ours, theirs] = [one, other].map((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  return isSubset(ours!, theirs!) && isSubset(theirs!, ours!);
}

function isSubset(inner: readonly unknown[], outer: readonly unknown[]): boolean {
  return inner.every((value) => outer.some((candidate) => isSameValue(value, candidate)));
}

/** Whether two JSON values are equal. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, index) => isSameValue(entry, other[index]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSameValue(one[name], other[name]))
  );
}
