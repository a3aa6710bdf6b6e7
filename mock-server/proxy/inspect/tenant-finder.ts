import { numberOf } from '../../../common/number-of.ts';
import { longestLifetime } from '../../../common/token-lifetime.ts';
import type { Tenants } from '../../core/emulator-options.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import type { SeenToken, TokenTable } from './token-table.ts';

/** Tells whose a request is. */
export interface TenantFinder {
  /** The tenant that an appid or a token names; where they name none, the one that takes what is nobody's. */
  of(named: { readonly appid?: string | undefined; readonly token?: SeenToken | undefined }): Tenant | undefined;
  /** Notes the token that the target gave to an appid, and makes its tenant where there is none. */
  learn(issued: IssuedToken): Tenant | undefined;
}

interface IssuedToken {
  readonly appid: string;
  readonly token: string;
  /** As it was answered, in seconds. */
  readonly lifetime: unknown;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Tenants that traffic may make: whoever sends requests could otherwise fill the memory. */
const tenantLimit = 100;

export function createTenantFinder(tenants: Tenants, tokens: TokenTable): TenantFinder {
  function made(appid: string): Tenant | undefined {
    const isPossible = appid.length >= 1 && appid.length <= 64 && tenants.list().length < tenantLimit;
    return isPossible ? tenants.create({ appid }) : undefined;
  }

  return {
    of: ({ appid, token }) => tenants.get(appid ?? token?.appid ?? '') ?? tenants.fallback(),
    learn({ appid, token, lifetime, now }) {
      const seconds = numberOf(lifetime);
      tokens.note(appid, token, Number.isFinite(seconds) ? seconds : longestLifetime, now);
      return tenants.get(appid) ?? made(appid) ?? tenants.fallback();
    },
  };
}
