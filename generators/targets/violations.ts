import { isObject } from '../../common/json.ts';
import { validated } from '../lib/contract-ajv.ts';
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

const code = `import type { Validator } from '../runtime/validation/validator.ts';
import {
  fillReason,
  findViolations,
  type Reason,
  type ReasonDetails,
  type Violation,
} from '../runtime/validation/violations.ts';
import { reasons } from './reasons.ts';

export type { Reason } from '../runtime/validation/violations.ts';

/** The name of a rule that a value can break: a JSON Schema keyword, or a rule that is checked elsewhere. */
export type Rule = keyof typeof reasons;

/** One rule that a value breaks. */
export interface SchemaViolation extends Violation<Rule> {}

/**
 * The rules that \`data\` breaks, in the order of the schema; none when it is valid.
 *
 * Of a union, the violations of the member that was meant are told; where none can be told apart, the forms that the
 * union takes are. At most 100 violations come back.
 *
 * @example
 * violationsOf(validators.queryTaskListRequest, { page_size: 101 })[0]?.reason.en;
 * // 'page_size must be at most 100, got 101'
 */
export function violationsOf(validator: Validator<unknown>, data: unknown): readonly SchemaViolation[] {
  return findViolations(reasons, validator, data);
}

/**
 * The words for a broken rule, in English and Chinese.
 *
 * @param rule the rule: a key of \`schemas/provider/reasons.json\`
 * @param details what the words are about; a value is shown as JSON, cut after 60 characters
 */
export function reasonOf(rule: Rule, details: ReasonDetails): Reason {
  return fillReason(reasons[rule], rule, details);
}
`;

/**
 * The violations that validators' errors become, with the words of `schemas/provider/reasons.json`.
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
    { path: 'violations.ts', text: banner + code },
  ];
}

function assertReasons({ schemas, reasons }: Contract): void {
  const subschemas = schemas.flatMap(({ schema }) => subschemasOf(validated(schema)));
  const used = new Set(subschemas.flatMap(({ subschema }) => Object.keys(subschema)));
  const lacking = [...used].filter((keyword) => failing.has(keyword) && !isObject(reasons[keyword]));
  if (lacking.length > 0) throw new Error(`schemas/provider/reasons.json has no reason for: ${lacking.join(', ')}.`);
}
