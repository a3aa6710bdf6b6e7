import type { Tenant } from '../core/tenant/tenant.ts';
import type { ServerKeeper } from './keeper.ts';
import type { ControlCall } from './server-parts.ts';

/** Which calls to list; all that is given must hold. */
interface ControlCallFilter {
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

type NotedTenant = Pick<Tenant, 'appid' | 'clock' | 'activity'>;

/** The calls of control routes that changed tenants, by whom. */
export interface ControlCalls {
  /** A call has changed a tenant. */
  note(tenant: NotedTenant, call: Pick<ControlCall, 'by' | 'method' | 'path' | 'status'>): Promise<void>;
  /** Those of a tenant that are kept, oldest first. */
  list(appid: string, filter?: ControlCallFilter): Promise<readonly ControlCall[]>;
  /** A tenant is made under the appid: what was done to the one before is not of this one. */
  forget(appid: string): Promise<void>;
}

interface ControlCallsOptions {
  readonly keeper: ServerKeeper;
  /** Real time, in ms. */
  readonly now: () => number;
  /** Tells calls of this process from those of another in the same millisecond: 8 hex digits. */
  readonly origin?: string;
}

/** What was done to a tenant is forgotten with it. */
export async function forgetCalls(keeper: ServerKeeper, appid: string): Promise<void> {
  for (const call of await keeper.list('controlCalls')) {
    if (call.appid === appid) await keeper.remove('controlCalls', call.id);
  }
}

/** How many calls are kept of each tenant. */
const mostCalls = 1000;

export function createControlCalls({
  keeper,
  now,
  origin = crypto.randomUUID().slice(0, 8),
}: ControlCallsOptions): ControlCalls {
  /** Ids of those that are kept of each tenant, oldest first. */
  const ids = new WeakMap<NotedTenant, string[]>();
  let last = 0;
  let nth = 0;

  function nextId(): string {
    const time = Math.max(now(), last);
    nth = time === last ? nth + 1 : 0;
    last = time;
    return `${time}-${nth}-${origin}`;
  }

  async function idsOf(tenant: NotedTenant): Promise<string[]> {
    const found = ids.get(tenant);
    if (found !== undefined) return found;
    const kept = (await ofTenant(tenant.appid)).map(({ id }) => id);
    // Another call may have asked meanwhile.
    const known = ids.get(tenant) ?? kept;
    ids.set(tenant, known);
    return known;
  }

  async function ofTenant(appid: string): Promise<readonly ControlCall[]> {
    const all = await keeper.list('controlCalls');
    return all.filter((call) => call.appid === appid).sort((a, b) => compareIds(a.id, b.id));
  }

  return {
    async note(tenant, { by, method, path, status }) {
      const { appid, clock, activity } = tenant;
      const known = await idsOf(tenant);
      const id = nextId();
      const call = { id, appid, at: clock.now(), madeAt: now(), by, method, path, status };
      known.push(id);
      await keeper.put('controlCalls', id, call);
      for (const old of known.splice(0, known.length - mostCalls)) await keeper.remove('controlCalls', old);
      activity.publish('control', call.at, call);
    },
    async list(appid, { by, method, from = 0, to = Number.POSITIVE_INFINITY, after } = {}) {
      return (await ofTenant(appid)).filter(
        (call) =>
          (by === undefined || call.by.name === by) &&
          (method === undefined || call.method === method) &&
          call.madeAt >= from &&
          call.madeAt <= to &&
          (after === undefined || compareIds(call.id, after) > 0),
      );
    },
    forget: (appid) => forgetCalls(keeper, appid),
  };
}

/** By time, then in turn, then by process. */
function compareIds(one: string, other: string): number {
  const [time = '', nth = '', origin = ''] = one.split('-');
  const [otherTime = '', otherNth = '', otherOrigin = ''] = other.split('-');
  return Number(time) - Number(otherTime) || Number(nth) - Number(otherNth) || origin.localeCompare(otherOrigin);
}
