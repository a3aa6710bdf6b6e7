import { isObject } from '../../../../common/json.ts';
import type { SchemaName } from '../../../../generators/generated/catalogue.ts';
import { schemas } from '../../../../generators/generated/schemas.ts';

/** A JSON object: an event, or a part of one. */
export type Json = Readonly<Record<string, unknown>>;

const byId = new Map<string, Json>(Object.values(schemas).map((schema) => [schema.$id, schema]));

/** A schema, and the address that its references start from. */
export interface SchemaNode {
  readonly schema: Json;
  readonly id: string;
}

export function schemaNode(name: SchemaName): SchemaNode {
  return { schema: schemas[name], id: schemas[name].$id };
}

/** The schema that a reference leads to. */
export function referredNode(node: SchemaNode): SchemaNode {
  const reference = node.schema['$ref'];
  if (typeof reference !== 'string') return node;
  const target = new URL(reference, node.id).href;
  return referredNode({ schema: byId.get(target)!, id: target });
}

/** What describes this very value: references followed, and the one branch taken that its `type` names. */
export function resolveNode(node: SchemaNode, value: unknown): SchemaNode {
  const { schema, id } = referredNode(node);
  const branches = schema['oneOf'] as readonly Json[] | undefined;
  if (branches === undefined) return { schema, id };
  const resolved = branches.map((branch) => resolveNode({ schema: branch, id }, value));
  return resolved.find((one) => fits(one.schema, value)) ?? resolved[0]!;
}

function fits({ type, properties }: Json, value: unknown): boolean {
  if (type === 'array' || Array.isArray(value)) return type === 'array' && Array.isArray(value);
  const kind = isObject(properties) ? properties['type'] : undefined;
  return isObject(kind) && isObject(value) && kind['const'] !== undefined ? kind['const'] === value['type'] : true;
}

/** The members that this value has to have. */
export function requiredMembers({ schema }: SchemaNode, value: Json): readonly string[] {
  const always = (schema['required'] ?? []) as readonly string[];
  const condition = schema['if'] as
    | { readonly properties: Readonly<Record<string, { readonly const: unknown }>> }
    | undefined;
  if (condition === undefined) return always;
  const holds = Object.entries(condition.properties).every(([name, { const: wanted }]) => value[name] === wanted);
  const more = (schema['then'] as { readonly required?: readonly string[] } | undefined)?.required ?? [];
  return holds ? [...always, ...more] : always;
}

/** The schema of a member, if the contract knows it. */
export function memberNode({ schema, id }: SchemaNode, name: string): SchemaNode | undefined {
  const properties = schema['properties'] as Readonly<Record<string, Json>> | undefined;
  return properties !== undefined && Object.hasOwn(properties, name) ? { schema: properties[name]!, id } : undefined;
}

/** The schema of the elements of an array, if the contract knows it. */
export function elementNode({ schema, id }: SchemaNode): SchemaNode | undefined {
  const items = schema['items'];
  return isObject(items) ? { schema: items, id } : undefined;
}
