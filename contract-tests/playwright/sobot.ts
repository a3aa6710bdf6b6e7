import type { Tenant } from '../../mock-server/core/tenant/tenant.ts';
import type { MockServer, TenantWebhooks } from '../../mock-server/server.ts';
import { createSharedClock, type SharedClock } from './shared-clock.ts';

/** The tenant of a test, with what tests do most with one at hand. */
export interface Sobot extends Pick<
  Tenant,
  'appid' | 'appKey' | 'journal' | 'faults' | 'act' | 'broadcast' | 'addRecords' | 'setBehaviour'
> {
  /** Where the app under test finds the provider, without a slash at the end. */
  readonly url: string;
  readonly server: MockServer;
  readonly tenant: Tenant;
  /** Moves the tenant and the pages of the test together. */
  readonly clock: SharedClock;
  /** Where the tenant's webhook events go: `sobot.webhooks.receivers.add({ url, secret })`. */
  readonly webhooks: TenantWebhooks;
}

export function createSobot(server: MockServer, tenant: Tenant): Sobot {
  const { appid, appKey, journal, faults, act, broadcast, addRecords, setBehaviour } = tenant;
  return {
    url: server.url,
    server,
    tenant,
    ...{ appid, appKey, journal, faults, act, broadcast, addRecords, setBehaviour },
    clock: createSharedClock(tenant.clock),
    webhooks: server.webhooksOf(tenant),
  };
}
