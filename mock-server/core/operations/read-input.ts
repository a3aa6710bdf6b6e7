import type { OperationId } from '../../../generators/generated/operations.ts';
import type { Validator } from '../../../generators/generated/validator.ts';
import type { Violation } from '../journal/journal.ts';
import type { PlainRequest } from '../pipeline/plain-http.ts';
import type { Platform } from '../platform.ts';
import type { Behaviour } from '../tenant/behaviour.ts';
import { readJsonBody } from './json-body.ts';
import { readParameters, warningLimit, type ReadParameters } from './parameters.ts';
import { readQueryString, type QueryParameters } from './query-string.ts';
import { breachOf } from './violation.ts';

/** What the parameters of a request are held against. */
export interface InputRules {
  readonly operation: OperationId;
  readonly validator: Validator<unknown>;
  readonly behaviour: Pick<Behaviour, 'coercion' | 'pageSizeOverMaximum'>;
}

/** The parameters of a request in its query or body, and the body's text where it could be read as such. */
export function readInput(
  { method, body: content }: Pick<PlainRequest, 'method' | 'body'>,
  query: string,
  rules: InputRules,
  platform: Platform,
): { readonly text?: string | undefined; readonly read: ReadParameters } {
  if (method === 'GET') return { read: readQuery(readQueryString(query), rules) };
  const body = readJsonBody(rules.operation, content, platform);
  const read =
    'violation' in body
      ? refused(body.violation)
      : readParameters({ ...rules, input: body.value, digits: body.digits });
  return { text: body.text, read };
}

function readQuery({ values, repeated, malformed }: QueryParameters, rules: InputRules): ReadParameters {
  const { operation } = rules;
  if (malformed !== undefined) return refused(breachOf(operation, { rule: 'utf8', value: malformed }));
  const read = readParameters({ ...rules, input: values });
  const twice = repeated
    .slice(0, warningLimit)
    .map((parameter) => breachOf(operation, { rule: 'duplicateParameter', parameter, value: values[parameter] }));
  return { ...read, warnings: [...twice, ...read.warnings] };
}

function refused(violation: Violation): ReadParameters {
  return { values: {}, violations: [violation], warnings: [] };
}
