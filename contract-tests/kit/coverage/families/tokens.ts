import { isObject } from '../../../../common/json.ts';
import type { Call } from '../exchange.ts';
import type { ItemFamily } from '../item.ts';
import { operationMessages } from '../messages/operations.ts';

/** How a token ends, by the rule that refuses it. */
const ends: Readonly<Record<string, string>> = { expiredToken: 'expired', replacedToken: 'replaced' };

/** A token renewed, one that had expired, one that was replaced. */
export const tokenFamily: ItemFamily = {
  items: (['renewed', 'expired', 'replaced'] as const).map((end) => ({
    id: `token/${end}`,
    what: operationMessages.tokens[end],
  })),
  observe({ calls }, cover) {
    const issued: unknown[] = [];
    for (const call of calls) {
      const token = tokenIn(call);
      if (token !== undefined) issued.push(token);
      else if (call.succeeded && issued.indexOf(call.parameters['token']) > 0) cover('token/renewed');
      for (const { rule } of call.entry.violations) if (Object.hasOwn(ends, rule)) cover(`token/${ends[rule]}`);
    }
  },
};

/** The token that a getToken gave. */
export function tokenIn({ operation, succeeded, answer }: Call): string | undefined {
  const { item } = answer;
  if (operation !== 'getToken' || !succeeded || !isObject(item)) return undefined;
  return typeof item['token'] === 'string' ? item['token'] : undefined;
}
