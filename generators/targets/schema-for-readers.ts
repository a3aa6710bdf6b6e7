import { isObject } from '../../common/json.ts';
import type { JsonSchema } from '../lib/json-schema.ts';

/**
 * The same set of values, in the words that generators of clients and models read best. None of it changes what a
 * validator says; all of it changes what is made of the document.
 */
export function forReaders(schema: JsonSchema): JsonSchema {
  return [withoutOpenEnd, withoutNoOps, withFormat, withBranches].reduce((rest, edit) => edit(rest), schema);
}

/** Objects are open unless they say otherwise. Said aloud, it takes the names of members from every generated type. */
function withoutOpenEnd(schema: JsonSchema): JsonSchema {
  const { additionalProperties, ...rest } = schema;
  return additionalProperties === true && schema.properties !== undefined ? rest : schema;
}

/** A member that may be anything says nothing under `then`, yet some take it for the member's type. */
function withoutNoOps(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema).map(([keyword, value]) => {
    if (keyword !== 'then' || !isObject(value) || !isObject(value['properties'])) return [keyword, value] as const;
    const { properties, ...rest } = value;
    return [keyword, Object.values(properties as object).every((member) => member === true) ? rest : value] as const;
  });
  return Object.fromEntries(entries);
}

/** A Long holds what 32 bits do not: generators for Java, C# and Kotlin go by the format. */
function withFormat(schema: JsonSchema): JsonSchema {
  return schema['x-type'] === 'Long' && typesOf(schema).includes('integer') ? { ...schema, format: 'int64' } : schema;
}

/** What each keyword is about; those of no type are about all. */
const typeOfKeyword: Readonly<Record<string, string>> = {
  minimum: 'integer',
  maximum: 'integer',
  format: 'integer',
  pattern: 'string',
  minLength: 'string',
  maxLength: 'string',
};

/** A branch for each of several types: many tools know lists of types, and enumerations across them, badly. */
function withBranches(schema: JsonSchema): JsonSchema {
  const types = typesOf(schema);
  if (types.length < 2) return schema;
  const { type: _, enum: values, 'x-enum-varnames': names, ...rest } = schema;
  const shared = Object.entries(rest).filter(([keyword]) => typeOfKeyword[keyword] === undefined);
  const branch = (type: string): JsonSchema => ({
    type,
    ...Object.fromEntries(Object.entries(rest).filter(([keyword]) => typeOfKeyword[keyword] === type)),
    ...(values !== undefined && choicesOf(type, values, names)),
  });
  return { ...Object.fromEntries(shared), anyOf: types.map(branch) };
}

function typesOf({ type }: JsonSchema): readonly string[] {
  return typeof type === 'object' ? type : type === undefined ? [] : [type];
}

/** The values of one type, with their names. */
function choicesOf(type: string, values: readonly unknown[], names: unknown): JsonSchema {
  const own = values.flatMap((value, at) => {
    const isOwn = type === 'integer' ? Number.isInteger(value) : typeof value === type;
    return isOwn ? [{ value, name: Array.isArray(names) ? (names[at] as unknown) : undefined }] : [];
  });
  return {
    enum: own.map(({ value }) => value),
    ...(Array.isArray(names) && { 'x-enum-varnames': own.map(({ name }) => name) }),
  };
}
