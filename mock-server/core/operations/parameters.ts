import { operationTable, type OperationRow } from '../../../generators/generated/operation-table.ts';
import type { OperationId } from '../../../generators/generated/operations.ts';
import type { violationsOf } from '../../../generators/generated/plain-violations.ts';
import type { Violation } from '../journal/entry.ts';
import type { Behaviour } from '../tenant/behaviour.ts';
import type { ExactDigits } from './json-body.ts';
import { operationViolation, operationViolations, schemaViolations } from './violation.ts';

type Validator = Parameters<typeof violationsOf>[0];

/** Parameters as an operation's handler wants them: a number for Long and Integer, text for String. */
export type ParameterValues = Readonly<Record<string, string | number | undefined>>;

export interface ReadParameters {
  readonly values: ParameterValues;
  /** Any of these, and the request is refused. */
  readonly violations: readonly Violation[];
  readonly warnings: readonly Violation[];
}

/** Switches that say how parameters are read. */
export type ParameterSwitches = Pick<Behaviour, 'coercion' | 'nullParameter' | 'pageSizeOverMaximum'>;

type TypedParameter = readonly [name: string, type: OperationRow['parameters'][string]];

/** The parameters of each operation in its query or body. */
const parametersOf: Readonly<Record<string, readonly TypedParameter[]>> = Object.fromEntries(
  Object.values(operationTable).map(({ id, parameters }) => [id, Object.entries(parameters)]),
);

/** How many parameters of one request are warned about. */
export const warningLimit = 20;

/** The largest page_size. Documented. */
const pageSizeMaximum = 100;

/**
 * Checks parameters against the operation's schema and brings each to its documented type. The page shows both spellings
 * of Long and a number for a String: the switch `coercion` decides whether the other spelling is tolerated.
 */
export function readParameters({
  operation,
  validator,
  input,
  digits,
  behaviour,
}: {
  operation: OperationId;
  validator: Validator;
  input: Readonly<Record<string, unknown>>;
  digits?: ExactDigits | undefined;
  behaviour: ParameterSwitches;
}): ReadParameters {
  const warnings: Violation[] = [];
  const misspelled: Violation[] = [];
  const values = Object.create(null) as Record<string, string | number | undefined>;
  let known = 0;
  for (const [name, type] of parametersOf[operation]!) {
    if (!Object.hasOwn(input, name)) continue;
    known += 1;
    const value = input[name];
    // What is no text and no number is for the schema: an object may refuse to be made one.
    if (typeof value === 'object') continue;
    if (type === 'String') {
      values[name] = typeof value === 'number' ? (digits?.get(name) ?? String(value)) : (value as string);
      if (typeof value === 'number') {
        misspelled.push(
          operationViolation(operation, { rule: 'numberForString', parameter: name, limit: type, value }),
        );
      }
    } else {
      values[name] = Number(value);
      if (typeof value === 'string') {
        misspelled.push(operationViolation(operation, { rule: 'numericString', parameter: name, limit: type, value }));
      }
    }
  }
  const names = Object.keys(input);
  if (names.length > known) warnings.push(...unknownParameters(operation, names, input));
  const broken: Violation[] = [];
  for (const violation of schemaViolations(operation, validator, input)) {
    const { rule, parameter, value } = violation;
    if (
      rule === 'maximum' &&
      parameter === 'page_size' &&
      behaviour.pageSizeOverMaximum === 'clamp' &&
      Number.isSafeInteger(values[parameter])
    ) {
      values[parameter] = pageSizeMaximum;
      warnings.push(
        operationViolation(operation, { rule: 'pageSizeClamped', parameter, limit: pageSizeMaximum, value }),
      );
    } else {
      // No parameter of a list is required, and those of the others stand in a query, where nothing is null.
      (value === null && behaviour.nullParameter !== 'reject' ? warnings : broken).push(violation);
    }
  }
  // A value that breaks the schema is not a matter of spelling.
  const tolerable = misspelled.filter(
    ({ parameter }) => !broken.some((violation) => violation.parameter === parameter),
  );
  return behaviour.coercion === 'strict'
    ? { values, violations: [...broken, ...tolerable], warnings }
    : { values, violations: broken, warnings: [...warnings, ...tolerable] };
}

function unknownParameters(
  operation: OperationId,
  names: readonly string[],
  given: Readonly<Record<string, unknown>>,
): readonly Violation[] {
  const known = operationTable[operation].parameters;
  const unknown = names.filter((name) => !Object.hasOwn(known, name)).slice(0, warningLimit);
  return operationViolations(operation, 'unknownParameter', unknown, given);
}
