import { isObject } from '../../../common/json.ts';
import type { SchemaName } from '../../../generators/generated/catalogue.ts';
import { schemas, type JsonSchema } from '../../../generators/generated/schemas.ts';

const byId = new Map(Object.values(schemas).map((schema) => [schema.$id, schema]));

/** A schema with all that it refers to, directly or not, in its `$defs`: a document that any tool reads alone. */
export function bundledSchema(name: SchemaName): object {
  const root = schemas[name];
  const found = new Map<string, object>();
  // The root may refer to itself by way of what it refers to.
  const pointerTo = (id: string): string => (id === root.$id ? '#' : `#/$defs/${byId.get(id)!.title}`);

  const copy = (part: unknown, base: string): unknown => {
    if (Array.isArray(part)) return part.map((entry) => copy(entry, base));
    if (!isObject(part)) return part;
    const reference = part['$ref'];
    if (typeof reference === 'string') {
      const id = new URL(reference, base).href;
      include(byId.get(id)!);
      return { $ref: pointerTo(id) };
    }
    return Object.fromEntries(Object.entries(part).map(([keyword, value]) => [keyword, copy(value, base)]));
  };

  function include({ $id, ...schema }: JsonSchema): void {
    const title = String(schema['title']);
    if ($id === root.$id || found.has(title)) return;
    found.set(title, {});
    const { $schema: _, ...body } = copy(schema, $id) as Record<string, unknown>;
    found.set(title, body);
  }

  const body = copy(root, root.$id) as Record<string, unknown>;
  return found.size === 0 ? body : { ...body, $defs: Object.fromEntries([...found].sort()) };
}
