import { joinTypes } from '../../common/join-types.ts';
import { catalogue, findSchemaName, type SchemaName } from '../../generators/generated/catalogue.ts';
import { payloadNames, type PayloadName } from '../../generators/generated/fixture-schemas.ts';
import { schemas } from '../../generators/generated/schemas.ts';

export type { PayloadName } from '../../generators/generated/fixture-schemas.ts';

/** What of JSON Schema the payloads use. */
export interface PayloadSchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly PayloadSchema[];
  readonly discriminator?: { readonly propertyName: string };
  readonly properties?: Readonly<Record<string, PayloadSchema | boolean>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly if?: PayloadSchema;
  readonly then?: PayloadSchema;
  readonly items?: PayloadSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** The form that real values have, where the page's placeholders make the contract let others pass. */
  readonly 'x-pattern'?: string;
  /** How the number is spelt that a text stands for. */
  readonly 'x-spelling'?: string;
  /** What the value is, where the schema says less than is known of it. */
  readonly 'x-fixture'?: string;
  /** Where an event of LINE's comes from. */
  readonly 'x-sources'?: readonly ('user' | 'group' | 'room')[];
}

const understood = new Set([
  ...[
    '$schema',
    '$id',
    '$ref',
    'title',
    'description',
    'default',
    'examples',
    'type',
    'const',
    'enum',
    'oneOf',
    'discriminator',
  ],
  ...['properties', 'required', 'additionalProperties', 'if', 'then', 'items', 'minItems', 'maxItems'],
  ...['minimum', 'maximum', 'minLength', 'maxLength', 'pattern'],
]);

/**
 * The payload that a name means, in any spelling that the catalogue knows.
 *
 * @throws RangeError when there is none
 */
export function payloadNamed(name: string): PayloadName {
  const found = findSchemaName(name);
  if (found !== undefined && isPayload(found)) return found;
  throw new RangeError(
    `No payload is called ${JSON.stringify(name)}. Use the name of one that travels: ${payloadNames.join(', ')}.`,
  );
}

function isPayload(name: SchemaName): name is PayloadName {
  return (payloadNames as readonly string[]).includes(name);
}

const namesByTitle = new Map(
  Object.entries(catalogue).map(([name, { title }]) => [title as string, name as SchemaName]),
);
const schemasById = new Map(Object.values(schemas).map((schema) => [schema.$id, schema as PayloadSchema]));

/** The schema of a payload. */
export function payloadSchema(name: PayloadName): PayloadSchema {
  return schemas[name] as PayloadSchema;
}

/** The name of a schema that stands in a file of its own; `undefined` for a part of one. */
export function nameOf({ title }: PayloadSchema): SchemaName | undefined {
  return title === undefined ? undefined : namesByTitle.get(title);
}

/**
 * Follows a reference. Files of the contract lie one folder deep, so the last two parts of a path name one.
 *
 * @throws Error for a keyword of JSON Schema that nothing here knows: values made without it could break it
 */
export function resolved(
  schema: PayloadSchema,
  base: string,
): { readonly schema: PayloadSchema; readonly base: string } {
  if (schema.$ref !== undefined) {
    const id = new URL(schema.$ref, base).href;
    const target = schemasById.get(id);
    if (target === undefined) throw new Error(`The contract has no schema ${id}.`);
    return resolved(target, id);
  }
  const joined = joinTypes(schema);
  const strange = Object.keys(joined).find((keyword) => !understood.has(keyword) && !keyword.startsWith('x-'));
  if (strange !== undefined) {
    throw new Error(
      `Failed to read a schema of the contract: the keyword ${strange} is not among those that payloads use.`,
    );
  }
  return { schema: joined, base };
}

/** The id of a payload's schema, where its references start from. */
export function baseOf(name: PayloadName): string {
  return schemas[name].$id;
}

/** The types that a schema allows. */
export function typesOf({ type }: PayloadSchema): readonly string[] {
  return type === undefined ? [] : typeof type === 'string' ? [type] : type;
}

/** Whether a text stands for the number that it spells, and keeps the number's limits, as the validators tell it. */
export function isNumberAsText(schema: PayloadSchema): boolean {
  return schema['x-spelling'] !== undefined;
}

/** The properties that an object must have, those that active mode asks for included. */
export function requiredOf({ required = [], then }: PayloadSchema): readonly string[] {
  return [...new Set([...required, ...(then?.required ?? [])])];
}
