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

/** The calls of control routes that changed tenants, by whom. */
export interface ControlCalls {
  /** A call has changed a tenant. */
  note(
    tenant: Pick<Tenant, 'appid' | 'clock' | 'activity'>,
    call: Pick<ControlCall, 'by' | 'method' | 'path' | 'status'>,
  ): Promise<void>;
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

/** How many calls are kept of each tenant. */
const mostCalls = 1000;

export function createControlCalls({
  keeper,
  now,
  origin = crypto.randomUUID().slice(0, 8),
}: ControlCallsOptions): ControlCalls {
  /** Ids of those that are kept, by appid, oldest first. */
  const ids = new Map<string, string[]>();
  let last = 0;
  let nth = 0;

  function nextId(): string {
    const time = Math.max(now(), last);
    nth = time === last ? nth + 1 : 0;
    last = time;
    return `${time}-${nth}-${origin}`;
  }

  async function idsOf(appid: string): Promise<string[]> {
    const found = ids.get(appid);
    if (found !== undefined) return found;
    const kept = (await ofTenant(appid)).map(({ id }) => id);
    // Another call may have asked meanwhile.
    const known = ids.get(appid) ?? kept;
    ids.set(appid, known);
    return known;
  }

  async function ofTenant(appid: string): Promise<readonly ControlCall[]> {
    const all = await keeper.list('controlCalls');
    return all.filter((call) => call.appid === appid).sort((a, b) => compareIds(a.id, b.id));
  }

  return {
    async note({ appid, clock, activity }, { by, method, path, status }) {
      const known = await idsOf(appid);
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
    async forget(appid) {
      for (const { id } of await ofTenant(appid)) await keeper.remove('controlCalls', id);
      ids.delete(appid);
    },
  };
}

/** By time, then in turn, then by process. */
function compareIds(one: string, other: string): number {
  const [time = '', nth = '', origin = ''] = one.split('-');
  const [otherTime = '', otherNth = '', otherOrigin = ''] = other.split('-');
  return Number(time) - Number(otherTime) || Number(nth) - Number(otherNth) || origin.localeCompare(otherOrigin);
}
