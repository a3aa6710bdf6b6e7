import { readFileSync } from 'node:fs';
import { isObject } from '../../common/json.ts';
import { banner, literal, type GeneratedFile } from '../lib/generated-file.ts';
import { subschemasOf } from '../lib/json-schema.ts';
import type { Contract } from '../lib/load-contract.ts';

/** Keywords that report an error of their own when a value does not match them. */
const failing = new Set([
  ...['type', 'const', 'enum', 'required', 'additionalProperties', 'propertyNames', 'dependentRequired'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength', 'pattern'],
  ...['minItems', 'maxItems', 'uniqueItems', 'contains', 'minProperties', 'maxProperties'],
  ...['oneOf', 'anyOf', 'not', 'if', 'discriminator'],
]);

/**
 * The violations that validators' errors become, with the words of `schemas/provider/reasons.json`.
 *
 * The code is that of `templates/`, copied: the core may import generated code alone.
 *
 * @throws Error when a schema uses a keyword that has no reason
 */
export function generateViolations(contract: Contract): readonly GeneratedFile[] {
  assertReasons(contract);
  const reasons = [
    banner,
    '\n/** The words for each broken rule. */\n',
    `export const reasons = ${literal(contract.reasons)} as const;\n`,
  ];
  return [
    { path: 'reasons.ts', text: reasons.join('') },
    ...['validator.ts', 'violations.ts', 'forms.ts'].map(fromTemplate),
  ];
}

function fromTemplate(path: string): GeneratedFile {
  const text = readFileSync(new URL(`../templates/${path}`, import.meta.url), 'utf8');
  return { path, text: `${banner}\n${text.replaceAll(`'../generated/`, `'./`)}` };
}

function assertReasons({ schemas, reasons }: Contract): void {
  const subschemas = schemas.flatMap(({ schema }) => subschemasOf(schema));
  const used = new Set(subschemas.flatMap(({ subschema }) => Object.keys(subschema)));
  const lacking = [...used].filter((keyword) => failing.has(keyword) && !isObject(reasons[keyword]));
  if (lacking.length > 0) throw new Error(`schemas/provider/reasons.json has no reason for: ${lacking.join(', ')}.`);
}
