import type { Tenants } from '../core/emulator-options.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import type { TenantWebhooks } from '../webhooks/attach.ts';
import type { ServerKeeper } from './keeper.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { TenantQuotas } from './quotas.ts';
import { createTenantCards, type TenantCards } from './tenant-cards.ts';

interface TeamOptions {
  readonly tenants: Tenants;
  readonly webhooksOf: (tenant: Tenant) => TenantWebhooks;
  readonly keeper: ServerKeeper;
  readonly quotas: TenantQuotas;
  /** Real time, in ms. */
  readonly now: () => number;
  /** Bytes of the heap in use. */
  readonly heap: () => number;
  /** For how long the oldest change has waited to be kept, in seconds. Absent: nothing is kept beyond the process. */
  readonly lag?: (() => number) | undefined;
  /** Nothing can be kept. */
  readonly isReadOnly?: boolean | undefined;
}

/** What a server has for those who share it, as its control routes want it. */
export interface Team {
  readonly cards: TenantCards;
  readonly metrics: Metrics;
  readonly keeper: ServerKeeper;
  readonly quotas: TenantQuotas;
  readonly now: () => number;
}

/** Counts from now on; the cards of tenants are watched from when they are begun. */
export function createTeam({ keeper, quotas, now, isReadOnly, ...others }: TeamOptions): Team {
  const metrics = createMetrics(others);
  const cards = createTenantCards({ keeper, tenants: others.tenants, now, isReadOnly });
  quotas.attach(cards);
  return { cards, metrics, keeper, quotas, now };
}
