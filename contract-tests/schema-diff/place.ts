import { createSchemaFailure } from './failure.ts';

/** A JSON Schema: an object of keywords, or true or false. */
export type Schema = boolean | SchemaObject;

export type SchemaObject = Readonly<Record<string, unknown>>;

/** A document that holds schemas. */
export interface SchemaDocument {
  /** To show: `responses/get-token.json`. */
  readonly name: string;
  /** @throws SchemaDiffFailure when nothing is there */
  resolve(ref: string, from: Place): Place;
}

/** A schema and where it stands. */
export interface Place {
  readonly schema: Schema;
  readonly document: SchemaDocument;
  /** JSON pointer in the document. */
  readonly pointer: string;
}

/** `responses/get-token.json#/properties/item`. */
export function locationOf({ document, pointer }: Place): string {
  return `${document.name}#${pointer}`;
}

/** True for an object that is no array. */
export function isObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a keyword, `undefined` where it is absent or the schema is a boolean. */
export function keywordOf({ schema }: Place, keyword: string): unknown {
  return isObject(schema) && Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
}

/** The schema that a keyword holds. */
export function schemaUnder(place: Place, keyword: string): Place | undefined {
  const value = keywordOf(place, keyword);
  return value === undefined ? undefined : toPlace(place, value, keyword);
}

/** The schemas in a list. */
export function schemasUnder(place: Place, keyword: string): readonly Place[] {
  const value = keywordOf(place, keyword);
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw wrong(place, keyword, 'an array of schemas');
  return value.map((schema: unknown, index) => toPlace(place, schema, keyword, String(index)));
}

/** The schemas by name: of `properties`, or of `patternProperties`. */
export function namedSchemas(place: Place, keyword: string): ReadonlyMap<string, Place> {
  const value = keywordOf(place, keyword);
  if (value === undefined) return new Map();
  if (!isObject(value)) throw wrong(place, keyword, 'an object of schemas');
  return new Map(Object.entries(value).map(([name, schema]) => [name, toPlace(place, schema, keyword, name)]));
}

/** The strings in a list, such as `required`. */
export function stringsUnder(place: Place, keyword: string): readonly string[] {
  const value = keywordOf(place, keyword);
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) {
    throw wrong(place, keyword, 'an array of strings');
  }
  return value;
}

export function numberUnder(place: Place, keyword: string): number | undefined {
  const value = keywordOf(place, keyword);
  if (value === undefined) return undefined;
  if (typeof value !== 'number') throw wrong(place, keyword, 'a number');
  return value;
}

/** `const` and `enum` as a list; `undefined` where neither stands. */
export function valuesUnder(place: Place): readonly unknown[] | undefined {
  const one = keywordOf(place, 'const');
  if (one !== undefined) return [one];
  const several = keywordOf(place, 'enum');
  if (several !== undefined && !Array.isArray(several)) throw wrong(place, 'enum', 'an array');
  return several;
}

/** A failure about a keyword that has another form than JSON Schema gives it. */
export function wrong(place: Place, keyword: string, form: string): Error {
  return createSchemaFailure(
    `${locationOf(place)}/${keyword} must be ${form}. Mend the schema, or see whether it is JSON Schema 2020-12.`,
  );
}

function toPlace(place: Place, schema: unknown, ...keys: readonly string[]): Place {
  const { document } = place;
  if (typeof schema !== 'boolean' && !isObject(schema)) throw wrong(place, keys.map(escaped).join('/'), 'a schema');
  return { schema, document, pointer: `${place.pointer}/${keys.map(escaped).join('/')}` };
}

/** A key as a step of a JSON pointer. */
export function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
