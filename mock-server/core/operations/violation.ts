import type { RetCode } from '../../../generators/generated/errors.ts';
import { operationTable } from '../../../generators/generated/operation-table.ts';
import type { OperationId } from '../../../generators/generated/operations.ts';
import { reasonOf, violationsOf, type Rule } from '../../../generators/generated/plain-violations.ts';
import type { Violation } from '../journal/entry.ts';
import type { Refusal } from './answer.ts';

type Validator = Parameters<typeof violationsOf>[0];

/** What a rule says of one parameter. `parameter` may be left out where none is to blame. */
interface Finding {
  readonly rule: Rule;
  readonly parameter?: string | undefined;
  readonly limit?: unknown;
  readonly value?: unknown;
  readonly section: string;
}

/** One violation of a rule that no schema states. */
export function createViolation({ rule, parameter, limit, value, section }: Finding): Violation {
  const name = parameter === undefined ? undefined : shortText(parameter);
  return {
    rule,
    parameter: name,
    value: shortValue(value),
    reason: reasonOf(rule, { parameter: name ?? '', limit, value }),
    section,
  };
}

/** A violation of an operation's rules, with the section of the page that describes the operation. */
export function operationViolation(operation: OperationId, finding: Omit<Finding, 'section'>): Violation {
  return createViolation({ ...finding, section: operationTable[operation].section });
}

/** The same said of several parameters. */
export function operationViolations(
  operation: OperationId,
  rule: Rule,
  parameters: readonly string[],
  values: Readonly<Record<string, unknown>>,
): readonly Violation[] {
  return parameters.map((parameter) => operationViolation(operation, { rule, parameter, value: values[parameter] }));
}

/** What a schema finds wrong with the parameters of an operation; empty when they are right. */
export function schemaViolations(operation: OperationId, validator: Validator, data: unknown): readonly Violation[] {
  const { section } = operationTable[operation];
  return violationsOf(validator, data).map(({ rule, parameter, value, reason }) => ({
    rule,
    parameter,
    value: shortValue(value),
    reason,
    section,
  }));
}

/** Longest text that the journal keeps of a value, in characters. */
const valueLimit = 200;

/** A value as the journal keeps it: what would fill the memory is cut, and told as text. */
function shortValue(value: unknown): unknown {
  if (typeof value === 'string') return shortText(value);
  // JSON would have null for a number beyond its range.
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || value === null) return value;
  const json = JSON.stringify(value);
  return json.length > valueLimit ? shortText(json) : value;
}

function shortText(text: string): string {
  // Joined of its characters, as a slice would keep the whole text alive.
  return text.length > valueLimit ? `${[...text.slice(0, valueLimit)].slice(0, -1).join('')}…` : text;
}

export function refuse(retCode: RetCode, violations: readonly Violation[]): Refusal {
  return { retCode, violations };
}
