import { banner, origin, type GeneratedFile } from '../lib/generated-file.ts';
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

/**
 * Every schema and example: JSON, which is only read, and a module that says what it is. Large: nothing that runs in a
 * page imports it.
 */
export function generateSchemas(contract: Contract): readonly GeneratedFile[] {
  const schemas = Object.fromEntries(contract.schemas.map(({ name, schema }) => [name, schema]));
  const examples = contract.examples.map((example) => {
    return { ...example, schema: schemaAt(contract, example.schema).name };
  });
  const text = [
    banner,
    `import type { SchemaName } from './catalogue.ts';\n`,
    `import contract from './contract.json' with { type: 'json' };\n\n`,
    declarations,
    '\n/** Every schema, by its name. References between them are relative to each `$id`. */\n',
    `export const schemas = contract.schemas as unknown as Readonly<Record<SchemaName, JsonSchema>>;\n`,
    "\n/** Every example on the provider's page. */\n",
    `export const examples = contract.examples as unknown as readonly Example[];\n`,
  ];
  return [
    { path: 'schemas.ts', text: text.join('') },
    { path: 'contract.json', text: `${JSON.stringify({ $comment: origin, schemas, examples }, null, 2)}\n` },
  ];
}
