import type { TenantOptions } from '../core/tenant/tenant.ts';
import type { Ledger, LedgerChange, LedgerTenant } from './ledger.ts';
import { asOne, loadedFrom } from './news.ts';

/** A tenant of the ledger that is about to be made here. */
interface Arrival {
  readonly id: number;
  readonly version: number;
  readonly all: LedgerChange;
}

export interface Arrivals {
  /** Reads a tenant; what it was made with, unless it has gone. */
  read(tenant: LedgerTenant): Promise<ArrivingOptions | undefined>;
  get(appid: string): Arrival | undefined;
  /** It is made. */
  take(appid: string): Arrival | undefined;
}

export type ArrivingOptions = TenantOptions & { readonly appid: string };

export function createArrivals(ledger: Ledger, now: () => number): Arrivals {
  const arriving = new Map<string, Arrival>();
  return {
    async read({ id, appid }) {
      const news = await ledger.read(id, 0);
      if (news.isGone || news.changes.length === 0) return undefined;
      const all = asOne(news);
      arriving.set(appid, { id, version: news.version, all });
      return loadedFrom({ id, all }, now()).setup;
    },
    get: (appid) => arriving.get(appid),
    take(appid) {
      const found = arriving.get(appid);
      arriving.delete(appid);
      return found;
    },
  };
}
