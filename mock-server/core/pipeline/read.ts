import type { OperationRow } from '../../../generators/generated/operation-table.ts';
import type { Validator } from '../../../generators/generated/validator.ts';
import type { Violation } from '../journal/journal.ts';
import { readJsonBody } from '../operations/json-body.ts';
import { readParameters, warningLimit, type ReadParameters } from '../operations/parameters.ts';
import { readQueryString } from '../operations/query-string.ts';
import { operationViolation } from '../operations/violation.ts';
import type { Platform } from '../platform.ts';
import type { Behaviour } from '../tenant/behaviour.ts';
import type { PlainRequest } from './plain-http.ts';

/** What a request says: its parameters, and what is wrong with them. */
export interface Input extends ReadParameters {
  /** The body, where it could be read as text. */
  readonly text?: string | undefined;
}

/** What the parameters of a request are held against. */
export interface InputRules {
  readonly operation: OperationRow;
  readonly validator: Validator<unknown>;
  readonly behaviour: Pick<Behaviour, 'coercion' | 'pageSizeOverMaximum'>;
}

/**
 * Reads the parameters of a request in its query or its body, and finds what is wrong with them. This comes before the
 * token is looked at, so that the journal shows what was sent.
 */
export function readInput(
  { method, body: content }: Pick<PlainRequest, 'method' | 'body'>,
  query: string,
  rules: InputRules,
  platform: Platform,
): Input {
  if (method === 'GET') return inOrder(readQuery(query, rules), rules);
  const body = readJsonBody(rules.operation.id, content, platform);
  if ('violation' in body) return { ...refused(body.violation), text: body.text };
  const read = readParameters({ ...rules, operation: rules.operation.id, input: body.value, digits: body.digits });
  return inOrder({ ...read, text: body.text }, rules);
}

function readQuery(query: string, rules: InputRules): Input {
  const { values, repeated, malformed } = readQueryString(query);
  const operation = rules.operation.id;
  if (malformed !== undefined) return refused(operationViolation(operation, { rule: 'utf8', value: malformed }));
  const read = readParameters({ ...rules, operation, input: values });
  const twice = repeated
    .slice(0, warningLimit)
    .map((parameter) =>
      operationViolation(operation, { rule: 'duplicateParameter', parameter, value: values[parameter] }),
    );
  return { ...read, warnings: [...twice, ...read.warnings] };
}

/** A span of time whose parameters are right must not end before it begins. */
function inOrder(input: Input, { operation: { id, timeRange } }: InputRules): Input {
  if (timeRange === undefined || input.violations.length > 0) return input;
  const [startName, endName] = timeRange;
  const start = input.values[startName];
  const end = input.values[endName];
  if (start === undefined || end === undefined || start <= end) return input;
  const violation = operationViolation(id, { rule: 'timeOrder', parameter: startName, limit: endName, value: start });
  return { ...input, violations: [violation] };
}

function refused(violation: Violation): ReadParameters {
  return { values: {}, violations: [violation], warnings: [] };
}
