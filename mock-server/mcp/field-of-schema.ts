import { schemas } from '../../generators/generated/schemas.ts';

interface Schema {
  readonly [keyword: string]: unknown;
  readonly $id?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** A schema, and the id of the one that it stands in: what it refers to is told from there. */
interface Placed {
  readonly schema: Schema;
  readonly base: string;
}

const all: readonly Schema[] = Object.values(schemas);

/**
 * What a schema says of a field by its path, what is referred to in full. Elements of a list need no step of their own:
 * `items.taskid`. `undefined` where it has none.
 */
export function fieldOfSchema(schema: object, path: readonly string[]): object | undefined {
  const { $id: base = '' } = schema as Schema;
  let found: Placed | undefined = { schema: schema as Schema, base };
  for (const name of path) found = found && memberOf(found, name);
  return found?.schema;
}

function memberOf({ schema, base }: Placed, name: string): Placed | undefined {
  const { properties = {}, items, oneOf = [], anyOf = [], allOf = [] } = schema;
  if (Object.hasOwn(properties, name)) return whole({ schema: properties[name]!, base });
  for (const inner of [...(items === undefined ? [] : [items]), ...oneOf, ...anyOf, ...allOf]) {
    const found = memberOf(whole({ schema: inner, base }), name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** With what it refers to; what stands beside the reference is said of this place, and goes first. */
function whole({ schema, base }: Placed): Placed {
  const { $ref: reference, ...beside } = schema;
  if (reference === undefined) return { schema, base };
  const id = new URL(reference, base).href;
  const target = all.find(({ $id }) => $id === id);
  if (target === undefined) return { schema, base };
  const found = whole({ schema: target, base: id });
  return { ...found, schema: { ...found.schema, ...beside } };
}
