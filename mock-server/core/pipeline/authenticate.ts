import type { Refusal } from '../operations/answer.ts';
import { operationViolation, refuse } from '../operations/violation.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Token } from '../tenant/tokens.ts';
import type { OperationExchange } from './exchange.ts';

/**
 * Whether a token opens an operation now. Documented: none is 900001, one that is no longer valid 900002. Which of the
 * ways to be invalid it is, only the journal says.
 */
export function authenticate({
  operation: { id, auth },
  request,
  tenant,
  now,
}: Pick<OperationExchange, 'operation' | 'request' | 'tenant' | 'now'>): Refusal | undefined {
  if (auth === 'none') return undefined;
  const value = request.headers['token'];
  if (value === undefined || value.trim() === '') {
    return refuse('900001', [operationViolation(id, { rule: 'emptyToken', parameter: 'token', value })]);
  }
  const token = tenant?.tokens.get(value);
  const ended = token === undefined ? { rule: 'unknownToken' as const } : endOf(token, tenant, now);
  if (ended === undefined) return undefined;
  return refuse('900002', [operationViolation(id, { ...ended, parameter: 'token', value })]);
}

function endOf(
  token: Token,
  tenant: Tenant | undefined,
  now: number,
): { rule: 'expiredToken' | 'replacedToken'; limit: string } | undefined {
  if (now >= token.expiresAt) return { rule: 'expiredToken', limit: new Date(token.expiresAt).toISOString() };
  if (token.replacedAt !== undefined && tenant?.behaviour.tokenRotation === 'single') {
    return { rule: 'replacedToken', limit: new Date(token.replacedAt).toISOString() };
  }
  return undefined;
}
