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

/** What only ajv reports: `form-code.ts` makes no form of a schema with one of these. */
const byAjvAlone: ReadonlySet<string> = new Set(['discriminator', 'if', 'maxProperties']);

const runtime = '../runtime/validation';

/** The code over a table of reasons: all of them, or those that forms report. */
function codeOver(file: 'reasons' | 'plain-reasons', table: 'reasons' | 'plainReasons'): string {
  const isWhole = table === 'reasons';
  const read = isWhole ? `import { readTaggedErrors } from '${runtime}/tagged-errors.ts';\n` : '';
  const which = isWhole ? '' : '\n *\n * Here of a schema that could be made of forms: a page has no others.';
  return `${read}import type { Validator } from '${runtime}/validator.ts';
import {
  fillReason,
  findViolations,
  type Reason,
  type ReasonDetails,
  type Violation,
} from '${runtime}/violations.ts';
import { ${table} } from './${file}.ts';

export type { Reason } from '${runtime}/violations.ts';

/** The name of a rule that a value can break: a JSON Schema keyword, or a rule that is checked elsewhere. */
export type Rule = keyof typeof ${table};

/** One rule that a value breaks. */
export interface SchemaViolation extends Violation<Rule> {}

/**
 * The rules that \`data\` breaks, in the order of the schema; none when it is valid.${which}
 *
 * Of a union, the violations of the member that was meant are told; where none can be told apart, the forms that the
 * union takes are. At most 100 violations come back.
 *
 * @example
 * violationsOf(validators.queryTaskListRequest, { page_size: 101 })[0]?.reason.en;
 * // 'page_size must be at most 100, got 101'
 */
export function violationsOf(validator: Validator<unknown>, data: unknown): readonly SchemaViolation[] {
  return findViolations(${table}, validator, data${isWhole ? ', readTaggedErrors' : ''});
}

/**
 * The words for a broken rule, in English and Chinese.
 *
 * @param rule the rule: a key of \`schemas/provider/reasons.json\`
 * @param details what the words are about; a value is shown as JSON, cut after 60 characters
 */
export function reasonOf(rule: Rule, details: ReasonDetails): Reason {
  return fillReason(${table}[rule], rule, details);
}
`;
}

/**
 * The violations that validators' errors become, with the words of `schemas/provider/reasons.json`.
 *
 * @throws Error when a schema uses a keyword that has no reason
 */
export function generateViolations(contract: Contract): readonly GeneratedFile[] {
  assertReasons(contract);
  const [plain, rest] = [false, true].map((isByAjv) =>
    Object.fromEntries(Object.entries(contract.reasons).filter(([rule]) => byAjvAlone.has(rule) === isByAjv)),
  );
  const plainReasons = [
    banner,
    '\n/** The words for each broken rule, but for those that no form reports. */\n',
    `export const plainReasons = ${literal(plain)} as const;\n`,
  ];
  const reasons = [
    `${banner}import { plainReasons } from './plain-reasons.ts';\n`,
    '\n/** The words for each broken rule. */\n',
    `export const reasons = {\n  ...plainReasons,${literal(rest).slice(1)} as const;\n`,
  ];
  return [
    { path: 'plain-reasons.ts', text: plainReasons.join('') },
    { path: 'reasons.ts', text: reasons.join('') },
    { path: 'plain-violations.ts', text: banner + codeOver('plain-reasons', 'plainReasons') },
    { path: 'violations.ts', text: banner + codeOver('reasons', 'reasons') },
  ];
}

function assertReasons({ schemas, reasons }: Contract): void {
  const subschemas = schemas.flatMap(({ schema }) => subschemasOf(validated(schema)));
  const used = new Set(subschemas.flatMap(({ subschema }) => Object.keys(subschema)));
  const lacking = [...used].filter((keyword) => failing.has(keyword) && !isObject(reasons[keyword]));
  if (lacking.length > 0) throw new Error(`schemas/provider/reasons.json has no reason for: ${lacking.join(', ')}.`);
}
