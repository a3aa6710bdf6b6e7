import type { EmulatorCore } from '../../core/emulator-options.ts';
import type { PlainRequest } from '../../core/pipeline/plain-http.ts';
import type { Awaitable } from '../../core/platform.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import type { TenantWebhooks } from '../../webhooks/attach.ts';
import type { SetTimer } from '../../webhooks/sending/deadline.ts';
import type { Fields, ValuesOf } from './fields.ts';
import { createProblem } from './problem.ts';
import type { ProxyFacts } from './proxy-facts.ts';
import type { Schema } from './schema-of.ts';

export type ControlMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a route takes as its body. */
export interface ControlBody<Body> {
  /** JSON Schema of the body: its own words, or a reference to one of the contract's. */
  readonly schema: Schema;
  /** One that is taken, for whoever tries the route. */
  readonly example?: unknown;
  /** In bytes. Default: 1 MiB. */
  readonly limit?: number;
  /** The body as the route wants it; `undefined` comes in when there was none. Throws a problem when it is wrong. */
  readonly read: (value: unknown) => Body;
}

export interface ControlContext<Query, Body> {
  readonly emulator: EmulatorCore;
  /** Whether the server takes requests and does not close. */
  readonly isReady: () => boolean;
  /** The webhooks of a tenant; `undefined` where nobody delivers them. */
  readonly webhooksOf: (tenant: Tenant) => TenantWebhooks | undefined;
  /** Present on a proxy: then nothing of a tenant but its journal is here. */
  readonly proxy?: ProxyFacts | undefined;
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
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a route answers when it succeeds, for the API document. */
export interface AnswerDescription {
  /** Default: 200. */
  readonly status?: number | undefined;
  /** JSON Schema of the body. Default: it is absent with a 204, any object otherwise. */
  readonly schema?: Schema | undefined;
  /** Default: application/json. */
  readonly contentType?: string | undefined;
}

/** An answer without an end of its own: text that goes out bit by bit, as things happen. */
export interface ControlStream {
  readonly status: 200;
  readonly headers: Readonly<Record<string, string>>;
  /** Called once, when the head is out. It may write at once. */
  open(reader: StreamReader): OpenStream;
}

/** Whoever reads a stream. */
export interface StreamReader {
  /** false: the reader has not taken what came before. Hold back until `onDrain`, or it piles up in memory. */
  write(text: string): boolean;
  /** Hangs up once the reader has taken everything. */
  end(): void;
  /** Hangs up now. */
  cut(): void;
}

/** A stream that is being read. */
export interface OpenStream {
  /** The reader has taken all there was. */
  onDrain(): void;
  /** The reader is gone. */
  onClose(): void;
  /** The mock server closes. */
  onShutdown(): void;
}

export interface ControlRoute<Query extends Fields = Fields, Body = unknown> {
  readonly method: ControlMethod;
  /** Below `/_mock`: `/tenants/:appid/clock`. */
  readonly path: string;
  readonly summary: string;
  /** Answered to everybody: probes carry no token and name whatever host they find. */
  readonly open?: boolean;
  /** The control token may come as `?token=`, for browsers: neither a link nor an EventSource can carry headers. */
  readonly tokenInQuery?: boolean;
  /** Default: none. */
  readonly query?: Query;
  /** Default: none; then a body is refused, except an empty object. */
  readonly body?: ControlBody<Body>;
  readonly answer?: AnswerDescription | undefined;
  handle(context: ControlContext<ValuesOf<Query>, Body>): Awaitable<ControlAnswer | ControlStream>;
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
    handle: (context) => handle({ ...context, tenant: tenantOf(context) }),
  });
}

function tenantOf({ emulator: { tenants }, params }: ControlContext<unknown, unknown>): Tenant {
  const appid = params['appid']!;
  const tenant = tenants.get(appid);
  if (tenant !== undefined) return tenant;
  const appids = tenants.list().map((known) => known.appid);
  throw createProblem({
    status: 404,
    code: 'TENANT_UNKNOWN',
    title: 'Not found',
    detail: `Failed to find the tenant: no tenant has the appid ${JSON.stringify(appid)}.`,
    remedy:
      appids.length === 0
        ? 'Make one: POST tenants.'
        : `Use a known one (${appids.slice(0, 20).join(', ')}), or make it: POST tenants.`,
    members: { appids },
  });
}
