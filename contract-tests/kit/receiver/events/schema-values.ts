import { memberNode, referredNode, type Json, type SchemaNode } from './schema-node.ts';

/**
 * Values of a schema: the most that it may hold first, then with the least one for each other form or word that there is
 * in it. Where there are none, the least alone.
 */
export function valuesOf(unresolved: SchemaNode): readonly [unknown, ...unknown[]] {
  const node = referredNode(unresolved);
  const { schema, id } = node;
  if ('const' in schema) return [schema['const']];
  if (isList(schema['examples'])) return schema['examples'];
  if (isList(schema['enum'])) return schema['enum'];
  if (isList(schema['oneOf'])) {
    const [first, ...others] = schema['oneOf'].map((branch) => valuesOf({ schema: branch as Json, id }));
    return [...first!, ...others.flat()];
  }
  switch (schema['type']) {
    case 'object':
      return objectValues(node);
    case 'array':
      return [[valuesOf({ schema: schema['items'] as Json, id })[0]]];
    case 'boolean':
      return [false];
    case 'integer':
    case 'number':
      return [1];
    default:
      return [textValue(schema)];
  }
}

function objectValues(node: SchemaNode): readonly [Json, ...Json[]] {
  const { schema } = node;
  const values = Object.keys((schema['properties'] ?? {}) as Json).map(
    (name) => [name, valuesOf(memberNode(node, name)!)] as const,
  );
  const most = Object.fromEntries(values.map(([name, [value]]) => [name, value]));
  const required = (schema['required'] ?? []) as readonly string[];
  const least = Object.fromEntries(Object.entries(most).filter(([name]) => required.includes(name)));
  const others = values.flatMap(([name, [, ...more]]) => more.map((value) => ({ ...least, [name]: value })));
  if (others.length > 0) return [most, ...others];
  return Object.keys(least).length < values.length ? [most, least] : [most];
}

/** A text of the form that LINE's have: `[0-9a-f]{32}` is so many times the first that there may be. */
function textValue({ 'x-pattern': pattern }: Json): string {
  if (typeof pattern !== 'string') return 'text';
  return pattern
    .replaceAll(/[$^]/g, '')
    .replaceAll(/\[(.)[^\]]*\]\{(\d+)\}/g, (_, first: string, count: string) => first.repeat(Number(count)));
}

function isList(value: unknown): value is readonly [unknown, ...unknown[]] {
  return Array.isArray(value) && value.length > 0;
}
