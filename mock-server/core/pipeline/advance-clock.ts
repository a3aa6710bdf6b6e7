import type { Platform } from '../platform.ts';
import type { OperationExchange } from './exchange.ts';

/** Makes the tenant's account where that was not done yet, fires what is due there, and tells the time. */
export async function advanceClock(
  { tenant, owner, operation }: Pick<OperationExchange, 'tenant' | 'owner' | 'operation'>,
  platform: Platform,
): Promise<number> {
  if (tenant !== undefined) {
    // A token needs no records: the first one is answered before the account is made.
    if (operation.auth === 'token') await tenant.ready();
    if (tenant.clock.hasDue()) await tenant.clock.runDue();
  }
  return owner?.clock.now() ?? platform.now();
}
