import type { Tenants } from '../../core/emulator-options.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import { attachWebhooks, type AttachWebhooksOptions, type TenantWebhooks } from '../attach.ts';
import { deliveryFaults } from '../delivery/delivery-faults.ts';
import type { CloseOptions } from '../emitter.ts';

export interface WebhookDirectoryOptions extends AttachWebhooksOptions {
  /** What the tenants there are now have at first. Those made later begin without. */
  readonly receivers?: AttachWebhooksOptions['receivers'];
}

/** The webhooks of all tenants of an emulator. */
export interface WebhookDirectory {
  of(tenant: Tenant): TenantWebhooks;
  /** Ends them all: attempts under way have `grace` ms, the rest is recorded as unfinished. */
  close(options?: CloseOptions): Promise<void>;
}

/**
 * Attaches webhooks to every tenant, those made later included. Faults of a tenant hit its deliveries.
 *
 * @throws a failure that says which receiver is wrong, or which member of a tenant's initial state.
 */
export function createWebhookDirectory(
  tenants: Tenants,
  { receivers, ...options }: WebhookDirectoryOptions = {},
): WebhookDirectory {
  const webhooks = new Map<Tenant, TenantWebhooks>();

  function attach(tenant: Tenant, own: AttachWebhooksOptions): void {
    webhooks.set(tenant, attachWebhooks(tenant, { ...options, ...own, intercept: deliveryFaults(tenant) }));
  }

  for (const tenant of tenants.list()) attach(tenant, { receivers });
  tenants.onCreate((tenant) => attach(tenant, {}));
  tenants.onDelete((tenant) => {
    void webhooks.get(tenant)?.close({ grace: 0 });
    webhooks.delete(tenant);
  });
  return {
    of(tenant) {
      const found = webhooks.get(tenant);
      if (found === undefined) throw new Error(`Tenant ${JSON.stringify(tenant.appid)} belongs to another emulator.`);
      return found;
    },
    async close(closing) {
      await Promise.all([...webhooks.values()].map((each) => each.close(closing)));
    },
  };
}
