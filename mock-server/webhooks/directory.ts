import { createBilingualFailure } from '../../common/bilingual-failure.ts';
import type { Tenants } from '../core/emulator-options.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { attachWebhooks, type AttachWebhooksOptions, type TenantWebhooks } from './attach.ts';
import type { DeliveryKeeper } from './delivery/keeper.ts';
import type { CloseOptions } from './emitter.ts';

export interface WebhookDirectoryOptions extends Omit<AttachWebhooksOptions, 'keeper'> {
  /** What the tenants there are now have at first. Those made later begin without. */
  readonly receivers?: AttachWebhooksOptions['receivers'];
  /** Who keeps the webhooks of a tenant. Default: nobody. */
  readonly keeperOf?: ((tenant: Tenant) => DeliveryKeeper) | undefined;
  /** Which of the tenants there are now have them. Default: all. */
  readonly isNamed?: ((tenant: Tenant) => boolean) | undefined;
}

/** The webhooks of all tenants of an emulator. */
interface WebhookDirectory {
  /** @throws a failure `TENANT_UNKNOWN` for one that was deleted, or is of another emulator */
  of(tenant: Tenant): TenantWebhooks;
  /** No attempt begins any more. Resolves when none is under way, `grace` ms later at most. */
  pause(options?: CloseOptions): Promise<void>;
  /** Ends them all: attempts under way have `grace` ms, the rest is recorded as unfinished. */
  close(options?: CloseOptions): Promise<void>;
}

/**
 * Attaches webhooks to every tenant, those made later included.
 *
 * @throws a failure that says which receiver is wrong, or which member of a tenant's initial state.
 */
export function createWebhookDirectory(
  tenants: Tenants,
  { receivers, isNamed = () => true, keeperOf, ...options }: WebhookDirectoryOptions = {},
): WebhookDirectory {
  const webhooks = new Map<Tenant, TenantWebhooks>();
  function attach(tenant: Tenant, named: WebhookDirectoryOptions['receivers']): void {
    webhooks.set(tenant, attachWebhooks(tenant, { ...options, receivers: named, keeper: keeperOf?.(tenant) }));
  }
  async function close(closing?: CloseOptions): Promise<void> {
    await Promise.all(Array.from(webhooks.values(), (each) => each.close(closing)));
  }
  try {
    for (const tenant of tenants.list()) attach(tenant, isNamed(tenant) ? receivers : undefined);
  } catch (error) {
    void close({ grace: 0 });
    throw error;
  }
  tenants.onCreate((tenant) => attach(tenant, undefined));
  tenants.onDelete((tenant) => {
    void webhooks.get(tenant)?.close({ grace: 0 });
    webhooks.delete(tenant);
  });
  return {
    of(tenant) {
      const found = webhooks.get(tenant);
      if (found !== undefined) return found;
      const appid = JSON.stringify(tenant.appid);
      throw createBilingualFailure('TENANT_UNKNOWN', {
        en: `Failed to find the webhooks: tenant ${appid} was deleted, or belongs to another emulator. Give one of this server.`,
        zh: `无法找到 Webhook：租户 ${appid} 已被删除，或属于另一个模拟器。请给出此服务器的租户。`,
      });
    },
    async pause(pausing) {
      await Promise.all(Array.from(webhooks.values(), (each) => each.pause(pausing)));
    },
    close,
  };
}
