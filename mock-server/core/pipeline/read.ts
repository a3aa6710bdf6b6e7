import type { OperationRow } from '../../../generators/generated/operation-table.ts';
import type { OperationId } from '../../../generators/generated/operations.ts';
import type { Validator } from '../../../generators/runtime/validation/validator.ts';
import type { Violation } from '../journal/entry.ts';
import { readJsonBody } from '../operations/json-body.ts';
import { readParameters, warningLimit, type ParameterSwitches, type ReadParameters } from '../operations/parameters.ts';
import { readQueryString } from '../operations/query-string.ts';
import { operationViolation, operationViolations } from '../operations/violation.ts';
import type { PlainRequest } from '../plain-http.ts';
import type { Platform } from '../platform.ts';

/** What a request says: its parameters, and what is wrong with them. */
export interface Input extends ReadParameters {
  /** The body, where it could be read as text. */
  readonly text?: string | undefined;
}

/** What the parameters of a request are held against. */
export interface InputRules {
  readonly operation: OperationRow;
  readonly validator: Validator<unknown>;
  readonly behaviour: ParameterSwitches;
}

/**
 * Reads the parameters of a request in its query or its body, and finds what is wrong with them. This comes before the
 * token is looked at, so that the journal shows what was sent.
 */
export function readInput(
  request: Pick<PlainRequest, 'method' | 'headers' | 'body'>,
  query: string,
  rules: InputRules,
  platform: Platform,
): Input {
  const { id } = rules.operation;
  const { text, value, violation, digits, hasMark } = readJsonBody(id, request, platform);
  if (request.method === 'GET') {
    const read = readQuery(query, rules);
    // A form in parts has no names that could be told of like those of a query.
    const isForm = violation?.rule === 'formEncoded' && !/^\s*--/.test(text!);
    const given = value ?? (isForm ? readQueryString(text!).values : {});
    const ignored = ignoredIn(given, rules.operation, 'ignoredBody');
    return { ...read, text: request.body && text, warnings: [...read.warnings, ...ignored] };
  }
  const odd = text === '' ? undefined : oddType(id, request.headers['content-type']);
  if (violation !== undefined) {
    const isTold = odd === undefined || violation.rule === 'formEncoded';
    return { ...refused(violation), text, warnings: isTold ? [] : [odd] };
  }
  const read = readParameters({ ...rules, operation: id, input: value, digits });
  const warnings = [
    ...read.warnings,
    ...(odd === undefined ? [] : [odd]),
    ...(query === '' ? [] : ignoredIn(readQueryString(query).values, rules.operation, 'ignoredQuery')),
    ...(hasMark === true ? [operationViolation(id, { rule: 'byteOrderMark' })] : []),
  ];
  return inOrder({ ...read, text, warnings }, rules);
}

/** What is in the query of a POST, or in the body of a GET, where nobody reads it: parameters, and what is none. */
function ignoredIn(
  values: Readonly<Record<string, unknown>>,
  { id, parameters }: OperationRow,
  rule: 'ignoredQuery' | 'ignoredBody',
): readonly Violation[] {
  return Object.keys(values)
    .slice(0, warningLimit)
    .map((name) =>
      operationViolation(id, {
        rule: Object.hasOwn(parameters, name) ? rule : 'unknownParameter',
        parameter: name,
        value: values[name],
      }),
    );
}

/** The page's requests with a body say that it is JSON. */
function oddType(operation: OperationId, type = ''): Violation | undefined {
  const limit = 'application/json';
  if (type === limit || isJsonType(type)) return undefined;
  return operationViolation(operation, {
    rule: 'contentType',
    parameter: 'content-type',
    limit,
    value: type || 'none',
  });
}

/** Whether a content type is that of JSON. */
export function isJsonType(type: string): boolean {
  return /^application\/(?:json|[\w.-]+\+json)\s*(?:;|$)/i.test(type.trim());
}

function readQuery(query: string, rules: InputRules): Input {
  const { values, repeated, malformed } = readQueryString(query);
  const operation = rules.operation.id;
  if (malformed !== undefined) return refused(operationViolation(operation, { rule: 'utf8', value: malformed }));
  const read = readParameters({ ...rules, operation, input: values });
  const violations = read.violations.map((violation) =>
    violation.parameter === 'create_time' && /^\d{13}$/.test(String(violation.value))
      ? operationViolation(operation, { ...violation, rule: 'milliseconds' })
      : violation,
  );
  const twice = operationViolations(operation, 'duplicateParameter', repeated.slice(0, warningLimit), values);
  return { ...read, violations, warnings: [...twice, ...read.warnings] };
}

/** Between these two a number is a time of 1970 to 1973 in milliseconds, and one of 1973 to 5138 in seconds. */
const firstSecond = 100_000_000;
const firstMillisecond = 100_000_000_000;

/** A span of time whose parameters are right must not end before it begins, and is given in milliseconds. */
function inOrder(input: Input, { operation: { id, timeRange } }: InputRules): Input {
  if (timeRange === undefined || input.violations.length > 0) return input;
  const [startName, endName] = timeRange;
  const start = input.values[startName];
  const end = input.values[endName];
  if (start !== undefined && end !== undefined && start > end) {
    const violation = operationViolation(id, { rule: 'timeOrder', parameter: startName, limit: endName, value: start });
    return { ...input, violations: [violation] };
  }
  const short = timeRange.filter((name) => isShort(input.values[name]));
  return { ...input, warnings: [...input.warnings, ...operationViolations(id, 'seconds', short, input.values)] };
}

function isShort(time: string | number | undefined): boolean {
  return typeof time === 'number' && time >= firstSecond && time < firstMillisecond;
}

function refused(violation: Violation): ReadParameters {
  return { values: {}, violations: [violation], warnings: [] };
}
