import type { OperationExchange } from './exchange.ts';

/**
 * Makes the tenant's account where that was not done yet, and fires what is due there. Absent: there was nothing to do, and
 * nothing has to be waited for.
 */
export function advanceClock({
  tenant,
  operation,
}: Pick<OperationExchange, 'tenant' | 'operation'>): Promise<void> | undefined {
  if (tenant === undefined || (tenant.isReady() && !tenant.clock.hasDue())) return undefined;
  // A token needs no records: the first one is answered before the account is made.
  const isMade = operation.auth === 'token' ? tenant.ready() : Promise.resolve();
  return isMade.then(() => (tenant.clock.hasDue() ? tenant.clock.runDue() : undefined));
}
