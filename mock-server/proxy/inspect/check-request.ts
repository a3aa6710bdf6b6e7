import { operationTable } from '../../../generators/generated/operation-table.ts';
import { requestValidators } from '../../../generators/generated/operation-validators.ts';
import type { OperationId } from '../../../generators/generated/operations.ts';
import type { Violation } from '../../core/journal/entry.ts';
import type { ParameterValues, ReadParameters } from '../../core/operations/parameters.ts';
import { operationViolation } from '../../core/operations/violation.ts';
import { errorOrder } from '../../core/pipeline/error-order.ts';
import { targetOf } from '../../core/pipeline/identify.ts';
import { readInput } from '../../core/pipeline/read.ts';
import type { Platform } from '../../core/platform.ts';
import type { Behaviour } from '../../core/tenant/behaviour.ts';
import type { ReadBody } from './body.ts';
import { ofSide, proxyViolation } from './violation.ts';

/** A request to an operation, as far as it can be shown. */
export interface CheckedRequest {
  readonly operation: OperationId;
  readonly method: string;
  /** Redacted, as are the headers and the body. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: ReadBody;
}

export interface RequestFindings {
  readonly values: ParameterValues;
  /** Whether it was read and breaks nothing: what is not among its values was not asked for. */
  readonly isRight: boolean;
  readonly violations: readonly Violation[];
  readonly warnings: readonly Violation[];
}

/** What is wrong with a request, by the rules that the emulator reads requests with. All of it is the consumer's. */
export function checkRequest(request: CheckedRequest, behaviour: Behaviour, platform: Platform): RequestFindings {
  const { operation, method, headers } = request;
  const { method: wanted, auth } = operationTable[operation];
  if (method !== wanted) {
    const wrong = operationViolation(operation, { rule: 'wrongMethod', limit: wanted, value: method });
    return { values: {}, isRight: false, violations: ofSide('consumer', [wrong]), warnings: [] };
  }
  const token = headers['token'] ?? '';
  const missing =
    auth === 'token' && token.trim() === ''
      ? [operationViolation(operation, { rule: 'emptyToken', parameter: 'token', value: headers['token'] })]
      : [];
  const { values, violations, warnings } = readParametersOf(request, behaviour, platform);
  const found = { injectedFault: [], token: missing, parameters: violations, rules: [] };
  return {
    values,
    isRight: violations.length === 0 && warnings.every(({ rule }) => rule !== 'unchecked'),
    violations: ofSide(
      'consumer',
      errorOrder.flatMap((kind) => found[kind]),
    ),
    warnings: ofSide('consumer', warnings),
  };
}

function readParametersOf(
  { operation, method, url, headers, body }: CheckedRequest,
  behaviour: Behaviour,
  platform: Platform,
): ReadParameters {
  const rules = { operation: operationTable[operation], validator: requestValidators[operation], behaviour };
  const { query } = targetOf(url);
  const isKnown = typeof body === 'string' || body instanceof Uint8Array;
  if (!isKnown && method !== 'GET') {
    const { unknown: value } = body;
    const note = proxyViolation({ side: 'consumer', rule: 'unchecked', operation, parameter: 'request body', value });
    return { values: {}, violations: [], warnings: [note] };
  }
  return readInput({ method, headers, body: isKnown ? body : undefined }, query, rules, platform);
}
