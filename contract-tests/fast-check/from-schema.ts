import fc from 'fast-check';
import type { SchemaName } from '../../generators/generated/catalogue.ts';
import { meantBy, urls } from './meanings.ts';
import { fromPattern } from './patterns.ts';
import { isNumberAsText, nameOf, requiredOf, resolved, typesOf, type PayloadSchema } from './payload-schema.ts';
import { text } from './texts.ts';

type AnyObject = Record<string, unknown>;

/** Makes up for what a schema cannot say: called with the arbitrary of a schema that has a name, gives a truer one. */
export type Settle = (name: SchemaName, arbitrary: fc.Arbitrary<unknown>) => fc.Arbitrary<unknown>;

/** How values of a schema with a name are settled. */
export type Settling = (arbitrary: fc.Arbitrary<never>) => fc.Arbitrary<unknown>;

/** Lists that the schema leaves open are this long at most: longer ones only cost time. */
const longestList = 8;

/**
 * The arbitrary of a schema: every value keeps its rules, and has the form that real values have where the contract
 * lets placeholders pass.
 */
export function fromSchema(reference: PayloadSchema, base: string, settle: Settle): fc.Arbitrary<unknown> {
  const place = resolved(reference, base);
  const name = nameOf(place.schema);
  const arbitrary = unsettled(place.schema, (inner) => fromSchema(inner, place.base, settle));
  return name === undefined ? arbitrary : settle(name, arbitrary);
}

type Inner = (schema: PayloadSchema) => fc.Arbitrary<unknown>;

function unsettled(schema: PayloadSchema, inner: Inner): fc.Arbitrary<unknown> {
  if (schema.oneOf !== undefined)
    return fc.oneof({ withCrossShrink: true }, ...schema.oneOf.map((branch) => inner(branch)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const types = typesOf(schema);
  // What may be written as either, or left empty, is more than what is meant.
  const meant = types.length === 1 ? meantBy(schema) : undefined;
  if (meant !== undefined) return meant;
  const kinds = types.map((type) => ofType(type, schema, inner));
  return kinds.length === 1 ? kinds[0]! : fc.oneof({ withCrossShrink: true }, ...kinds);
}

function ofType(type: string, schema: PayloadSchema, inner: Inner): fc.Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return objects(schema, inner);
    case 'array':
      return lists(schema, inner);
    case 'string':
      return strings(schema);
    case 'integer':
      return integers(schema);
    case 'number':
      return numbers(schema);
    case 'boolean':
      return fc.boolean();
    default:
      throw new Error(`Failed to read a schema of the contract: no payload was of type ${type} so far.`);
  }
}

function objects(schema: PayloadSchema, inner: Inner): fc.Arbitrary<AnyObject> {
  const properties = Object.entries(schema.properties ?? {}).filter(
    (entry): entry is [string, PayloadSchema] => typeof entry[1] === 'object',
  );
  const model = Object.fromEntries(properties.map(([key, property]) => [key, inner(property)]));
  return fc.record(model, { requiredKeys: [...requiredOf(schema)], noNullPrototype: true }) as fc.Arbitrary<AnyObject>;
}

function lists({ items = {}, minItems = 0, maxItems }: PayloadSchema, inner: Inner): fc.Arbitrary<unknown[]> {
  const element = maxItems === 0 ? fc.constant(null) : inner(items);
  const usual = fc.array(element, {
    minLength: minItems,
    maxLength: Math.max(minItems, Math.min(maxItems ?? longestList, longestList)),
  });
  if (maxItems === undefined || maxItems <= longestList) return usual;
  const full = fc.array(element, { minLength: maxItems, maxLength: maxItems });
  // Full lists of large things are rare: each takes as long as a hundred others.
  return fc.oneof({ withCrossShrink: true }, { weight: 50, arbitrary: usual }, { weight: 1, arbitrary: full });
}

/** Whole numbers of payloads count, measure or name something. */
function integers({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: PayloadSchema): fc.Arbitrary<number> {
  return fc.integer({ min: minimum, max: maximum });
}

function numbers({ minimum, maximum }: PayloadSchema): fc.Arbitrary<number> {
  const limits = {
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
  };
  // JSON has no -0.
  return fc.double({ ...limits, noNaN: true, noDefaultInfinity: true }).map((number) => number + 0 || 0);
}

/** What the page gives as a URL, and no more than that. */
const urlPattern = '^https?://\\S+$';

function strings(schema: PayloadSchema): fc.Arbitrary<string> {
  const { pattern, minLength, maxLength, 'x-pattern': real } = schema;
  if (isNumberAsText(schema) || typesOf(schema).includes('integer')) return integersAsText(schema);
  if (pattern === urlPattern) return urls();
  const form = real ?? pattern;
  const limits = {
    ...(minLength === undefined ? {} : { least: minLength }),
    ...(maxLength === undefined ? {} : { most: maxLength }),
  };
  const made = form === undefined ? text(limits) : fromPattern(form);
  return real === undefined || pattern === undefined ? made : made.filter((one) => new RegExp(pattern, 'u').test(one));
}

/** The other spelling of a number, or an id that may come as either. */
function integersAsText(schema: PayloadSchema): fc.Arbitrary<string> {
  const { pattern, 'x-pattern': real } = schema;
  if (pattern === undefined) return real === undefined ? text() : fromPattern(real);
  const expression = new RegExp(pattern, 'u');
  return integers(schema)
    .map(String)
    .filter((spelt) => expression.test(spelt));
}
