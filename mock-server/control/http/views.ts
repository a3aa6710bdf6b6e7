import type { Clock } from '../../core/clock/clock.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import type { ProxyFacts } from './proxy-facts.ts';

/** A tenant's clock as the control routes show it. */
export function clockView(clock: Clock) {
  const epochMs = clock.now();
  const nextDue = clock.nextDue();
  return {
    now: new Date(epochMs).toISOString(),
    epochMs,
    frozen: clock.frozen,
    /** When something falls due next, in ms; null: nothing does. */
    nextDue: nextDue ?? null,
  };
}

/** A tenant as the control routes show it. A proxy never learns its key. */
export function tenantView({ appid, appKey, seed, timezone, behaviour, clock }: Tenant, proxy: ProxyFacts | undefined) {
  return { appid, ...(proxy === undefined && { appKey }), seed, timezone, behaviour, clock: clockView(clock) };
}
