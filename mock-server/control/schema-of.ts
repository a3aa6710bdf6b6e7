import type { Fields } from './fields.ts';

/** The JSON Schema of an object with these members, and of part of them. */
export function schemaOf(fields: Fields): Readonly<Record<string, unknown>> {
  return { type: 'object', properties: fields, additionalProperties: false };
}

/** A reference to a schema of the contract: `state/channel`. */
export function schemaRef(path: string): Readonly<Record<string, unknown>> {
  return { $ref: `https://sobot-mock.dev/schemas/${path}.json` };
}
