import { banner, literal, type GeneratedFile } from '../lib/generated-file.ts';
import type { Contract } from '../lib/load-contract.ts';

const lookUp = `/** The name of a schema. */
export type SchemaName = keyof typeof catalogue;

/** What people call a schema: \`act\`, \`receiver\`; a name that another has is that one's. */
const shortName = (name: string): string => (name === 'userAct' ? 'act' : name.replace(/State$/u, ''));

const names = new Map<string, SchemaName>([
  ...(Object.keys(catalogue) as SchemaName[]).map((name): [string, SchemaName] => [shortName(name), name]),
  ...(Object.keys(catalogue) as SchemaName[]).flatMap((name) => {
    const { title, path } = catalogue[name];
    const kebab = name.replace(/[A-Z]/gu, (letter) => \`-\${letter.toLowerCase()}\`);
    return [name, title, kebab, path].map((spelling): [string, SchemaName] => [spelling, name]);
  }),
]);

/**
 * The schema that a text names: \`getTokenResponse\`, \`get-token-response\`, \`GetTokenResponse\` or
 * \`responses/get-token.json\`; for short \`act\`, \`receiver\`. \`undefined\` when there is none.
 */
export function findSchemaName(text: string): SchemaName | undefined {
  return names.get(text);
}
`;

/** What schemas there are, under the names that people use for them; and what they mean in Chinese, for those who ask for that. */
export function generateCatalogue({ schemas }: Contract): readonly GeneratedFile[] {
  const rows = schemas.map(({ name, title, path, group, schema }) => {
    return [name, { title, path, group, description: schema.description }];
  });
  const text = [
    banner,
    '\n/** Every schema by its name: its type, its path under `schemas/`, the file of its validator, its meaning. */\n',
    `export const catalogue = ${literal(Object.fromEntries(rows))} as const;\n\n`,
    lookUp,
  ];
  return [
    { path: 'catalogue.ts', text: text.join('') },
    { path: 'catalogue-zh.ts', text: chineseText(schemas) },
  ];
}

function chineseText(schemas: Contract['schemas']): string {
  const meanings = schemas.map(({ name, path, schema }) => {
    const meaning = schema['x-zh'];
    if (meaning === undefined) throw new Error(`${path} has no x-zh: its meaning in Chinese.`);
    return [name, meaning];
  });
  return [
    banner,
    "\nimport type { SchemaName } from './catalogue.ts';\n",
    '\n/** The meaning of every schema in Chinese, by its name. */\n',
    `export const meaningsZh: Readonly<Record<SchemaName, string>> = ${literal(Object.fromEntries(meanings))};\n`,
  ].join('');
}
