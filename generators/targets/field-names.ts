import { isObject } from '../../common/json.ts';
import { banner, literal, type GeneratedFile } from '../lib/generated-file.ts';
import type { JsonSchema } from '../lib/json-schema.ts';
import { referenced, schemaAt, type Contract } from '../lib/load-contract.ts';

/** Bodies whose fields a refusal names, each a constant of its own, so that a page loads what it needs. */
const bodies = {
  actFields: 'acts/user-act.json',
  faultFields: 'acts/fault.json',
  receiverFields: 'state/receiver.json',
  broadcastFields: 'acts/broadcast.json',
} as const;

/** The names of the fields of what a caller writes, by the path of the object that has them. */
export function generateFieldNames(contract: Contract): readonly GeneratedFile[] {
  const constants = Object.entries(bodies).map(([constant, path]) => {
    const { schema } = schemaAt(contract, path);
    const names = Object.fromEntries(namesOf(contract, path, schema, ''));
    return [
      `/** Fields of \`schemas/${path}\`, by the path of the object within it. */\n`,
      `export const ${constant}: Readonly<Record<string, readonly string[]>> = ${literal(names)};\n`,
    ].join('');
  });
  return [{ path: 'field-names.ts', text: [banner, ...constants].join('\n') }];
}

function namesOf(
  contract: Contract,
  path: string,
  schema: JsonSchema,
  at: string,
): readonly (readonly [string, readonly string[]])[] {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) return [];
  const below = properties.flatMap(([name, property]) => {
    if (!isObject(property) || property.$ref === undefined) return [];
    const target = referenced(contract, path, property.$ref);
    return namesOf(contract, target.path, target.schema, at === '' ? name : `${at}.${name}`);
  });
  return [[at, properties.map(([name]) => name)], ...below];
}
