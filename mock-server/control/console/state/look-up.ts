import type { CoverageRequest } from '../../../../generators/generated/types.ts';
import { part, type Api, type Call, type Problem } from './api.ts';
import { createTime, signed } from './provider.ts';
import type { ListOf, TenantView } from './records.ts';
import { sendRecordMembers } from './wire-names.ts';

/** Finds what the steps that coverage suggests leave open. Each rejects with a `LookUpFailure` where a route refuses. */
export interface LookUp {
  ask<Value>(call: Call): Promise<Value>;
  /** Parameters of an operation, with the values that records have: they are made where there are none. */
  parametersOf(request: CoverageRequest): Promise<Values>;
  /** The newest delivery, once its first attempt has ended. */
  newestDelivery(): Promise<number>;
}

export interface LookUpOptions {
  readonly api: Api;
  readonly tenant: TenantView;
  /** The tenant's time, in ms. */
  readonly now: () => number;
}

interface RecordPlace {
  /** The route that lists such records. */
  readonly route: string;
  /** Makes one. */
  readonly make: Pick<Call, 'path' | 'body'>;
  /** Members of a record by the parameters that ask for them. */
  readonly members: Readonly<Record<string, string>>;
}

const broadcast = {
  path: '/broadcast-tasks',
  body: { name: 'Sale', count: 3, subjectId: 'subject-1', sendAgentId: 'agent-1' },
};

const places: Readonly<Record<string, RecordPlace>> = {
  query_task_list: {
    route: 'broadcast-tasks',
    make: broadcast,
    members: {
      sender: 'sender',
      task_name: 'name',
      subjectid: 'subjectId',
      task_start_time: 'startTime',
      task_end_time: 'startTime',
    },
  },
  send_record_list: {
    route: 'send-records',
    make: broadcast,
    members: sendRecordMembers,
  },
};

/** How often a delivery that is under way is asked for, and how long after the last time, in ms. */
const [mostAsked, pause] = [40, 50];

type LookedUp = { readonly is: string; readonly type?: string };
type Values = Readonly<Record<string, unknown>>;

/** What was answered in place of what is looked up. */
export type LookUpFailure = Error & { readonly problem: Problem };

export function createLookUp({ api, tenant, now }: LookUpOptions): LookUp {
  const own = `/tenants/${part(tenant.appid)}`;

  async function ask<Value>(call: Call): Promise<Value> {
    const answer = await api.call<Value>(call);
    if (!answer.ok) throw Object.assign(new Error(answer.problem.detail), { problem: answer.problem });
    return answer.value;
  }

  /** A record that has a member, made where there is none. */
  async function record(route: string, member: string, make: Pick<Call, 'path' | 'body'>): Promise<Values> {
    const find = async (): Promise<Values | undefined> => {
      const { items } = await ask<ListOf<Values>>({ method: 'GET', path: `${own}/${route}` });
      return items.findLast((item) => item[member] !== undefined && item[member] !== '');
    };
    const found = await find();
    if (found !== undefined) return found;
    await ask({ method: 'POST', path: `${own}${make.path}`, body: make.body });
    return (await find()) ?? {};
  }

  const message = (type: string): Promise<Values> =>
    record(`messages?type=${part(type)}`, 'mediaKey', { path: '/events', body: { type } });

  async function parametersOf({ path, parameters = {} }: CoverageRequest): Promise<Values> {
    const found: Record<string, unknown> = {};
    const { messageid } = parameters as { readonly messageid?: LookedUp };
    for (const [name, value] of Object.entries(parameters)) {
      if (!isLookedUp(value)) found[name] = value;
      else if (value.is === 'credential')
        found[name] = { appid: tenant.appid, create_time: createTime(now()) }[name] ?? '';
      else if (value.is === 'messageOf') found[name] = (await message(value.type ?? 'image'))['id'];
      else if (name === 'appid') found[name] = (await message(messageid?.type ?? 'image'))['channelId'];
      else {
        const { route, make, members } = places[path.slice(path.lastIndexOf('/') + 1)]!;
        const member = members[name]!;
        found[name] = (await record(route, member, make))[member];
      }
    }
    const { sign } = parameters as { readonly sign?: unknown };
    return isLookedUp(sign) ? signed(found, tenant.appKey ?? '') : found;
  }

  async function newestDelivery(): Promise<number> {
    let after = 0;
    for (let asked = 0; asked < mostAsked; asked += 1) {
      const path = `${own}/deliveries?limit=1000&after=${after}`;
      const { items, next } = await ask<ListOf<{ readonly id: number; readonly status: string }>>({
        method: 'GET',
        path,
      });
      const last = items.at(-1);
      if (next === null && last?.status !== 'queued' && last?.status !== 'delivering') return last?.id ?? after;
      if (next !== null) after = Number(next);
      else await new Promise((passed) => setTimeout(passed, pause));
    }
    return after;
  }

  return { ask, parametersOf, newestDelivery };
}

function isLookedUp(value: unknown): value is LookedUp {
  return typeof value === 'object' && value !== null && 'is' in value;
}
