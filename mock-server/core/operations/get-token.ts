import type { Platform } from '../platform.ts';
import type { Behaviour } from '../tenant/behaviour.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { tokenLifetime } from '../tenant/tokens.ts';
import type { Answer, Refusal } from './answer.ts';
import type { ParameterValues } from './parameters.ts';
import { breachOf, refuse } from './violation.ts';

const operation = 'getToken';

export interface GetTokenContext {
  readonly values: ParameterValues;
  /** Absent where the appid is nobody's. */
  readonly tenant?: Tenant | undefined;
  readonly behaviour: Behaviour;
  readonly now: number;
  readonly platform: Platform;
}

/** Section of the page: 获取Token. Each call gives a new token and a full 24 hours. */
export function getToken(context: GetTokenContext): Answer {
  const { tenant, now } = context;
  const refusal = staleTime(context) ?? unknownAppid(context) ?? wrongSign(context);
  if (refusal !== undefined || tenant === undefined) return refusal ?? refuse('999999', []);
  const { token } = tenant.tokens.issue(now);
  return { item: JSON.stringify({ token, expires_in: String(tokenLifetime / 1000) }) };
}

function staleTime({ values, behaviour, now }: GetTokenContext): Refusal | undefined {
  const allowed = behaviour.createTimeSkewSeconds;
  if (allowed === 'off') return undefined;
  const value = values['create_time'];
  if (Math.abs(Number(value) * 1000 - now) <= allowed * 1000) return undefined;
  return refuse('999994', [
    breachOf(operation, { rule: 'staleCreateTime', parameter: 'create_time', limit: allowed, value }),
  ]);
}

function unknownAppid({ values, tenant, behaviour }: GetTokenContext): Refusal | undefined {
  if (tenant !== undefined) return undefined;
  return refuse(behaviour.credentialErrors === 'platform' ? '900004' : '999994', [
    breachOf(operation, { rule: 'unknownAppid', parameter: 'appid', value: values['appid'] }),
  ]);
}

function wrongSign({ values, tenant, behaviour, platform }: GetTokenContext): Refusal | undefined {
  const value = String(values['sign']);
  const signed = `${values['appid']}${values['create_time']}${tenant?.appKey}`;
  if (value.toLowerCase() === platform.md5(signed)) return undefined;
  return refuse(behaviour.credentialErrors === 'platform' ? '900003' : '999994', [
    breachOf(operation, { rule: 'wrongSign', parameter: 'sign', value }),
  ]);
}
