import type { SetTimer } from '../../../common/deadline.ts';
import type { EmulatorCore } from '../../core/emulator-options.ts';
import type { PlainRequest } from '../../core/plain-http.ts';
import type { Awaitable } from '../../core/platform.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import type { CallRecord } from '../../team/call-record.ts';
import type { ControlTokens } from '../../team/control-tokens.ts';
import type { Metrics } from '../../team/metrics.ts';
import { endText, type TenantCards } from '../../team/tenant-cards.ts';
import type { TenantWebhooks } from '../../webhooks/attach.ts';
import type { CallRoute } from './call-route.ts';
import { mayDoAll, maySee, type Caller } from './caller.ts';
import type { Examine } from './examine.ts';
import type { Fields, ValuesOf } from './field-schema.ts';
import { notFound, notImplemented } from './problem.ts';
import type { QuotaChecks } from './quota-checks.ts';
import type { Schema } from './schema.ts';
import type { Steps } from './steps.ts';
import type { ControlStream } from './streams.ts';

/** For bodies that carry a tenant's records, in bytes: 64 MiB. */
export const largeBodyLimit = 67_108_864;

/** What a route takes as its body. */
interface ControlBody<Body> {
  /** JSON Schema of the body: its own words, or a reference to one of the contract's. */
  readonly schema: Schema;
  /** One that is taken, for whoever tries the route. */
  readonly example?: unknown;
  /** In bytes. Default: 1 MiB. */
  readonly limit?: number;
  /** The body as the route wants it; `undefined` comes in when there was none. Throws a problem when it is wrong. */
  readonly read: (value: unknown) => Body;
}

/**
 * What stands behind the control routes where it is no emulator: a proxy, which passes requests on to a target, or a
 * listener, which passes webhooks on to a receiver.
 */
export interface RelayInfo {
  /** Default: a proxy. */
  readonly role?: 'proxy' | 'listener' | undefined;
  /** Base URL of the target; of a listener, that of the receiver, and empty where there is none. */
  readonly target: string;
}

export interface ControlContext<Query = unknown, Body = unknown> {
  readonly emulator: EmulatorCore;
  /** Whether the server takes requests and does not close. */
  readonly isReady: () => boolean;
  /** The webhooks of a tenant; `undefined` where nobody delivers them. */
  readonly webhooksOf: (tenant: Tenant) => TenantWebhooks | undefined;
  /** What was done to a tenant. */
  readonly stepsOf: (tenant: Tenant) => Steps;
  /** Examines a receiver; absent where nobody can. */
  readonly examine: Examine | undefined;
  /** The last reports of exams, for who reads them in parts. */
  readonly examReports: Map<string, string>;
  /** Present on a proxy and a listener: then nothing of a tenant but its journal is here. */
  readonly relay?: RelayInfo | undefined;
  /** Who calls. */
  readonly caller: Caller;
  /** The control tokens beside the server's own; absent where none is asked for. */
  readonly controlTokens: ControlTokens | undefined;
  /** Refuses what would take a tenant beyond a quota. */
  readonly quotas: QuotaChecks;
  /** The calls that changed tenants, by whom. */
  readonly calls: CallRecord;
  /** What is said of tenants, and when those end. */
  readonly cards: TenantCards;
  /** Every route that is answered here. */
  readonly routes: readonly ControlRoute[];
  /** Calls another route. */
  readonly call: CallRoute;
  /** What is counted; absent where nobody does. */
  readonly metrics?: Metrics | undefined;
  /** Real time, in ms. */
  readonly now: () => number;
  /** Real time, for streams. */
  readonly setTimer: SetTimer;
  /** Path of the control routes: `/_mock`, with the mount path before it. */
  readonly base: string;
  /** Where the server is reached: `http://localhost:7626`. */
  readonly origin: string;
  readonly headers: PlainRequest['headers'];
  /** The `:names` of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
}

export interface ControlAnswer {
  readonly status: number;
  /** Goes out as JSON. */
  readonly body?: unknown;
  /** Goes out as it is, in place of a body; its content-type is among the headers. */
  readonly text?: string;
  /** Bytes or text that a person sent. Its headers keep a browser from taking it for a page. */
  readonly raw?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a route answers when it succeeds, for the API document: nothing, JSON, or something else. */
type AnswerDescription = (
  | { readonly status: 204 }
  | { readonly status?: 200 | 201 | 202; readonly schema: Schema }
  | { readonly contentType: string }
) & {
  /** What else it may answer, by its status; a problem goes without saying. */
  readonly others?: Readonly<Record<number, OtherAnswer>>;
};

/** An answer of another kind: nothing but a head, unless it has a content. */
interface OtherAnswer {
  readonly description: string;
  /** The JSON Schema of each content type. */
  readonly content?: Readonly<Record<string, Schema>>;
}

/** One control route: all that is known of it, in one place. */
export interface ControlRoute<Query extends Fields = Fields, Body = unknown> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/_mock`: `/tenants/:appid/clock`. */
  readonly path: string;
  readonly summary: string;
  /**
   * What a proxy, and a listener, does with it: it answers as a mock server does, or says why it can't: `the target sends
   * the webhooks`.
   */
  readonly onRelay: 'answered' | { readonly onProxy: string; readonly onListener: string };
  /** Answered to everybody: probes carry no token and name whatever host they find. */
  readonly open?: boolean;
  /**
   * Who is answered of those whose token is not the server's own. `everyone`: it shows no more than its caller may see.
   * `wholeView`: viewers of all tenants. Default: below `/tenants/:appid` whoever may see that tenant, and change it where
   * it is no GET; elsewhere nobody.
   */
  readonly access?: 'everyone' | 'wholeView';
  /** It is no GET, and changes nothing of a tenant all the same. */
  readonly changesNothing?: true;
  /** It does nothing but call other routes: what holds for its calls is decided by those. */
  readonly onlyCalls?: true;
  /** It waits for attempts at deliveries, or for the clock: nobody waits for its end who shares the tenant. */
  readonly waits?: true;
  /** The control token may come as `?token=`, for browsers: neither a link nor an EventSource can carry headers. */
  readonly tokenInQuery?: boolean;
  /** Default: none. */
  readonly query?: Query;
  /** Default: none; then a body is refused, except an empty object. */
  readonly body?: ControlBody<Body>;
  readonly answer: AnswerDescription;
  handle(context: ControlContext<ValuesOf<Query>, Body>): Awaitable<ControlAnswer | ControlStream>;
}

/** Whether a call of a route may change what is kept. */
export function mayChange({ method, changesNothing }: Pick<ControlRoute, 'method' | 'changesNothing'>): boolean {
  return method !== 'GET' && changesNothing !== true;
}

/** Declares a route; its query and body decide what `handle` is given. */
export function defineRoute<const Query extends Fields = Record<never, never>, Body = undefined>(
  route: ControlRoute<Query, Body>,
): ControlRoute {
  return route as unknown as ControlRoute;
}

interface TenantRoute<Query extends Fields, Body> extends Omit<ControlRoute<Query, Body>, 'handle'> {
  handle(
    context: ControlContext<ValuesOf<Query>, Body> & { readonly tenant: Tenant },
  ): Awaitable<ControlAnswer | ControlStream>;
}

/** Declares a route below `/tenants/:appid`. A tenant that isn't there is a 404. */
export function defineTenantRoute<const Query extends Fields = Record<never, never>, Body = undefined>({
  handle,
  ...route
}: TenantRoute<Query, Body>): ControlRoute {
  return defineRoute<Query, Body>({
    ...route,
    path: `/tenants/:appid${route.path}`,
    handle: async (context) => handle({ ...context, tenant: await tenantNamed(context, context.params['appid']!) }),
  });
}

interface WebhookRoute<Query extends Fields, Body> extends Omit<ControlRoute<Query, Body>, 'handle' | 'onRelay'> {
  handle(
    context: ControlContext<ValuesOf<Query>, Body> & { readonly tenant: Tenant; readonly webhooks: TenantWebhooks },
  ): Awaitable<ControlAnswer | ControlStream>;
}

/** Declares a route below `/tenants/:appid` for a tenant's webhooks. Where nobody delivers any, it is a 501. */
export function defineWebhookRoute<const Query extends Fields = Record<never, never>, Body = undefined>({
  handle,
  ...route
}: WebhookRoute<Query, Body>): ControlRoute {
  return defineTenantRoute<Query, Body>({
    ...route,
    onRelay: { onProxy: 'the target sends the webhooks', onListener: 'the platform sends them' },
    handle(context) {
      const webhooks = context.webhooksOf(context.tenant);
      if (webhooks !== undefined) return handle({ ...context, webhooks });
      throw notImplemented(
        'WEBHOOKS_ABSENT',
        'Failed to answer: nobody delivers webhooks here.',
        'Use a mock server (sobot-mock start, or startMockServer): it delivers them.',
      );
    },
  });
}

/** How many appids a problem tells of. */
const mostTold = 100;

/** The tenant of an appid. Throws a problem where there is none, or none any more. */
export async function tenantNamed(
  { emulator: { tenants }, cards, caller }: Pick<ControlContext<never, never>, 'emulator' | 'cards' | 'caller'>,
  appid: string,
): Promise<Tenant> {
  if (cards.isDue()) await cards.sweep();
  const tenant = tenants.get(appid);
  if (tenant !== undefined) return tenant;
  const ended = (await cards.of(appid))?.ended;
  if (ended !== undefined) {
    throw notFound(
      'TENANT_ENDED',
      `Failed to find the tenant: ${JSON.stringify(appid)} ${endText(ended).en}.`,
      mayDoAll(caller) ? 'Make it anew: POST tenants.' : askTheServers,
      {
        ended: {
          at: new Date(ended.at).toISOString(),
          why: ended.why,
          ...(ended.by !== undefined && { by: ended.by }),
        },
      },
    );
  }
  const appids = tenants.list().flatMap((known) => (maySee(caller, known.appid) ? known.appid : []));
  throw notFound(
    'TENANT_UNKNOWN',
    `Failed to find the tenant: no tenant has the appid ${JSON.stringify(appid)}.`,
    whereToGo(appids.slice(0, 20).join(', '), caller),
    { appids: appids.slice(0, mostTold) },
  );
}

/** Who may not make a tenant is not told to. */
function whereToGo(known: string, caller: Caller): string {
  if (mayDoAll(caller)) {
    return known === '' ? 'Make one: POST tenants.' : `Use a known one (${known}), or make it: POST tenants.`;
  }
  return known === '' ? askTheServers : `Use a known one (${known}).`;
}

const askTheServers = "Ask whoever has the server's own token: that makes tenants.";

/** The answer of a route that made something: what it made, and where that is found. */
export function created(base: string, path: readonly (string | number)[], body: unknown): ControlAnswer {
  const location = [base, 'tenants', ...path.map((part) => encodeURIComponent(part))].join('/');
  return { status: 201, headers: { location }, body };
}
