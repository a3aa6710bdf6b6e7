import type { JsonSchema } from '../lib/json-schema.ts';

/**
 * The same set of values, in the words that generators of clients and models read best. None of it changes what a
 * validator says; all of it changes what is made of the document.
 */
export function forReaders(schema: JsonSchema): JsonSchema {
  return withFormat(withoutOpenEnd(schema));
}

/** Objects are open unless they say otherwise. Said aloud, it takes the names of members from every generated type. */
function withoutOpenEnd(schema: JsonSchema): JsonSchema {
  const { additionalProperties, ...rest } = schema;
  return additionalProperties === true && schema.properties !== undefined ? rest : schema;
}

/** A Long holds what 32 bits do not: generators for Java, C# and Kotlin go by the format. */
function withFormat(schema: JsonSchema): JsonSchema {
  if (schema['x-type'] !== 'Long') return schema;
  if (schema.type === 'integer') return { ...schema, format: 'int64' };
  const branches = schema.anyOf?.map((branch) => (branch.type === 'integer' ? { ...branch, format: 'int64' } : branch));
  return branches === undefined ? schema : { ...schema, anyOf: branches };
}
