import type { RetCode } from '../../../generators/generated/errors.ts';
import type { OperationId } from '../../../generators/generated/operations.ts';
import type { Violation } from '../../core/journal/entry.ts';
import type { ParameterValues } from '../../core/operations/parameters.ts';
import { operationViolation } from '../../core/operations/violation.ts';
import type { SeenToken } from './token-table.ts';
import { ofSide, proxyViolation } from './violation.ts';

export interface Answered {
  readonly operation: OperationId;
  /** As it was answered, known or not. */
  readonly code: string;
  readonly retCode: RetCode | undefined;
  /** What the request was found to break. */
  readonly broken: readonly Violation[];
  /** Whether it was looked at in full and breaks nothing. */
  readonly isRight: boolean;
  /** What is known of its token. */
  readonly token: SeenToken | undefined;
  /** The `token` header and the parameters, redacted. */
  readonly shownToken: string | undefined;
  readonly values: ParameterValues;
  readonly now: number;
}

export interface Explanation {
  readonly violations: readonly Violation[];
  readonly warnings: readonly Violation[];
}

const nothing: Explanation = { violations: [], warnings: [] };

/**
 * What the provider's code says beyond what the request shows by itself: a token that has ended, credentials that are
 * nobody's; and where the provider and the contract are of two minds, which is drift.
 */
export function explainRefusal(answered: Answered): Explanation {
  const { operation, code, retCode, broken, isRight } = answered;
  if (retCode === '000000') {
    if (broken.length === 0) return nothing;
    const value = broken.map(({ reason }) => reason.en).join('; ');
    return {
      violations: [],
      warnings: [proxyViolation({ side: 'provider', rule: 'unexpectedSuccess', operation, value })],
    };
  }
  const violation = consumerFault(answered);
  if (violation !== undefined) return { violations: ofSide('consumer', [violation]), warnings: [] };
  // An unknown message, one without content, one of another channel: only the provider knows.
  const mayBeRight = operation === 'getMediaContent' && retCode === '999994';
  if (!isRight || mayBeRight) return nothing;
  return {
    violations: [],
    warnings: [proxyViolation({ side: 'provider', rule: 'unexpectedRefusal', operation, value: code })],
  };
}

function consumerFault({ operation, retCode, token, shownToken, values, now }: Answered): Violation | undefined {
  if (retCode === '900003')
    return operationViolation(operation, { rule: 'wrongSign', parameter: 'sign', value: values['sign'] });
  if (retCode === '900004')
    return operationViolation(operation, { rule: 'unknownAppid', parameter: 'appid', value: values['appid'] });
  if (retCode !== '900002' || shownToken === undefined || shownToken.trim() === '') return undefined;
  const shown = { parameter: 'token', value: shownToken };
  if (token === undefined) return operationViolation(operation, { rule: 'unknownToken', ...shown });
  if (now >= token.expiresAt) {
    return operationViolation(operation, {
      rule: 'expiredToken',
      limit: new Date(token.expiresAt).toISOString(),
      ...shown,
    });
  }
  if (token.replacedAt === undefined) return undefined;
  return operationViolation(operation, {
    rule: 'replacedToken',
    limit: new Date(token.replacedAt).toISOString(),
    ...shown,
  });
}
