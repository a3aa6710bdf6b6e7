import type { CoverageRequest, CoverageStep } from '../../../../generators/generated/types.ts';
import { part, type Api, type Call, type Problem } from './api.ts';
import { createTime, signed, type Provider, type ProviderCall } from './provider.ts';
import type { ListOf, TenantView } from './records.ts';

/** Does the steps that coverage suggests. */
export interface Plans {
  /** The request of a step, with what it stands for looked up: a control call, or one of the provider's API. */
  curl(request: CoverageRequest): Promise<string>;
  /** One step after the other. What they need and the tenant lacks is made first. The first problem ends it. */
  run(steps: readonly CoverageStep[]): Promise<Problem | undefined>;
}

interface PlansOptions {
  readonly api: Api;
  readonly provider: Provider;
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
    members: {
      send_start_time: 'sendTime',
      send_end_time: 'sendTime',
      messageid: 'messageId',
      message_status: 'status',
      taskid: 'taskId',
      task_name: 'taskName',
      send_agentid: 'sendAgentId',
      sender: 'sender',
      recipient: 'recipientId',
      subjectid: 'subjectId',
    },
  },
};

/** How often a delivery that is under way is asked for, and how long after the last time, in ms. */
const [mostAsked, pause] = [40, 50];

type LookedUp = { readonly is: string; readonly type?: string };
type Values = Readonly<Record<string, unknown>>;

/** What was answered in place of what is looked up. */
type LookUpFailure = Error & { readonly problem: Problem };

export function createPlans({ api, provider, tenant, now }: PlansOptions): Plans {
  const own = `/tenants/${part(tenant.appid)}`;
  let former = '';
  let answered = '';

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

  async function providerCall(request: CoverageRequest): Promise<ProviderCall> {
    const { method, path, token, language } = request;
    if (path === ':answered') return { method, path: answered };
    const tokens = { newest: provider.token.peek(), former, unknown: 'nobody-gave-this' };
    const headers = {
      ...(token !== undefined && { token: tokens[token] || 'TOKEN' }),
      ...(language !== undefined && { language }),
    };
    const parameters = await parametersOf(request);
    if (method === 'POST') return { method, path, headers, body: parameters };
    const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
    return { method, path: query.size === 0 ? path : `${path}?${query.toString()}`, headers };
  }

  /** The newest delivery, once its first attempt has ended. */
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

  async function controlCall({ method, path, body }: CoverageRequest): Promise<Call> {
    const newest = path.includes(':newest') ? String(await newestDelivery()) : '';
    const whole = path.slice('/_mock'.length).replace('/tenants/:appid', own).replace(':newest', newest);
    return { method, path: whole, ...(body !== undefined && { body }) };
  }

  const isControl = ({ path }: CoverageRequest): boolean => path.startsWith('/_mock/');

  return {
    async curl(request) {
      return isControl(request) ? api.curl(await controlCall(request)) : provider.curl(await providerCall(request));
    },
    async run(steps) {
      try {
        for (const { request } of steps) {
          if (request === undefined) continue;
          if (isControl(request)) {
            await ask(await controlCall(request));
            continue;
          }
          const before = provider.token.peek();
          const { text } = await provider.send(await providerCall(request));
          if (provider.token.peek() !== before) former = before;
          answered = urlIn(text) ?? answered;
        }
        return undefined;
      } catch (error) {
        if (error instanceof Error && 'problem' in error) return (error as LookUpFailure).problem;
        return { status: 0, code: 'UNREACHABLE', detail: String(error), remedy: '' };
      }
    },
  };
}

function isLookedUp(value: unknown): value is LookedUp {
  return typeof value === 'object' && value !== null && 'is' in value;
}

/** The address of content, in the answer of getMediaContent. */
function urlIn(text: string): string | undefined {
  return /"(?:item|url)":"(https?:[^"]+)"/.exec(text)?.[1];
}
