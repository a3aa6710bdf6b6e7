import type { Tenant } from '../core/tenant/tenant.ts';
import type { NotedCall, NotedCalls } from './noted-calls.ts';

/** Which calls to list; all that is given must hold. */
interface NotedCallFilter {
  /** The name of a control token. */
  readonly by?: string | undefined;
  readonly method?: string | undefined;
  /** Made at or after, in ms of real time. */
  readonly from?: number | undefined;
  /** Made at or before, in ms of real time. */
  readonly to?: number | undefined;
  /** Only those after the one with this id. */
  readonly after?: string | undefined;
}

/** The calls of control routes that changed tenants, by whom. */
export interface CallRecord {
  /** A call has changed a tenant. */
  note(tenant: Tenant, call: Pick<NotedCall, 'by' | 'method' | 'path' | 'status'>): void;
  /** Those of a tenant that are kept, oldest first. */
  list(tenant: Tenant, filter?: NotedCallFilter): readonly NotedCall[];
}

interface CallRecordOptions {
  /** What is on record of a tenant: it goes with it. */
  readonly notedOf: (tenant: Tenant) => NotedCalls;
  /** Real time, in ms. */
  readonly now: () => number;
}

export function createCallRecord({ notedOf, now }: CallRecordOptions): CallRecord {
  return {
    note(tenant, { by, method, path, status }) {
      const { appid, clock, activity } = tenant;
      const call = { appid, at: clock.now(), madeAt: now(), by, method, path, status };
      notedOf(tenant).add(call, (noted) => activity.publish('control', noted.at, noted));
    },
    list: (tenant, { by, method, from = 0, to = Number.POSITIVE_INFINITY, after } = {}) =>
      notedOf(tenant).list.filter(
        (call) =>
          (by === undefined || call.by.name === by) &&
          (method === undefined || call.method === method) &&
          call.madeAt >= from &&
          call.madeAt <= to &&
          (after === undefined || Number(call.id) > Number(after)),
      ),
  };
}
