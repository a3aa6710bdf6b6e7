import { isObject, type JsonObject } from '../../common/json.ts';
import type { Bilingual } from '../../generators/generated/types.ts';

/** A JSON Schema: an object of keywords, or true or false. */
export type Schema = boolean | SchemaObject;

export type SchemaObject = JsonObject;

/** A schema and where it stands. */
export interface Location {
  readonly schema: Schema;
  readonly document: SchemaDocument;
  /** JSON pointer in the document. */
  readonly pointer: string;
}

/** A document that holds schemas. */
export interface SchemaDocument {
  /** To show: `responses/get-token.json`. */
  readonly name: string;
  /** @throws SchemaDiffFailure when nothing is there */
  resolve(ref: string, from: Location): Location;
}

/** Why two versions of a contract could not be compared. */
interface SchemaDiffFailure extends Error {
  readonly code: 'SCHEMA_INVALID';
  readonly reason: Bilingual;
}

/** Makes a failure whose message says what could not be read, why, and what to do. */
export function createSchemaFailure(reason: Bilingual): SchemaDiffFailure {
  return Object.assign(new Error(reason.en), { name: 'SobotMockError', code: 'SCHEMA_INVALID' as const, reason });
}

/** A failure about a keyword that has another form than JSON Schema gives it. */
export function malformed(location: Location, keyword: string, form: Bilingual): SchemaDiffFailure {
  const place = `${locationText(location)}/${keyword}`;
  return createSchemaFailure({
    en: `${place} must be ${form.en}. Mend the schema, or see whether it is JSON Schema 2020-12.`,
    zh: `${place} 须为${form.zh}。请改正该 schema，或确认它是 JSON Schema 2020-12。`,
  });
}

/** Forms that keywords have. */
export const forms = {
  schema: { en: 'a schema', zh: ' schema' },
  schemas: { en: 'an array of schemas', zh: '由 schema 组成的数组' },
  schemaMap: { en: 'an object of schemas', zh: '由 schema 组成的对象' },
  text: { en: 'a string', zh: '字符串' },
  texts: { en: 'an array of strings', zh: '由字符串组成的数组' },
  number: { en: 'a number', zh: '数字' },
  array: { en: 'an array', zh: '数组' },
  types: { en: 'a type of JSON Schema, or an array of them', zh: ' JSON Schema 的类型，或由其组成的数组' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** `responses/get-token.json#/properties/item`. */
export function locationText({ document, pointer }: Location): string {
  return `${document.name}#${pointer}`;
}

/** Keys as a JSON pointer. */
export function pointerOf(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The value of a keyword, `undefined` where it is absent or the schema is a boolean. */
export function keywordOf({ schema }: Location, keyword: string): unknown {
  return isObject(schema) && Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
}

/** The schema that a keyword holds. */
export function schemaAt(location: Location, keyword: string): Location | undefined {
  const value = keywordOf(location, keyword);
  return value === undefined ? undefined : toLocation(location, value, keyword);
}

/** The schemas in a list. */
export function schemasAt(location: Location, keyword: string): readonly Location[] {
  const value = keywordOf(location, keyword);
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw malformed(location, keyword, forms.schemas);
  return value.map((schema: unknown, index) => toLocation(location, schema, keyword, String(index)));
}

/** The schemas by name: of `properties`, or of `patternProperties`. */
export function schemaMapAt(location: Location, keyword: string): ReadonlyMap<string, Location> {
  const value = keywordOf(location, keyword);
  if (value === undefined) return new Map();
  if (!isObject(value)) throw malformed(location, keyword, forms.schemaMap);
  return new Map(Object.entries(value).map(([name, schema]) => [name, toLocation(location, schema, keyword, name)]));
}

/** What `$ref` leads to. */
export function referredAt(location: Location): Location | undefined {
  const ref = keywordOf(location, '$ref');
  if (ref === undefined) return undefined;
  if (typeof ref !== 'string') throw malformed(location, '$ref', forms.text);
  return location.document.resolve(ref, location);
}

/** The names that are required. */
export function requiredAt(location: Location): readonly string[] {
  const value = keywordOf(location, 'required');
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) {
    throw malformed(location, 'required', forms.texts);
  }
  return value;
}

export function numberAt(location: Location, keyword: string): number | undefined {
  const value = keywordOf(location, keyword);
  if (value !== undefined && typeof value !== 'number') throw malformed(location, keyword, forms.number);
  return value;
}

/** `const` and `enum` as a list; `undefined` where neither stands. */
export function valuesAt(location: Location): readonly unknown[] | undefined {
  const constant = keywordOf(location, 'const');
  if (constant !== undefined) return [constant];
  const values = keywordOf(location, 'enum');
  if (values !== undefined && !Array.isArray(values)) throw malformed(location, 'enum', forms.array);
  return values;
}

function toLocation({ document, pointer, ...rest }: Location, schema: unknown, ...keys: readonly string[]): Location {
  const within = pointerOf(keys);
  if (typeof schema !== 'boolean' && !isObject(schema)) {
    throw malformed({ document, pointer, ...rest }, within.slice(1), forms.schema);
  }
  return { schema, document, pointer: pointer + within };
}
