import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import {
  assert,
  constantFrom,
  letrec,
  property,
  record,
  array,
  oneof,
  integer,
  boolean,
  tuple,
  constant,
  dictionary,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
/** Whatever the comparer calls compatible, a validator agrees with. SOUNDNESS_RUNS sets how often it is tried. */
import { isObject } from '../../common/json.ts';
import { type Schema, type SchemaObject } from './location.ts';
import type { Direction } from './messages.ts';
import { changesOf } from './testing/diff.ts';

const names = ['a', 'b', 'c'] as const;

const scalarValue = oneof(
  constantFrom('', 'a', 'b', 'ab', 'abc'),
  integer({ min: -1, max: 4 }),
  constantFrom(0.5, 2.5),
  boolean(),
  constant(null),
);

const { value } = letrec<{ value: unknown }>((tie) => ({
  value: oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 4, arbitrary: scalarValue },
    {
      weight: 3,
      arbitrary: dictionary(constantFrom(...names, 'd'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    },
    { weight: 2, arbitrary: array(tie('value'), { maxLength: 3 }) },
  ),
}));

const type = oneof(
  constantFrom('string', 'integer', 'number', 'boolean', 'null', 'object', 'array'),
  constantFrom(['string', 'integer'], ['object', 'null'], ['array', 'string'], ['integer', 'object']),
);

const optional = { requiredKeys: [] as [] };

function keywordsWith(schema: Arbitrary<Schema>): Arbitrary<SchemaObject> {
  const properties = dictionary(constantFrom(...names), schema, { maxKeys: 3, noNullPrototype: true });
  const branches = array(schema, { minLength: 1, maxLength: 3 });
  const few = integer({ min: 0, max: 3 });
  return oneof(
    record({ type }),
    record({ type, minimum: few, maximum: few, exclusiveMinimum: few, multipleOf: constantFrom(1, 2) }, optional),
    record({ type, minLength: few, maxLength: few, pattern: constantFrom('^a', 'b$') }, optional),
    record({ enum: array(scalarValue, { minLength: 1, maxLength: 3 }) }),
    record({ const: scalarValue }),
    record(
      {
        type: constantFrom('object', ['object', 'null']),
        properties,
        required: array(constantFrom(...names), { maxLength: 2 }),
        additionalProperties: oneof(boolean(), schema),
        patternProperties: dictionary(constantFrom('^a', '[bc]'), schema, { maxKeys: 1, noNullPrototype: true }),
        minProperties: few,
        maxProperties: few,
      },
      optional,
    ),
    record(
      { type: constant('object'), properties, required: array(constantFrom(...names), { maxLength: 2 }) },
      { requiredKeys: ['type', 'properties'] },
    ),
    record(
      {
        items: schema,
        prefixItems: array(schema, { minLength: 1, maxLength: 2 }),
        minItems: few,
        maxItems: few,
        uniqueItems: boolean(),
      },
      optional,
    ),
    record({ anyOf: branches }),
    record({ oneOf: branches }),
    record({ oneOf: branches, type, properties }, { requiredKeys: ['oneOf'] }),
    record({ allOf: branches }),
    record({ not: schema }),
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    record({ if: schema, then: schema, else: schema }, { requiredKeys: ['if'] }),
    record(
      { dependentRequired: constantFrom({ a: ['b'] }, { b: ['c'] }), contains: schema, propertyNames: schema },
      optional,
    ),
    record({ properties, unevaluatedProperties: constant(false), allOf: branches }, { requiredKeys: ['properties'] }),
    constant({ $ref: '#' }),
  );
}

const { schema: anySchema } = letrec<{ schema: Schema }>((tie) => ({
  schema: oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 1, arbitrary: oneof(boolean(), record({ type }), record({ const: scalarValue })) },
    { weight: 5, arbitrary: keywordsWith(tie('schema')) },
  ),
}));

/** Schemas at all places of a schema. */
function placesIn(schema: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof schema !== 'object' || schema === null) return [path];
  const entries = Array.isArray(schema)
    ? schema.map((entry: unknown, index) => [index, entry] as const)
    : Object.entries(schema);
  return [path, ...entries.flatMap(([key, entry]) => placesIn(entry, [...path, key]))];
}

/** A copy without what stands at a place, or with something else there. */
function edited(schema: unknown, [key, ...rest]: readonly (string | number)[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(schema)) {
    return schema.flatMap((entry: unknown, index) => {
      if (index !== key) return [entry];
      const made = edited(entry, rest, replacement);
      return made === undefined ? [] : [made];
    });
  }
  return Object.fromEntries(
    Object.entries(schema as object).flatMap(([name, entry]) => {
      if (name !== key) return [[name, entry]];
      const made = edited(entry, rest, replacement);
      return made === undefined ? [] : [[name, made]];
    }),
  );
}

/** A small change: something left out, or something put in its place. */
const edit = tuple(
  integer({ min: 0, max: 10_000 }),
  oneof(constant(undefined), integer({ min: 0, max: 3 }), anySchema),
);

function applied(schema: Schema, [at, replacement]: readonly [number, unknown]): Schema {
  const places = placesIn(schema);
  return edited(schema, places[at % places.length]!, replacement) as Schema;
}

const ajv = new Ajv2020({ strict: false, logger: false });

/** `undefined` for a schema that is none. A reference to the whole needs a root that has a name. */
function compiled(schema: Schema | undefined): ValidateFunction | undefined {
  try {
    return typeof schema === 'boolean' || isObject(schema) ? ajv.compile(structuredClone(schema) as object) : undefined;
  } catch {
    return undefined;
  }
}

/** The values that every validator accepts. */
function valid(values: readonly unknown[], ...validators: readonly ValidateFunction[]): readonly unknown[] {
  return values.filter((candidate) => validators.every((validate) => validate(candidate)));
}

/** The same schema for objects that have only the properties that it describes, where it names any. */
function closed(root: Schema): Schema {
  const closedWithin = (schema: unknown): unknown => {
    if (!isObject(schema)) return schema;
    const made = Object.fromEntries(
      Object.entries(schema).map(([keyword, entry]) => {
        if (['properties', 'patternProperties'].includes(keyword)) {
          return [keyword, Object.fromEntries(Object.entries(entry as object).map(([name, each]) => [name, at(each)]))];
        }
        if (['items', 'additionalProperties'].includes(keyword)) return [keyword, at(entry)];
        if (keyword === 'prefixItems') return [keyword, (entry as unknown[]).map(at)];
        // What is for the same value does not close it by itself, and what is only tried must stay what it is.
        if (['allOf', 'anyOf', 'oneOf'].includes(keyword)) return [keyword, (entry as unknown[]).map(closedWithin)];
        if (['then', 'else'].includes(keyword)) return [keyword, closedWithin(entry)];
        return [keyword, entry];
      }),
    );
    const { additionalProperties: others, ...rest } = made;
    return others === true || (isObject(others) && Object.keys(others).length === 0) ? rest : made;
  };
  const at = (schema: unknown): unknown => {
    const made = closedWithin(schema);
    if (!isObject(made) || !namesProperties(schema, root) || Object.hasOwn(made, 'unevaluatedProperties')) return made;
    return { ...made, unevaluatedProperties: false };
  };
  return at(root) as Schema;
}

function namesProperties(schema: unknown, root: Schema, visited = new Set<unknown>()): boolean {
  if (!isObject(schema) || visited.has(schema)) return false;
  visited.add(schema);
  if (['properties', 'patternProperties'].some((keyword) => Object.hasOwn(schema, keyword))) return true;
  const { $ref, allOf = [], anyOf = [], oneOf = [], not, if: condition, then, else: otherwise } = schema;
  return [$ref === undefined ? undefined : root, allOf, anyOf, oneOf, not, condition, then, otherwise]
    .flat()
    .some((inner) => namesProperties(inner, root, visited));
}

const pairs = tuple(
  anySchema,
  oneof({ weight: 4, arbitrary: array(edit, { minLength: 1, maxLength: 2 }) }, { weight: 1, arbitrary: anySchema }),
).map(([old, change]): readonly [Schema, Schema] => [
  old,
  Array.isArray(change) ? (change as [number, unknown][]).reduce<Schema>(applied, old) : (change as Schema),
]);

/** Whether the comparer finds nothing that breaks; `undefined` where it says that a schema is none. */
function isCompatible(old: Schema, now: Schema, direction: Direction): boolean | undefined {
  try {
    return changesOf(old, now, direction).every(({ severity }) => severity !== 'breaking');
  } catch (error) {
    if ((error as { code?: string }).code === 'SCHEMA_INVALID') return undefined;
    throw error;
  }
}

/** What was tried: pairs that the comparer calls compatible, and values of theirs. */
interface Tried {
  pairs: number;
  values: number;
}

const values = array(value, { minLength: 20, maxLength: 40 });

/** What a reader may go on reading: each new value is valid under the old schema. */
const reading = (tried: Tried) =>
  property(pairs, values, ([old, now], some) => {
    const [before, after] = [compiled(old), compiled(now)];
    if (before === undefined || after === undefined || isCompatible(old, now, 'read') !== true) return;
    const read = valid(some, after);
    tried.pairs += 1;
    tried.values += read.length;
    expect(valid(read, before)).toEqual(read);
  });

/** What a writer may go on writing: each old value of described properties is valid under the new schema. */
const writing = (tried: Tried) =>
  property(pairs, values, ([old, now], some) => {
    const [before, after, sent] = [compiled(old), compiled(now), compiled(closed(old))];
    if (before === undefined || after === undefined || sent === undefined) return;
    if (isCompatible(old, now, 'write') !== true) return;
    const written = valid(some, before, sent);
    tried.pairs += 1;
    tried.values += written.length;
    expect(valid(written, after)).toEqual(written);
  });

// Compiling schemas takes long on a machine that does other work, too.
const timeout = 600_000;
const numRuns = Number(process.env['SOUNDNESS_RUNS'] ?? 1000);

describe.each([
  ['a reader may go on reading: each new value is valid under the old schema', reading],
  ['a writer may go on writing: each old value of described properties is valid under the new schema', writing],
])('what %s', { timeout }, (_, compatible) => {
  test('whatever comes', () => assert(compatible({ pairs: 0, values: 0 }), { numRuns }));

  test('in many pairs of a run that is always the same', () => {
    const tried = { pairs: 0, values: 0 };
    assert(compatible(tried), { numRuns: 1000, seed: 7 });
    expect(tried.pairs).toBeGreaterThan(50);
    expect(tried.values).toBeGreaterThan(250);
  });
});
