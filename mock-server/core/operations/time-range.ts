import type { OperationId } from '../../../generators/generated/operations.ts';
import type { Violation } from '../journal/journal.ts';
import type { ParameterValues } from './parameters.ts';
import { breachOf } from './violation.ts';

/** A start later than its end is refused. */
export function timeOrderViolations(
  operation: OperationId,
  values: ParameterValues,
  startName: string,
  endName: string,
): readonly Violation[] {
  const start = values[startName];
  const end = values[endName];
  if (start === undefined || end === undefined || start <= end) return [];
  return [breachOf(operation, { rule: 'timeOrder', parameter: startName, limit: endName, value: start })];
}
