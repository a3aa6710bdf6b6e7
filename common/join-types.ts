import { isObject } from './json.ts';

/**
 * A schema whose `anyOf` has a branch for each of several types, with the words of its branches in one list of types:
 * what values are drawn and judged by. JSON Schemas are written in branches, which other tools read better; a value
 * that is of neither type then has one thing wrong with it, not one for each branch. Any other schema stays as it is.
 */
export function joinTypes<Schema extends object>(schema: Schema): Schema {
  const { anyOf, ...shared } = schema as { readonly anyOf?: readonly unknown[] };
  if (!Array.isArray(anyOf) || !anyOf.every(isTyped)) return schema;
  const values = anyOf.flatMap((branch) => (branch['enum'] ?? []) as readonly unknown[]);
  return Object.assign({ ...shared }, ...anyOf, {
    type: anyOf.map(({ type }) => type),
    ...(values.length > 0 && { enum: values }),
  }) as Schema;
}

function isTyped(branch: unknown): branch is Readonly<Record<string, unknown>> {
  return isObject(branch) && typeof branch['type'] === 'string' && !['array', 'object'].includes(branch['type']);
}
