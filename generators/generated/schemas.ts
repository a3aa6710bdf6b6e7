// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { SchemaName } from './catalogue.ts';
import contract from './contract.json' with { type: 'json' };

/** A JSON Schema of dialect 2020-12. */
export interface JsonSchema {
  readonly $id: string;
  readonly title: string;
  readonly description: string;
  readonly [keyword: string]: unknown;
}

/** One example of the provider's page. */
export interface Example {
  /** Path under `schemas/examples/`. */
  readonly path: string;
  /** The schema that it is an example of. */
  readonly schema: SchemaName;
  /** JSON pointer to the part that the schema describes; empty for the whole. */
  readonly at: string;
  /** The heading on the provider's page. */
  readonly section: string;
  /** What was wrong with the page's text, and how it was mended. */
  readonly repaired?: string;
  readonly value: unknown;
}

/** Every schema, by its name. References between them are relative to each `$id`. */
export const schemas = contract.schemas as unknown as Readonly<Record<SchemaName, JsonSchema>>;

/** Every example on the provider's page. */
export const examples = contract.examples as unknown as readonly Example[];
