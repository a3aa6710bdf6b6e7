import { isObject } from '../../common/json.ts';
/** The keywords of JSON Schema 2020-12 that the contract uses. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema | boolean;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly discriminator?: { readonly propertyName: string };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  /** Every other keyword, `x-` annotations among them. */
  readonly [keyword: string]: unknown;
}

/** Keywords whose value is data, not schemas: a walk must not look for `$ref` in them. */
const dataKeywords = new Set(['const', 'enum', 'default', 'examples', 'required', 'discriminator']);

/** Keywords whose value maps names to schemas: the names are not keywords. */
const mapKeywords = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs']);

/**
 * Copies a schema, giving every subschema to `edit` after its own subschemas have been edited. `x-` annotations are
 * copied as they are.
 */
export function mapSchema(schema: JsonSchema, edit: (subschema: JsonSchema) => JsonSchema): JsonSchema {
  const copy: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    copy[keyword] = mapKeyword(keyword, value, edit);
  }
  return edit(copy);
}

function mapKeyword(keyword: string, value: unknown, edit: (subschema: JsonSchema) => JsonSchema): unknown {
  if (dataKeywords.has(keyword) || keyword.startsWith('x-')) return value;
  if (mapKeywords.has(keyword) && isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [name, isObject(entry) ? mapSchema(entry, edit) : entry]),
    );
  }
  if (Array.isArray(value)) {
    return value.map((entry) => (isObject(entry) ? mapSchema(entry, edit) : entry));
  }
  return isObject(value) ? mapSchema(value, edit) : value;
}

/** Every subschema of a schema, itself included, with its JSON pointer. */
export function subschemasOf(schema: JsonSchema, pointer = ''): { pointer: string; subschema: JsonSchema }[] {
  const found = [{ pointer, subschema: schema }];
  for (const [keyword, value] of Object.entries(schema)) {
    if (dataKeywords.has(keyword) || keyword.startsWith('x-')) continue;
    const here = `${pointer}/${keyword}`;
    if (Array.isArray(value)) {
      value.forEach((entry, index) => {
        if (isObject(entry)) found.push(...subschemasOf(entry, `${here}/${index}`));
      });
    } else if (isObject(value)) {
      if (!mapKeywords.has(keyword)) found.push(...subschemasOf(value, here));
      else {
        for (const [name, entry] of Object.entries(value)) {
          if (isObject(entry)) found.push(...subschemasOf(entry, `${here}/${name}`));
        }
      }
    }
  }
  return found;
}
