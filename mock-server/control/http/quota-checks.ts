import type { Store } from '../../core/store/store.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import { quotaSettings, type QuotaName, type TenantQuotas } from '../../team/quotas.ts';
import type { Quotas } from '../../team/server-parts.ts';
import type { TenantCounts } from '../../team/tenant-counts.ts';
import { createProblem } from './problem.ts';

/** Refuses what would take a tenant beyond a quota. Each throws a problem that names it. */
export interface QuotaChecks {
  /** A call adds so many records. They are counted where there is a quota, once the tenant is ready. */
  records(tenant: Tenant, adding: Adding, options?: RecordsOptions): Promise<void>;
  /** A call is about to cause so many deliveries. Call the answer with how many of them it has not caused. */
  deliveries(tenant: Tenant, count: number): (notCaused: number) => void;
  /** A stream is about to be opened. `opened`: it is; the answer closes it. */
  stream(tenant: Tenant): { readonly opened: () => () => void };
}

type Adding = number | ((store: Store) => Promise<number>);

interface RecordsOptions {
  /** They take the place of all there are. */
  readonly replacing?: boolean;
  /** The quotas that a tenant is made with. Default: those it has. */
  readonly own?: Quotas | undefined;
}

interface QuotaChecksOptions {
  readonly quotas: TenantQuotas;
  readonly countsOf: (tenant: Tenant) => TenantCounts;
  /** Real time, in ms. */
  readonly now: () => number;
}

/** By so many seconds the clocks of servers that share a tenant may differ: they count in the same second all the same. */
const clocksApart = 5;

export function createQuotaChecks({ quotas, countsOf, now }: QuotaChecksOptions): QuotaChecks {
  return {
    async records(tenant, adding, { replacing = false, own } = {}) {
      const limit = quotas.of(tenant.appid, 'records', own);
      if (limit === undefined) return;
      await tenant.ready();
      const used = replacing ? 0 : await countRecords(tenant);
      const added = typeof adding === 'number' ? adding : await adding(tenant.store);
      // What adds nothing goes where there is too much already; a new tenant is held to what it has.
      if (used + added <= limit || (added === 0 && own === undefined)) return;
      throw exceeded(tenant, 'records', { limit, used }, [
        409,
        `may hold ${limit} records, holds ${used}, and this adds ${added}`,
        'Remove what is done with (POST reset, PUT state)',
      ]);
    },
    deliveries(tenant, count) {
      const limit = quotas.of(tenant.appid, 'deliveries');
      if (limit === undefined || count === 0) return () => undefined;
      const counts = countsOf(tenant);
      const own = Math.floor(now() / 1000);
      const { second: last = own, count: caused = 0 } = counts.caused ?? {};
      const second = last > own && last - own <= clocksApart ? last : own;
      const used = last === second ? caused : 0;
      if (used + count > limit) {
        throw exceeded(tenant, 'deliveries', { limit, used }, [
          429,
          `may cause ${limit} deliveries a second, has caused ${used} in this one, and this causes ${count}`,
          'Ask again a second later, or for less at once',
        ]);
      }
      counts.noteCaused({ second, count: used + count });
      return (notCaused) => {
        const { caused: latest } = counts;
        // What was caused in a second before counts no more.
        if (notCaused > 0 && latest?.second === second) counts.noteCaused({ second, count: latest.count - notCaused });
      };
    },
    stream(tenant) {
      const limit = quotas.of(tenant.appid, 'streams');
      const counts = countsOf(tenant);
      const used = counts.streams;
      if (limit !== undefined && used >= limit) {
        throw exceeded(tenant, 'streams', { limit, used }, [
          429,
          `may have ${limit} streams open, and has ${used}`,
          'Close one',
        ]);
      }
      return {
        opened() {
          counts.addStreams(1);
          let isOpen = true;
          return () => {
            if (isOpen) counts.addStreams(-1);
            isOpen = false;
          };
        },
      };
    },
  };
}

async function countRecords({ store }: Tenant): Promise<number> {
  const none = { offset: 0, limit: 0 };
  const pages = await Promise.all(
    [store.channels, store.recipients, store.messages, store.broadcastTasks, store.sendRecords].map((set) =>
      set.query({}, none),
    ),
  );
  return pages.reduce((sum, { total }) => sum + total, 0);
}

function exceeded(
  { appid }: Tenant,
  quota: QuotaName,
  counts: { readonly limit: number; readonly used: number },
  [status, why, remedy]: readonly [status: 409 | 429, why: string, remedy: string],
): Error {
  const setting = quotaSettings[quota];
  return createProblem({
    status,
    code: 'QUOTA_EXCEEDED',
    title: status === 409 ? 'Conflict' : 'Too many requests',
    detail: `Failed to answer: tenant ${JSON.stringify(appid)} ${why} (quota ${quota}).`,
    remedy:
      `${remedy}; or raise the quota: ${setting} at start, quotas.${quota} in code, and for this tenant alone ` +
      `PATCH tenants/:appid {"quotas":{"${quota}":…}} with the server's own token.`,
    members: { quota, ...counts, setting },
    ...(status === 429 && { headers: { 'retry-after': '1' } }),
  });
}
