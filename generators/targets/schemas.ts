import { banner, literal, type GeneratedFile } from '../lib/generated-file.ts';
import { schemaAt, type Contract } from '../lib/load-contract.ts';

const declarations = `/** A JSON Schema of dialect 2020-12. */
export interface JsonSchema {
  readonly $id: string;
  readonly title: string;
  readonly description: string;
  readonly [keyword: string]: unknown;
}

/** One example of the provider's page. */
export interface Example {
  /** Path under \`schemas/examples/\`. */
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
`;

/** Every schema and example as plain objects. Large: nothing that runs in a page imports it. */
export function generateSchemas(contract: Contract): readonly GeneratedFile[] {
  const schemas = Object.fromEntries(contract.schemas.map(({ name, schema }) => [name, schema]));
  const examples = contract.examples.map((example) => {
    return { ...example, schema: schemaAt(contract, example.schema).name };
  });
  const text = [
    banner,
    `import type { SchemaName } from './catalogue.ts';\n\n`,
    declarations,
    '\n/** Every schema, by its name. References between them are relative to each `$id`. */\n',
    `export const schemas: Readonly<Record<SchemaName, JsonSchema>> = ${literal(schemas)};\n`,
    "\n/** Every example on the provider's page. */\n",
    `export const examples: readonly Example[] = ${literal(examples)};\n`,
  ];
  return [{ path: 'schemas.ts', text: text.join('') }];
}
