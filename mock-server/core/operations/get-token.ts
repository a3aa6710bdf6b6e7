import type { Platform } from '../platform.ts';
import { tokenLifetime } from '../tenant/tokens.ts';
import type { Refusal } from './answer.ts';
import type { Operation, RuleContext } from './operation.ts';
import { operationViolation, refuse } from './violation.ts';

/** Section of the page: 获取Token. Each call gives a new token and a full 24 hours. */
export function createGetToken(platform: Platform): Operation {
  return {
    rules: [staleTime, unknownAppid, (context) => wrongSign(context, platform)],
    handle({ tenant, now }) {
      const { token } = tenant.tokens.issue(now);
      return { item: JSON.stringify({ token, expires_in: String(tokenLifetime / 1000) }) };
    },
  };
}

function staleTime({ operation, values, behaviour, now }: RuleContext): Refusal | undefined {
  const limit = behaviour.createTimeSkewSeconds;
  if (limit === 'off') return undefined;
  const value = values['create_time'];
  if (Math.abs(Number(value) - Math.floor(now / 1000)) <= limit) return undefined;
  return refuse('999994', [
    operationViolation(operation, { rule: 'staleCreateTime', parameter: 'create_time', limit, value }),
  ]);
}

function unknownAppid({ operation, values, tenant, behaviour }: RuleContext): Refusal | undefined {
  if (tenant !== undefined) return undefined;
  return refuse(behaviour.credentialErrors === 'platform' ? '900004' : '999994', [
    operationViolation(operation, { rule: 'unknownAppid', parameter: 'appid', value: values['appid'] }),
  ]);
}

async function wrongSign(
  { operation, values, tenant, behaviour }: RuleContext,
  { md5 }: Platform,
): Promise<Refusal | undefined> {
  const value = String(values['sign']);
  if (value.toLowerCase() === (await md5(`${values['appid']}${values['create_time']}${tenant?.appKey}`)))
    return undefined;
  return refuse(behaviour.credentialErrors === 'platform' ? '900003' : '999994', [
    operationViolation(operation, { rule: 'wrongSign', parameter: 'sign', value }),
  ]);
}
