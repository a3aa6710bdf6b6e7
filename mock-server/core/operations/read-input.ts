import type { OperationId } from '../../../generators/generated/operations.ts';
import type { Validator } from '../../../generators/generated/validator.ts';
import type { Behaviour } from '../behaviour.ts';
import type { PlainRequest } from '../plain-http.ts';
import type { Platform } from '../platform.ts';
import { readJsonBody } from './json-body.ts';
import { readParameters, warningLimit, type ReadParameters } from './parameters.ts';
import type { QueryParameters } from './query-string.ts';
import { breachOf } from './violation.ts';

/** What the parameters of a request are held against. */
export interface InputRules {
  readonly operation: OperationId;
  readonly validator: Validator<unknown>;
  readonly behaviour: Pick<Behaviour, 'coercion' | 'pageSizeOverMaximum'>;
}

/** The parameters of an operation that takes them in its query. */
export function readQueryInput(query: QueryParameters, rules: InputRules): ReadParameters {
  const { operation } = rules;
  if (query.malformed !== undefined) {
    return { values: {}, violations: [breachOf(operation, { rule: 'utf8', value: query.malformed })], warnings: [] };
  }
  const read = readParameters({ ...rules, input: query.values });
  if (query.repeated.length === 0) return read;
  const repeated = query.repeated
    .slice(0, warningLimit)
    .map((parameter) => breachOf(operation, { rule: 'duplicateParameter', parameter, value: query.values[parameter] }));
  return { ...read, warnings: [...repeated, ...read.warnings] };
}

/** The parameters of an operation that takes them in its body, and the body's text where it could be read as such. */
export function readBodyInput(
  content: PlainRequest['body'],
  rules: InputRules,
  platform: Pick<Platform, 'decodeUtf8'>,
): { readonly text?: string | undefined; readonly read: ReadParameters } {
  const body = readJsonBody(rules.operation, content, platform);
  const { text } = body;
  if ('violation' in body) return { text, read: { values: {}, violations: [body.violation], warnings: [] } };
  const { value: input, digits } = body;
  return { text, read: readParameters({ ...rules, input, digits }) };
}
