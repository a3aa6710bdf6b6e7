import { isObject, type JsonObject } from '../../../common/json.ts';
import { beginningOf } from '../../../common/shorten.ts';
import type { SchemaName } from '../../../generators/generated/catalogue.ts';
import { schemas } from '../../../generators/generated/schemas.ts';

/** A member that a schema does not have, or has from LINE alone. */
export interface UnknownMember {
  /** `source.extra` */
  readonly path: string;
  readonly value: unknown;
  /** Whether the schema has it, and says that it is LINE's. */
  readonly isInferred: boolean;
}

/** A schema, and the address that its references start from. */
interface Node {
  readonly schema: JsonObject;
  readonly id: string;
}

/** How many members of one value are told of, and how deep is looked. */
const memberLimit = 20;
const deepest = 20;

const byId = new Map<string, JsonObject>(Object.values(schemas).map((schema) => [schema.$id, schema]));

/** What a value has beyond a schema that allows it and yet wants to know; of what LINE alone has, the outermost. */
export function unknownMembers(name: SchemaName, value: unknown): readonly UnknownMember[] {
  const found: UnknownMember[] = [];
  look([{ schema: schemas[name], id: schemas[name].$id }], value, '', 0, found);
  return found;
}

function look(nodes: readonly Node[], value: unknown, path: string, depth: number, found: UnknownMember[]): void {
  if (depth > deepest) return;
  const forms = formsOf(nodes, value);
  if (Array.isArray(value)) {
    const elements = forms.flatMap(({ schema, id }) =>
      isObject(schema['items']) ? [{ schema: schema['items'], id }] : [],
    );
    if (elements.length === 0) return;
    for (const [index, element] of value.entries()) look(elements, element, `${path}[${index}]`, depth + 1, found);
    return;
  }
  if (!isObject(value)) return;
  const described = forms.filter(({ schema }) => isObject(schema['properties']));
  // What no form describes may hold anything.
  if (described.length === 0) return;
  for (const [member, content] of Object.entries(value)) {
    const name = beginningOf(member, 60);
    const at = path === '' ? name : `${path}.${name}`;
    const known = described.flatMap((form) => memberOf(form, member));
    const isInferred = known.length > 0 && known.flatMap(expanded).every(({ schema }) => 'x-inferred' in schema);
    if ((known.length === 0 || isInferred) && found.length < memberLimit) {
      found.push({ path: at, value: content, isInferred });
    }
    if (known.length > 0 && !isInferred) look(known, content, at, depth + 1, found);
  }
}

function memberOf({ schema, id }: Node, name: string): readonly Node[] {
  const properties = schema['properties'] as Readonly<Record<string, JsonObject>>;
  return Object.hasOwn(properties, name) ? [{ schema: properties[name]!, id }] : [];
}

/** Every form that a value may have; where its type says which, that one alone. */
function formsOf(nodes: readonly Node[], value: unknown): readonly Node[] {
  const forms = nodes.flatMap(expanded);
  const meant = forms.filter((form) => isMeant(form, value));
  return meant.length > 0 ? meant : forms;
}

function expanded({ schema, id }: Node): readonly Node[] {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const target = new URL(reference, id).href;
    const found = byId.get(target);
    return found === undefined ? [] : expanded({ schema: found, id: target });
  }
  const parts = (['oneOf', 'anyOf', 'allOf'] as const).flatMap((word) => {
    const list = schema[word];
    return Array.isArray(list) ? (list as JsonObject[]).flatMap((part) => expanded({ schema: part, id })) : [];
  });
  return isObject(schema['properties']) || parts.length === 0 ? [{ schema, id }, ...parts] : parts;
}

function isMeant({ schema }: Node, value: unknown): boolean {
  const kind = isObject(schema['properties']) ? schema['properties']['type'] : undefined;
  if (!isObject(kind) || !isObject(value) || kind['const'] === undefined) return true;
  return kind['const'] === value['type'];
}
